import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Delegate, Origin, RoleGrant, Ticket } from '@countersign/mfa-core';
import type { HttpRequest } from '../http.js';
import { originOf } from './origin.js';

/** A person with a live session, as the session's record says, not as a token claims. */
export interface UserPrincipal {
  kind: 'user';
  personId: string;
  sessionId: string;
  grants: readonly RoleGrant[];
  amr: readonly string[];
  /** The client that acts for the person; null for the portal itself. */
  delegate: Delegate | null;
  /** When the person signed in. */
  authTime: Date;
  /** When a second factor was last given on this session. */
  factorTime: Date | null;
  origin: Origin;
}

/** A half-login. */
export interface TicketPrincipal {
  kind: 'ticket';
  personId: string;
  ticket: Ticket;
  grants: readonly RoleGrant[];
  origin: Origin;
}

/** A finance system, by a token of its own (MC-01). It is nobody: it holds no role, only scopes. */
export interface MachinePrincipal {
  kind: 'machine';
  clientId: string;
  /** The one company whose data it sees. */
  companyId: string;
  scopes: readonly string[];
  origin: Origin;
}

/** Somebody: a person, be it signed in or halfway. */
export type PersonPrincipal = UserPrincipal | TicketPrincipal;

export type Principal = PersonPrincipal | MachinePrincipal;

/** What the guard and the act interceptor leave on the request. */
export interface RequestContext {
  principal?: Principal;
  origin: Origin;
  countersignature?: Countersignature;
}

/** The spent challenge that bought this act; the receipt and the audit entry name it. */
export interface Countersignature {
  challengeId: string;
  intentId: string;
  intentHash: string;
  /** RFC 8785 canonical JSON the hash is over. */
  canonicalIntent: string;
  method: string;
  factorId: string | null;
  answeredAt: Date;
}

interface Carrier extends HttpRequest {
  countersign?: RequestContext;
}

/** What is known of a request so far; made at the first question. */
export function contextOf(request: object): RequestContext {
  const carrier = request as Carrier;
  carrier.countersign ??= { origin: originOf(carrier) };
  return carrier.countersign;
}

const requestOf = (context: ExecutionContext): object => context.switchToHttp().getRequest<object>();

/** The signed-in person. On a route that a ticket may open, use `CurrentPrincipal`. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): UserPrincipal => {
  const { principal } = contextOf(requestOf(context));
  if (principal?.kind !== 'user')
    throw new Error('CurrentUser is used on a route that is open without a session');
  return principal;
});

/** The person the guard let through, be it by ticket or by session. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): PersonPrincipal => {
    const { principal } = contextOf(requestOf(context));
    if (!principal || principal.kind === 'machine')
      throw new Error('CurrentPrincipal is used on a public route, or on a route of machines');
    return principal;
  },
);

/** The machine client. Only on `@Machine` routes. */
export const CurrentClient = createParamDecorator(
  (_: unknown, context: ExecutionContext): MachinePrincipal => {
    const { principal } = contextOf(requestOf(context));
    if (principal?.kind !== 'machine')
      throw new Error('CurrentClient is used on a route that is not @Machine');
    return principal;
  },
);

/** Where the request came from, also on public routes. */
export const RequestOrigin = createParamDecorator(
  (_: unknown, context: ExecutionContext): Origin => contextOf(requestOf(context)).origin,
);

/** The countersignature that was spent for this act. Only on `@Countersigned` routes. */
export const SpentCountersignature = createParamDecorator(
  (_: unknown, context: ExecutionContext): Countersignature => {
    const { countersignature } = contextOf(requestOf(context));
    if (!countersignature)
      throw new Error('SpentCountersignature is used on a route that is not @Countersigned');
    return countersignature;
  },
);
