import { SetMetadata, applyDecorators, type Type } from '@nestjs/common';
import type { IntentSource } from '../act/intent-source.js';
import { Idempotent } from '../act/idempotent.js';

/** How strongly a route is guarded. Each handler declares exactly one; the application refuses to start otherwise. */
export type Access =
  | { kind: 'public'; why: string }
  | { kind: 'ticket' }
  | { kind: 'ticket_or_session' }
  | { kind: 'ticket_or_step_up'; maxAgeSeconds: number; roles: readonly string[] }
  | { kind: 'signed_in'; roles: readonly string[]; signOut?: true }
  | { kind: 'step_up'; roles: readonly string[]; maxAgeSeconds: number }
  | { kind: 'countersigned'; roles: readonly string[]; purpose: string; intent: Type<IntentSource> }
  | { kind: 'machine'; scope: string };

/** Where a handler carries its declaration. Read it through `accessOf`. */
export const ACCESS = 'countersign:access';
const DECLARATIONS = 'countersign:access-declarations';

/** The declaration is kept, and counted: a second one that overrides the first is a mistake the boot audit finds. */
function declare(access: Access): MethodDecorator {
  return (target, property, descriptor) => {
    const handler = descriptor.value as object;
    Reflect.defineMetadata(DECLARATIONS, declarationsOf(handler) + 1, handler);
    SetMetadata(ACCESS, access)(target, property, descriptor);
  };
}

/** The access a handler declares; undefined where it declares none, which the guard refuses. */
export const accessOf = (handler: object): Access | undefined =>
  Reflect.getMetadata(ACCESS, handler) as Access | undefined;

export const declarationsOf = (handler: object): number =>
  (Reflect.getMetadata(DECLARATIONS, handler) as number | undefined) ?? 0;

/** Open to anyone. `why` stands in the access table for the auditor to read. */
export const Public = (why: string): MethodDecorator => declare({ kind: 'public', why });

/** A half-login: enrollment and challenge routes only (PW-08). */
export const TicketOnly = (): MethodDecorator => declare({ kind: 'ticket' });

/** A half-login or a session: the challenge routes. */
export const TicketOrSession = (): MethodDecorator => declare({ kind: 'ticket_or_session' });

/**
 * A half-login, or a session with a fresh factor: the enrollment routes (LC-01). For a person who has never had a
 * factor, and whose roles demand none, a fresh password stands in for it: there is nothing else to ask for.
 */
export const TicketOrStepUp = (options: {
  maxAgeSeconds: number;
  roles?: readonly string[];
}): MethodDecorator =>
  declare({ kind: 'ticket_or_step_up', maxAgeSeconds: options.maxAgeSeconds, roles: options.roles ?? [] });

/** A live session; with roles named, one of them. */
export const SignedIn = (...roles: string[]): MethodDecorator => declare({ kind: 'signed_in', roles });

/** Ends the caller's own session. Open to every live session, whatever its strength: anybody may leave. */
export const SignOut = (): MethodDecorator => declare({ kind: 'signed_in', roles: [], signOut: true });

/**
 * A live session on which a factor was given at most `maxAgeSeconds` ago, by the server's record (SU-02).
 * Without roles it guards what people do to their own account, and a fresh password stands in as for `TicketOrStepUp`;
 * with roles named nothing stands in for the factor.
 */
export const StepUp = (options: { maxAgeSeconds: number; roles?: readonly string[] }): MethodDecorator =>
  declare({ kind: 'step_up', maxAgeSeconds: options.maxAgeSeconds, roles: options.roles ?? [] });

/**
 * An answered challenge bound to exactly this act. Without one the caller gets 401 with the intent to approve
 * (RFC 9470); with one, the intent is computed anew inside the transaction, compared, and the challenge spent there.
 * Every such call is idempotent too (SU-12).
 */
export const Countersigned = (options: {
  purpose: string;
  intent: Type<IntentSource>;
  roles: readonly string[];
}): MethodDecorator => applyDecorators(declare({ kind: 'countersigned', ...options }), Idempotent());

/**
 * A machine client with this scope (RFC 6749 section 3.3), and nobody else: no person and no half-login. What it does is
 * never countersigned, and no machine opens any other route (MC-05).
 */
export const Machine = (scope: string): MethodDecorator => declare({ kind: 'machine', scope });
