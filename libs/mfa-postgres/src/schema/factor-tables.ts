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
    hint: p.text().nullable(),
    lastTimeStep: p.bigint().nullable(),
    createdAt: time(),
    pendingUntil: time().nullable(),
    boundAt: time().nullable(),
    endedAt: time().nullable(),
    sourceAddress: p.text().nullable(),
  },
  indexes: [{ name: 'mfa_factor_person', properties: ['personId'] }],
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
});
