import type { ChallengeOwner } from '../ports/challenge-store.port.js';
import type { Session } from '../ports/session-store.port.js';
import type { Ticket } from '../ports/ticket-store.port.js';

/** Who asks: a half-login or a session. */
export type Requester =
  { kind: 'ticket'; ticket: Ticket } | { kind: 'session'; session: Pick<Session, 'id' | 'personId'> };

export const ownerOf = (requester: Requester): ChallengeOwner =>
  requester.kind === 'ticket'
    ? { kind: 'ticket', id: requester.ticket.id }
    : { kind: 'session', id: requester.session.id };

export const personOf = (requester: Requester): string =>
  requester.kind === 'ticket' ? requester.ticket.personId : requester.session.personId;
