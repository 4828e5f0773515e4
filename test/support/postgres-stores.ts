import type { EntityManager } from '@mikro-orm/postgresql';
import { textLimits, type TextLimits } from '@countersign/mfa-core';
import {
  PostgresAttemptLedger,
  PostgresAuditTrail,
  PostgresChallengeStore,
  PostgresCoolingOffStore,
  PostgresDeviceStore,
  PostgresFactorStore,
  PostgresIdempotencyStore,
  PostgresIntentStore,
  PostgresRecoveryCodeStore,
  PostgresResetRequestStore,
  PostgresSentCodeStore,
  PostgresSessionStore,
  PostgresSpentProofs,
  PostgresTextLedger,
  PostgresTicketStore,
  PostgresUnitOfWork,
  Sql,
  UuidV7IdGenerator,
} from '@countersign/mfa-postgres';

/** Every store over one MikroORM, as the application wires them. */
export function createPostgresStores(em: EntityManager, options: { textLimits?: TextLimits } = {}) {
  const sql = new Sql(em);
  const unitOfWork = new PostgresUnitOfWork(em);
  return {
    sql,
    unitOfWork,
    ids: new UuidV7IdGenerator(),
    factors: new PostgresFactorStore(sql, unitOfWork),
    attempts: new PostgresAttemptLedger(sql),
    challenges: new PostgresChallengeStore(sql),
    intents: new PostgresIntentStore(sql),
    tickets: new PostgresTicketStore(sql),
    sessions: new PostgresSessionStore(sql),
    recoveryCodes: new PostgresRecoveryCodeStore(sql),
    resetRequests: new PostgresResetRequestStore(sql),
    sentCodes: new PostgresSentCodeStore(sql),
    textLedger: new PostgresTextLedger(sql, options.textLimits ?? textLimits),
    coolingOff: new PostgresCoolingOffStore(sql),
    devices: new PostgresDeviceStore(sql),
    idempotency: new PostgresIdempotencyStore(sql),
    proofs: new PostgresSpentProofs(sql),
    audit: new PostgresAuditTrail(sql),
  };
}
