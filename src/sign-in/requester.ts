import type { Requester } from '@countersign/mfa-core';
import type { Principal } from '@countersign/mfa-nest';

/** Whoever the guard let through, as the rules of MFA know them. */
export const requesterOf = (principal: Principal): Requester =>
  principal.kind === 'ticket'
    ? { kind: 'ticket', ticket: principal.ticket }
    : { kind: 'session', session: { id: principal.sessionId, personId: principal.personId } };
