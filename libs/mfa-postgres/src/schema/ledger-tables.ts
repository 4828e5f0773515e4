import { defineEntity, p } from '@mikro-orm/postgresql';
import { time } from './columns.js';

/** The row that a try locks: one person's tries are counted one after the other. */
export const AttemptAccountTable = defineEntity({
  name: 'AttemptAccountTable',
  tableName: 'mfa_attempt_account',
  properties: { personId: p.uuid().primary(), blockedUntil: time().nullable() },
});

/** Failures of one factor, or of a method that has no factor, since its last success. */
export const AttemptCountTable = defineEntity({
  name: 'AttemptCountTable',
  tableName: 'mfa_attempt_count',
  properties: {
    personId: p.uuid().primary(),
    /** The factor's id, or the method's name. */
    factor: p.text().primary(),
    /** This factor's share of the account's budget of 5; starts afresh when a block has run out. */
    inBudget: p.integer(),
    /** Towards 100; only a success of this factor ends it (TH-03). */
    inRow: p.integer(),
  },
});

export const PasswordLaneTable = defineEntity({
  name: 'PasswordLaneTable',
  tableName: 'mfa_password_lane',
  properties: {
    subject: p.text().primary(),
    lane: p.text().primary(),
    /** Null for a name that nobody has. */
    personId: p.uuid().nullable(),
    failures: p.integer(),
    blockedUntil: time().nullable(),
    lastTriedAt: time(),
  },
  indexes: [{ name: 'mfa_password_lane_last_tried', properties: ['lastTriedAt'] }],
});

/** Replies kept for repeated calls (SU-12). */
export const IdempotencyTable = defineEntity({
  name: 'IdempotencyTable',
  tableName: 'mfa_idempotency',
  properties: {
    caller: p.text().primary(),
    key: p.text().primary(),
    fingerprint: p.text(),
    status: p.integer(),
    body: p.json().nullable(),
    createdAt: time(),
  },
  indexes: [{ name: 'mfa_idempotency_created', properties: ['createdAt'] }],
});
