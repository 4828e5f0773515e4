import { defineEntity, p } from '@mikro-orm/postgresql';
import { time } from './columns.js';

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
  },
  indexes: [
    { name: 'mfa_session_person', properties: ['personId'], where: 'ended_at is null' },
    { name: 'mfa_session_expiry', properties: ['expiresAt'] },
  ],
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
