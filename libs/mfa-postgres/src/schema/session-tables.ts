import { defineEntity, p } from '@mikro-orm/postgresql';
import { delegateCheck, delegateColumns, time } from './columns.js';

export const SessionTable = defineEntity({
  name: 'SessionTable',
  tableName: 'mfa_session',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    generation: p.integer(),
    amr: p.array(),
    authTime: time(),
    factorTime: time().nullable(),
    rememberedFactorTime: time().nullable(),
    createdAt: time(),
    lastActivityAt: time(),
    areaActiveAt: time().nullable(),
    idleSeconds: p.integer().nullable(),
    expiresAt: time(),
    endedAt: time().nullable(),
    endReason: p.text().nullable(),
    deviceId: p.uuid().nullable(),
    address: p.text().nullable(),
    userAgent: p.text().nullable(),
    ...delegateColumns(),
  },
  checks: [delegateCheck('mfa_session')],
  indexes: [
    { name: 'mfa_session_person', properties: ['personId'], where: 'ended_at is null' },
    { name: 'mfa_session_expiry', properties: ['expiresAt'] },
  ],
});

/** Devices on which a person is not asked for a second factor for a while (POL-09). */
export const RememberedDeviceTable = defineEntity({
  name: 'RememberedDeviceTable',
  tableName: 'remembered_device',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    deviceId: p.uuid(),
    factorTime: time(),
    address: p.text().nullable(),
    userAgent: p.text().nullable(),
  },
  uniques: [{ name: 'remembered_device_person', properties: ['personId', 'deviceId'] }],
  indexes: [{ name: 'remembered_device_factor_time', properties: ['factorTime'] }],
});

export const RefreshTokenTable = defineEntity({
  name: 'RefreshTokenTable',
  tableName: 'mfa_refresh_token',
  properties: {
    hash: p.text().primary(),
    session: () => p.manyToOne(SessionTable).deleteRule('cascade').index('mfa_refresh_token_session'),
    generation: p.integer(),
    createdAt: time(),
    expiresAt: time(),
    spentAt: time().nullable(),
  },
});

/** Machine tokens that were revoked, until they expire (RFC 7009). */
export const RevokedTokenTable = defineEntity({
  name: 'RevokedTokenTable',
  tableName: 'machine_token_revocation',
  properties: {
    tokenId: p.text().primary(),
    clientId: p.text(),
    expiresAt: time(),
  },
  indexes: [
    { name: 'machine_token_revocation_client', properties: ['clientId'] },
    { name: 'machine_token_revocation_expiry', properties: ['expiresAt'] },
  ],
});

/** Proofs of possession that were shown: each counts once (RFC 9449 section 11.1). */
export const SpentProofTable = defineEntity({
  name: 'SpentProofTable',
  tableName: 'dpop_proof',
  properties: {
    /** SHA-256 over the thumbprint of the key and the proof's `jti`, base64url. */
    digest: p.text().primary(),
    expiresAt: time(),
  },
  indexes: [{ name: 'dpop_proof_expiry', properties: ['expiresAt'] }],
});
