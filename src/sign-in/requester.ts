import type { Requester } from '@countersign/mfa-core';
import type { PersonPrincipal, UserPrincipal } from '@countersign/mfa-nest';

/** Whoever the guard let through, as the rules of MFA know them. */
export const requesterOf = (principal: PersonPrincipal): Requester =>
  principal.kind === 'ticket' ? { kind: 'ticket', ticket: principal.ticket } : sessionOf(principal);

/** The same, where nothing but a session is let through. */
export const sessionOf = ({
  sessionId,
  personId,
}: UserPrincipal): Extract<Requester, { kind: 'session' }> => ({
  kind: 'session',
  session: { id: sessionId, personId },
});
