import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  FindTicket,
  LiveSessions,
  MfaError,
  SubjectDirectory,
  bearerPrefixes,
  requireLive,
  type LiveSession,
} from '@countersign/mfa-core';
import { bearerChallenge } from '../access/bearer-challenge.js';
import { contextOf, type TicketPrincipal, type UserPrincipal } from '../access/principal.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';
import { bearerOf, hasAuthorization } from './bearer.js';
import { VerifiedTokens } from './verified-tokens.js';

export type Authenticated =
  { principal: UserPrincipal; live: LiveSession } | { principal: TicketPrincipal; live: null };

type Kind = 'ticket' | 'session';

/** Who sends this request, and with what. A ticket and an access token are never taken for one another (TK-06). */
@Injectable()
export class Authenticator {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LiveSessions) private readonly liveSessions: LiveSessions,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
    private readonly findTicket: FindTicket,
    private readonly tokens: VerifiedTokens,
  ) {}

  /**
   * @throws Problem `sign-in-required`, `invalid-token`
   * @throws MfaError `ticket_refused`, `session_ended`
   */
  async authenticate(
    request: HttpRequest,
    reply: HttpReply,
    accepted: readonly Kind[],
  ): Promise<Authenticated> {
    if (!hasAuthorization(request)) throw new Problem(commonProblems.signInRequired);
    const bearer = bearerOf(request);
    const kind: Kind = bearer?.startsWith(bearerPrefixes.ticket) === true ? 'ticket' : 'session';
    if (bearer === null || !accepted.includes(kind))
      throw invalidToken(`a bearer for ${kind} routes, or none`);
    return kind === 'ticket' ? this.byTicket(bearer, request) : this.byAccessToken(bearer, request, reply);
  }

  private async byTicket(bearer: string, request: HttpRequest): Promise<Authenticated> {
    const ticket = await this.findTicket.execute(bearer);
    const subject = await this.subjects.find(ticket.personId);
    if (!subject?.active) throw new MfaError('ticket_refused', { internal: 'not active' });
    const { personId, grants } = subject;
    return {
      principal: { kind: 'ticket', personId, ticket, grants, origin: contextOf(request).origin },
      live: null,
    };
  }

  /** The token only names a session: strength, times and roles are the record's, as it is at this moment (SE-07, C16). */
  private async byAccessToken(
    bearer: string,
    request: HttpRequest,
    reply: HttpReply,
  ): Promise<Authenticated> {
    const claims = await this.tokens.claimsOf(bearer, request, reply);
    if (claims === null) throw invalidToken('not verified');
    const now = this.clock.now();
    const live = requireLive(await this.liveSessions.find(claims.sid, now, claims.gen), claims.gen, now);
    const { session, grants } = live;
    if (session.personId !== claims.sub) throw invalidToken('the session is of another person');
    const { id: sessionId, personId, amr, authTime, factorTime } = session;
    const { origin } = contextOf(request);
    return {
      principal: { kind: 'user', personId, sessionId, grants, amr, authTime, factorTime, origin },
      live,
    };
  }
}

const invalidToken = (internal: string): Problem =>
  new Problem(commonProblems.invalidToken, {
    headers: { 'www-authenticate': bearerChallenge('invalid_token') },
    internal,
  });
