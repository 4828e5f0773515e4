import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  FindTicket,
  LiveSessions,
  MfaError,
  SubjectDirectory,
  bearerPrefixes,
  requireLive,
  type LiveClient,
  type LiveClients,
  type LiveSession,
  type Standing,
} from '@countersign/mfa-core';
import { PORTAL_CLIENT_ID, type AccessTokenClaims, type MachineTokenClaims } from '@countersign/tokens';
import { bearerChallenge, dpopChallenge } from '../access/bearer-challenge.js';
import {
  contextOf,
  type MachinePrincipal,
  type TicketPrincipal,
  type UserPrincipal,
} from '../access/principal.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { MFA_OPTIONS, type MfaModuleOptions } from '../mfa-options.js';
import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';
import { hasAuthorization, presentedToken, type Presented } from './bearer.js';
import { refusalOf, type Needed } from './live-client.js';
import { Possession } from './possession.js';
import { VerifiedTokens } from './verified-tokens.js';

export type Authenticated =
  | { principal: UserPrincipal; live: LiveSession; standing: Standing }
  | { principal: TicketPrincipal; live: null; standing: Standing }
  | { principal: MachinePrincipal; live: null; standing: null };

export type CredentialKind = 'ticket' | 'session' | 'machine';

/**
 * Who sends this request, and with what. A ticket, a person's access token and a machine's are never taken for one
 * another (TK-06, MC-05).
 */
@Injectable()
export class Authenticator {
  private readonly clients: LiveClients | undefined;

  constructor(
    @Inject(MFA_OPTIONS) { machine }: MfaModuleOptions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LiveSessions) private readonly liveSessions: LiveSessions,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
    private readonly findTicket: FindTicket,
    private readonly tokens: VerifiedTokens,
    private readonly possession: Possession,
  ) {
    this.clients = machine?.clients;
  }

  /**
   * @throws Problem `sign-in-required`, `invalid-token`, `machine-token-refused`, `machine-token-required`
   * @throws MfaError `ticket_refused`, `session_ended`
   */
  async authenticate(
    request: HttpRequest,
    reply: HttpReply,
    accepted: readonly CredentialKind[],
  ): Promise<Authenticated> {
    if (!hasAuthorization(request)) throw new Problem(commonProblems.signInRequired);
    const presented = presentedToken(request);
    if (presented === null) throw invalidToken('Bearer', 'no token at all');
    if (presented.token.startsWith(bearerPrefixes.ticket)) {
      if (presented.scheme !== 'Bearer' || !accepted.includes('ticket'))
        throw invalidToken(presented.scheme, 'a ticket where none is taken');
      return this.byTicket(presented.token, request);
    }
    return this.byToken(presented, request, reply, accepted);
  }

  private async byToken(
    presented: Presented,
    request: HttpRequest,
    reply: HttpReply,
    accepted: readonly CredentialKind[],
  ): Promise<Authenticated> {
    const verified = await this.tokens.claimsOf(presented.token, request, reply);
    if (verified === null) throw invalidToken(presented.scheme, 'not verified');
    if (verified.kind === 'machine') {
      if (!accepted.includes('machine')) throw new Problem(commonProblems.machineTokenRefused);
      return this.byMachineToken(verified.claims, presented, request);
    }
    if (accepted.includes('session')) return this.byAccessToken(verified.claims, presented, request);
    if (accepted.includes('machine')) throw new Problem(commonProblems.machineTokenRequired);
    throw invalidToken(presented.scheme, 'an access token where a ticket is taken');
  }

  private async byTicket(bearer: string, request: HttpRequest): Promise<Authenticated> {
    const ticket = await this.findTicket.execute(bearer);
    const subject = await this.subjects.find(ticket.personId);
    if (!subject?.active) throw new MfaError('ticket_refused', { internal: 'not active' });
    const { personId, grants } = subject;
    return {
      principal: { kind: 'ticket', personId, ticket, grants, origin: contextOf(request).origin },
      live: null,
      standing: subject,
    };
  }

  /** The token only names a session: strength, times and roles are the record's, as it is at this moment (SE-07, C16). */
  private async byAccessToken(
    claims: AccessTokenClaims,
    presented: Presented,
    request: HttpRequest,
  ): Promise<Authenticated> {
    const now = this.clock.now();
    const live = requireLive(await this.liveSessions.find(claims.sid, now, claims.gen), claims.gen, now);
    const { session } = live;
    if (session.personId !== claims.sub)
      throw invalidToken(presented.scheme, 'the session is of another person');
    const { id: sessionId, personId, amr, authTime, factorTime, delegate } = session;
    if (claims.client_id !== (delegate?.clientId ?? PORTAL_CLIENT_ID))
      throw invalidToken(presented.scheme, 'the session is for another client');
    const jkt = claims.cnf?.jkt ?? null;
    if (delegate) {
      const client = await this.requireClient(delegate.clientId, { ...claims, jkt }, presented);
      if (!client.actsForPeople) throw invalidToken(presented.scheme, 'the client acts for nobody any more');
    }
    await this.possession.require(request, presented, jkt);
    const grants = delegate
      ? live.grants.filter(({ companyId }) => companyId === delegate.companyId)
      : live.grants;
    const { origin } = contextOf(request);
    return {
      principal: { kind: 'user', personId, sessionId, grants, amr, delegate, authTime, factorTime, origin },
      live,
      standing: live,
    };
  }

  private async byMachineToken(
    claims: MachineTokenClaims,
    presented: Presented,
    request: HttpRequest,
  ): Promise<Authenticated> {
    const { client_id: clientId, jkt } = claims;
    const { companyId, scopes } = await this.requireClient(clientId, claims, presented);
    await this.possession.require(request, presented, jkt);
    const both = claims.scopes.filter((scope) => scopes.includes(scope));
    return {
      principal: { kind: 'machine', clientId, companyId, scopes: both, origin: contextOf(request).origin },
      live: null,
      standing: null,
    };
  }

  private async requireClient(clientId: string, token: Needed, { scheme }: Presented): Promise<LiveClient> {
    const client = (await this.clients?.find(clientId)) ?? null;
    const refusal = refusalOf(client, token);
    if (client === null || refusal !== null) throw invalidToken(scheme, refusal ?? 'no clients here');
    return client;
  }
}

/** Answers in the scheme that was asked in. */
const invalidToken = (scheme: Presented['scheme'], internal: string): Problem =>
  new Problem(commonProblems.invalidToken, {
    headers: {
      'www-authenticate':
        scheme === 'DPoP' ? dpopChallenge('invalid_token') : bearerChallenge('invalid_token'),
    },
    internal,
  });
