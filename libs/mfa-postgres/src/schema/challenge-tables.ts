import { defineEntity, p } from '@mikro-orm/postgresql';
import { delegateCheck, delegateColumns, methods, time } from './columns.js';

export const ChallengeTable = defineEntity({
  name: 'ChallengeTable',
  tableName: 'mfa_challenge',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    ownerKind: p.enum(['ticket', 'session']),
    ownerId: p.uuid(),
    purpose: p.enum(['sign_in', 'step_up', 'countersign']),
    method: p.enum(methods),
    factorId: p.uuid().nullable(),
    intentId: p.uuid().nullable(),
    intentHash: p.text().nullable(),
    status: p.enum(['open', 'answered', 'spent', 'void']),
    /** Counted by the ledger; 5 at most (SM-07). */
    tries: p.integer().default(0),
    createdAt: time(),
    expiresAt: time(),
    answeredAt: time().nullable(),
    spendableUntil: time().nullable(),
    /** When it was spent or voided. */
    endedAt: time().nullable(),
  },
  indexes: [
    { name: 'mfa_challenge_intent', properties: ['intentId'], where: 'intent_id is not null' },
    { name: 'mfa_challenge_expiry', properties: ['expiresAt'] },
  ],
});

export const IntentTable = defineEntity({
  name: 'IntentTable',
  tableName: 'mfa_intent',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    sessionId: p.uuid(),
    purpose: p.text(),
    subjectId: p.text(),
    canonical: p.text(),
    hash: p.text(),
    display: p.json(),
    createdAt: time(),
    expiresAt: time(),
    voidedAt: time().nullable(),
  },
  indexes: [
    { name: 'mfa_intent_expiry', properties: ['expiresAt'] },
    { name: 'mfa_intent_subject', properties: ['subjectId'], where: 'voided_at is null' },
  ],
});

export const TicketTable = defineEntity({
  name: 'TicketTable',
  tableName: 'mfa_ticket',
  properties: {
    id: p.uuid().primary(),
    hash: p.text(),
    personId: p.uuid(),
    stage: p.enum(['second_factor', 'enrollment', 'acknowledgement']),
    amr: p.array(),
    factorTime: time().nullable(),
    recovered: p.boolean(),
    deviceId: p.uuid().nullable(),
    /** A device known as somebody else's (DC-06). */
    sharedDeviceId: p.uuid().nullable(),
    createdAt: time(),
    expiresAt: time(),
    spentAt: time().nullable(),
    ...delegateColumns(),
  },
  checks: [delegateCheck('mfa_ticket')],
  uniques: [{ name: 'mfa_ticket_hash', properties: ['hash'] }],
  indexes: [
    { name: 'mfa_ticket_person', properties: ['personId'], where: 'spent_at is null' },
    { name: 'mfa_ticket_expiry', properties: ['expiresAt'] },
  ],
});
