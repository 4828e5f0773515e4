import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import {
  Clock,
  FactorStore,
  LiveSessions,
  MfaError,
  Policies,
  hasRequiredFactor,
  isFresh,
  isFreshPassword,
  limits,
  mayBeInArea,
  requireCountry,
  requireLive,
  type LiveSession,
} from '@countersign/mfa-core';
import { Authenticator, type Authenticated, type CredentialKind } from '../authentication/authenticator.js';
import { refuseTokenInQuery } from '../authentication/bearer.js';
import { singleHeader, type HttpReply, type HttpRequest } from '../http.js';
import { commonProblems } from '../problem/common-problems.js';
import { mfaProblems } from '../problem/mfa-problems.js';
import { Problem } from '../problem/problem.js';
import { accessOf, type Access } from './access.js';
import { insufficientAuthentication, insufficientScope } from './bearer-challenge.js';
import { isDelegated } from './delegated.js';
import { isInPaymentsArea } from './payments-area.js';
import { contextOf, type PersonPrincipal, type Principal } from './principal.js';

type Guarded = Exclude<Access, { kind: 'public' }>;
type ForPeople = Exclude<Guarded, { kind: 'machine' }>;

/**
 * The one guard of every route. It reads the handler's declaration and lets nothing through without one; it takes the
 * policy from the roles of the person, never from the address. 401 asks for more or fresher proof, 403 for another
 * person (C15).
 */
@Injectable()
export class MfaGuard implements CanActivate {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FactorStore) private readonly factors: FactorStore,
    @Inject(LiveSessions) private readonly liveSessions: LiveSessions,
    private readonly policies: Policies,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (!access) throw new Error('a handler without an access declaration');
    const request = context.switchToHttp().getRequest<HttpRequest>();
    refuseTokenInQuery(request);
    if (access.kind === 'public') return true;

    const reply = context.switchToHttp().getResponse<HttpReply>();
    const authenticated = await this.authenticator.authenticate(request, reply, credentialsFor(access));
    const { principal, live } = authenticated;
    if (access.kind === 'machine') requireScope(access.scope, principal);
    else await this.authorize(access, authenticated, isDelegated(context.getClass(), context.getHandler()));
    const now = this.clock.now();
    const areaIdleSeconds = isInPaymentsArea(context.getClass()) ? this.areaIdleSecondsOf(live) : undefined;
    if (live && areaIdleSeconds !== undefined) await this.requireArea(live, areaIdleSeconds, now);
    if (live && singleHeader(request, 'countersign-activity') !== 'background')
      await this.liveSessions.touch(live, now, areaIdleSeconds);
    contextOf(request).principal = principal;
    return true;
  }

  private async authorize(
    access: ForPeople,
    { principal, live, standing }: Authenticated,
    delegated: boolean,
  ): Promise<void> {
    if (principal.kind === 'machine' || !standing) throw new Problem(commonProblems.machineTokenRefused);
    if (principal.kind === 'user' && principal.delegate && !delegated)
      throw new Problem(commonProblems.delegateRefused);
    if (access.kind === 'signed_in' && access.signOut) return;
    // Of all roles of the person, also where a client acts with those of one company: the strictest rule wins.
    const now = this.clock.now();
    const policy = this.policies.for(standing, now);
    // A client that acts for a person comes from its own servers; the person was looked at where they signed in.
    if (principal.kind === 'ticket' || !principal.delegate) requireCountry(policy, principal.origin);
    if (live && !hasRequiredFactor(live.session, policy, now)) throw stepUpRequired(maxAgeOf(access));
    requireRole(access, principal);
    if (live && !(await this.isStrongEnough(access, live))) throw stepUpRequired(maxAgeOf(access));
  }

  /** Undefined for whoever is not asked (STP-05). */
  private areaIdleSecondsOf(live: LiveSession | null): number | undefined {
    return live
      ? (this.policies.for(live, this.clock.now()).session.areaIdleSeconds ?? undefined)
      : undefined;
  }

  /** After the strength of the route, so that one step-up is enough for both (STP-01). */
  private async requireArea({ session }: LiveSession, idleSeconds: number, now: Date): Promise<void> {
    if (mayBeInArea(session, idleSeconds, now)) return;
    // The person may have been there on another instance, which is not told. Asked only where we would refuse.
    const latest = requireLive(await this.liveSessions.latest(session.id), session.generation, now);
    if (!mayBeInArea(latest.session, idleSeconds, now)) throw paymentsAreaClosed();
  }

  private async isStrongEnough(access: ForPeople, live: LiveSession): Promise<boolean> {
    if (access.kind !== 'step_up' && access.kind !== 'ticket_or_step_up') return true;
    const now = this.clock.now();
    const { session } = live;
    if (isFresh(session, access.maxAgeSeconds, now)) return true;
    if (access.kind === 'step_up' && access.roles.length > 0) return false;
    return (
      isFreshPassword(session, this.policies.for(live, now), access.maxAgeSeconds, now) &&
      !(await this.factors.everBound(session.personId))
    );
  }
}

function credentialsFor({ kind }: Guarded): readonly CredentialKind[] {
  switch (kind) {
    case 'ticket':
      return ['ticket'];
    case 'ticket_or_session':
    case 'ticket_or_step_up':
      return ['ticket', 'session'];
    case 'signed_in':
    case 'step_up':
    case 'countersigned':
      return ['session'];
    case 'machine':
      return ['machine'];
  }
}

function requireScope(scope: string, principal: Principal): void {
  if (principal.kind !== 'machine') throw new Problem(commonProblems.machineTokenRequired);
  if (principal.scopes.includes(scope)) return;
  throw new Problem(commonProblems.insufficientScope, {
    headers: { 'www-authenticate': insufficientScope(scope) },
  });
}

function requireRole(access: ForPeople, { grants }: PersonPrincipal): void {
  if (!('roles' in access) || access.roles.length === 0) return;
  if (!grants.some(({ role }) => access.roles.includes(role)))
    throw new MfaError('access_refused', { internal: 'none of the roles of this route' });
}

const maxAgeOf = (access: ForPeople): number =>
  'maxAgeSeconds' in access ? access.maxAgeSeconds : limits.stepUpMaxAgeSeconds;

const paymentsAreaClosed = (): Problem =>
  new Problem(mfaProblems.paymentsAreaClosed, {
    headers: { 'www-authenticate': insufficientAuthentication(limits.stepUpMaxAgeSeconds) },
  });

const stepUpRequired = (maxAgeSeconds: number): Problem =>
  new Problem(mfaProblems.stepUpRequired, {
    headers: { 'www-authenticate': insufficientAuthentication(maxAgeSeconds) },
  });
