import { SetMetadata, applyDecorators, type CustomDecorator, type Type } from '@nestjs/common';
import type { IntentSource } from '../act/intent-source.js';

/** How strongly a route is guarded. Each handler declares exactly one; the application refuses to start otherwise. */
export type Access =
  | { kind: 'public'; why: string }
  | { kind: 'ticket' }
  | { kind: 'ticket_or_session' }
  | { kind: 'ticket_or_step_up'; maxAgeSeconds: number; roles: readonly string[] }
  | { kind: 'signed_in'; roles: readonly string[] }
  | { kind: 'step_up'; roles: readonly string[]; maxAgeSeconds: number }
  | { kind: 'countersigned'; roles: readonly string[]; purpose: string; intent: Type<IntentSource> };

export const ACCESS = 'countersign:access';

const declare = (access: Access): CustomDecorator => SetMetadata(ACCESS, access);

/** Open to anyone. `why` stands in the access table for the auditor to read. */
export const Public = (why: string): MethodDecorator => declare({ kind: 'public', why });

/** A half-login: enrollment and challenge routes only (PW-08). */
export const TicketOnly = (): MethodDecorator => declare({ kind: 'ticket' });

/** A half-login or a session: the challenge routes. */
export const TicketOrSession = (): MethodDecorator => declare({ kind: 'ticket_or_session' });

/** A half-login, or a session with a fresh factor: the enrollment routes (LC-01). */
export const TicketOrStepUp = (options: {
  maxAgeSeconds: number;
  roles?: readonly string[];
}): MethodDecorator =>
  declare({ kind: 'ticket_or_step_up', maxAgeSeconds: options.maxAgeSeconds, roles: options.roles ?? [] });

/** A live session; with roles named, one of them. */
export const SignedIn = (...roles: string[]): MethodDecorator => declare({ kind: 'signed_in', roles });

/** A live session on which a factor was given at most `maxAgeSeconds` ago, by the server's record (SU-02). */
export const StepUp = (options: { maxAgeSeconds: number; roles?: readonly string[] }): MethodDecorator =>
  declare({ kind: 'step_up', maxAgeSeconds: options.maxAgeSeconds, roles: options.roles ?? [] });

/**
 * An answered challenge bound to exactly this act. Without one the caller gets 401 with the intent to approve
 * (RFC 9470); with one, the intent is computed anew inside the transaction, compared, and the challenge spent there.
 */
export const Countersigned = (options: {
  purpose: string;
  intent: Type<IntentSource>;
  roles: readonly string[];
}): MethodDecorator => applyDecorators(declare({ kind: 'countersigned', ...options }));
