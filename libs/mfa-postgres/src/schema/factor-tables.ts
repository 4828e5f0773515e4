import { defineEntity, p } from '@mikro-orm/postgresql';
import { time } from './columns.js';

/** One bound, or not yet bound, authenticator (LC-07). */
export const FactorTable = defineEntity({
  name: 'FactorTable',
  tableName: 'mfa_factor',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    method: p.enum(['totp', 'sms']),
    status: p.enum(['pending', 'active', 'replaced', 'removed', 'disabled', 'abandoned']),
    sealedSecret: p.text(),
    numberDigest: p.text().nullable(),
    /** Of the seed of an app; null for one that was made here before there were digests. */
    secretDigest: p.text().nullable(),
    hint: p.text().nullable(),
    lastTimeStep: p.bigint().nullable(),
    createdAt: time(),
    pendingUntil: time().nullable(),
    boundAt: time().nullable(),
    endedAt: time().nullable(),
    sourceAddress: p.text().nullable(),
  },
  indexes: [
    { name: 'mfa_factor_person', properties: ['personId'] },
    { name: 'mfa_factor_secret', properties: ['secretDigest'], where: 'secret_digest is not null' },
    { name: 'mfa_factor_number', properties: ['numberDigest'], where: 'number_digest is not null' },
  ],
  uniques: [
    {
      name: 'mfa_factor_one_active',
      properties: ['personId', 'method'],
      where: "status = 'active'::text",
    },
    {
      name: 'mfa_factor_one_pending',
      properties: ['personId', 'method'],
      where: "status = 'pending'::text",
    },
  ],
});

/** At most one live recovery code a person, so the person is the key (RC-05). */
export const RecoveryCodeTable = defineEntity({
  name: 'RecoveryCodeTable',
  tableName: 'mfa_recovery_code',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid(),
    hash: p.text(),
    createdAt: time(),
    acknowledgedAt: time().nullable(),
    spentAt: time().nullable(),
    /** Of a code that was issued after a reset (AR-03). */
    expiresAt: time().nullable(),
  },
});

export const CoolingOffTable = defineEntity({
  name: 'CoolingOffTable',
  tableName: 'mfa_cooling_off',
  properties: { personId: p.uuid().primary(), until: time() },
});

/** One row a device and person, so the id of a shared one stands several times (DC-06). */
export const DeviceTable = defineEntity({
  name: 'DeviceTable',
  tableName: 'mfa_device',
  properties: {
    hash: p.text().primary(),
    id: p.uuid(),
    personId: p.uuid(),
    createdAt: time(),
    expiresAt: time(),
  },
  indexes: [{ name: 'mfa_device_person', properties: ['personId'] }],
});

/** A reset that takes two operators, neither of them the person (AR-04). */
export const ResetRequestTable = defineEntity({
  name: 'ResetRequestTable',
  tableName: 'mfa_reset_request',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    requestedBy: p.uuid(),
    /** Who proved the identity of the person, and how (AR-02). */
    proof: p.text(),
    status: p.enum(['open', 'approved', 'withdrawn', 'expired']),
    createdAt: time(),
    expiresAt: time(),
    approvedBy: p.uuid().nullable(),
    approvedAt: time().nullable(),
  },
  checks: [
    {
      name: 'mfa_reset_request_three_people_check',
      expression: 'requested_by <> person_id AND approved_by <> person_id AND approved_by <> requested_by',
    },
  ],
  uniques: [{ name: 'mfa_reset_request_one_open', properties: ['personId'], where: "status = 'open'::text" }],
});
