import type { IdempotencyScope, IdempotencyStore, StoredReply } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

export class PostgresIdempotencyStore implements IdempotencyStore {
  constructor(private readonly sql: Sql) {}

  async find({ caller, key }: IdempotencyScope): Promise<StoredReply | null> {
    return this.sql.row<StoredReply>(
      'SELECT fingerprint, status, body FROM mfa_idempotency WHERE caller = $1 AND key = $2',
      [caller, key],
    );
  }

  async lock({ caller, key }: IdempotencyScope): Promise<boolean> {
    this.#demandTransaction();
    const row = await this.sql.row<{ locked: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
      [JSON.stringify(['mfa_idempotency', caller, key])],
    );
    return row?.locked ?? false;
  }

  async save({ caller, key }: IdempotencyScope, reply: StoredReply, now: Date): Promise<void> {
    this.#demandTransaction();
    await this.sql.change(
      `INSERT INTO mfa_idempotency (caller, key, fingerprint, status, body, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [caller, key, reply.fingerprint, reply.status, JSON.stringify(reply.body ?? null), now],
    );
  }

  #demandTransaction(): void {
    if (!this.sql.inTransaction) throw new Error('only inside a unit of work');
  }
}
