import type { EntityManager } from '@mikro-orm/postgresql';
import type { TextLimits } from '@countersign/mfa-core';
import {
  PostgresIdempotencyStore,
  PostgresSpentProofs,
  PostgresUnitOfWork,
  Sql,
  postgresStores,
} from '@countersign/mfa-postgres';

/** Every store over one MikroORM, as the application wires them. */
export function createPostgresStores(em: EntityManager, options: { textLimits?: TextLimits } = {}) {
  const sql = new Sql(em);
  return {
    ...postgresStores(sql, new PostgresUnitOfWork(em), options),
    sql,
    idempotency: new PostgresIdempotencyStore(sql),
    proofs: new PostgresSpentProofs(sql),
  };
}
