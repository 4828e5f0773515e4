import { textLimits, type MfaPorts, type TextLimits } from '@countersign/mfa-core';
import { PostgresAttemptLedger } from './postgres-attempt-ledger.js';
import { PostgresAuditTrail } from './postgres-audit-trail.js';
import { PostgresChallengeStore } from './postgres-challenge-store.js';
import { PostgresCoolingOffStore } from './postgres-cooling-off-store.js';
import { PostgresDeviceStore } from './postgres-device-store.js';
import { PostgresFactorStore } from './postgres-factor-store.js';
import { PostgresIntentStore } from './postgres-intent-store.js';
import { PostgresRememberedDevices } from './postgres-remembered-devices.js';
import { PostgresRecoveryCodeStore } from './postgres-recovery-code-store.js';
import { PostgresResetRequestStore } from './postgres-reset-request-store.js';
import { PostgresSentCodeStore } from './postgres-sent-code-store.js';
import { PostgresSessionStore } from './postgres-session-store.js';
import { PostgresTextLedger } from './postgres-text-ledger.js';
import { PostgresTicketStore } from './postgres-ticket-store.js';
import type { Sql } from './sql.js';
import { UuidV7IdGenerator } from './uuid-v7-id-generator.js';

/** Every port of mfa-core whose answer is a table of this library, over one database. */
export function postgresStores(
  sql: Sql,
  unitOfWork: MfaPorts['unitOfWork'],
  options: { textLimits?: TextLimits } = {},
) {
  return {
    unitOfWork,
    ids: new UuidV7IdGenerator(),
    factors: new PostgresFactorStore(sql, unitOfWork),
    challenges: new PostgresChallengeStore(sql),
    tickets: new PostgresTicketStore(sql),
    sessions: new PostgresSessionStore(sql),
    recoveryCodes: new PostgresRecoveryCodeStore(sql),
    resetRequests: new PostgresResetRequestStore(sql),
    attempts: new PostgresAttemptLedger(sql),
    intents: new PostgresIntentStore(sql),
    coolingOff: new PostgresCoolingOffStore(sql),
    devices: new PostgresDeviceStore(sql),
    rememberedDevices: new PostgresRememberedDevices(sql),
    sentCodes: new PostgresSentCodeStore(sql),
    textLedger: new PostgresTextLedger(sql, options.textLimits ?? textLimits),
    audit: new PostgresAuditTrail(sql),
  } satisfies Partial<MfaPorts>;
}
