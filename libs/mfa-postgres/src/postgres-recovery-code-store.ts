import type { Method, RecoveryCodeStore } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

const METHOD: Method = 'recovery_code';

/** One row a person: a new code takes the place of the old one, which so cannot be spent any more (RC-05). */
export class PostgresRecoveryCodeStore implements RecoveryCodeStore {
  constructor(private readonly sql: Sql) {}

  async replace(input: {
    id: string;
    personId: string;
    hash: string;
    expiresAt: Date | null;
    now: Date;
  }): Promise<void> {
    // A new code starts without failures in a row, as any new authenticator does; the account's budget stays as it is.
    await this.sql.row('SELECT mfa_forget_failures_in_row($1, $2)', [input.personId, METHOD]);
    await this.sql.change(
      `INSERT INTO mfa_recovery_code (person_id, id, hash, expires_at, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id) DO UPDATE SET id = excluded.id, hash = excluded.hash, expires_at = excluded.expires_at,
         created_at = excluded.created_at, acknowledged_at = NULL, spent_at = NULL`,
      [input.personId, input.id, input.hash, input.expiresAt, input.now],
    );
  }

  async spend(input: { personId: string; hash: string; now: Date }): Promise<boolean> {
    await this.#queue(input.personId);
    const spent = await this.sql.change(
      `UPDATE mfa_recovery_code SET spent_at = $3
       WHERE person_id = $1 AND hash = $2 AND spent_at IS NULL AND (expires_at IS NULL OR expires_at > $3)`,
      [input.personId, input.hash, input.now],
    );
    return spent === 1;
  }

  async acknowledge(input: { personId: string; now: Date }): Promise<boolean> {
    const acknowledged = await this.sql.change(
      `UPDATE mfa_recovery_code SET acknowledged_at = $2
       WHERE person_id = $1 AND spent_at IS NULL AND acknowledged_at IS NULL
         AND (expires_at IS NULL OR expires_at > $2)`,
      [input.personId, input.now],
    );
    return acknowledged === 1;
  }

  async status(personId: string, now: Date): Promise<'none' | 'unacknowledged' | 'acknowledged'> {
    const row = await this.sql.row<{ acknowledged: boolean }>(
      `SELECT acknowledged_at IS NOT NULL AS acknowledged FROM mfa_recovery_code
       WHERE person_id = $1 AND spent_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
      [personId, now],
    );
    if (!row) return 'none';
    return row.acknowledged ? 'acknowledged' : 'unacknowledged';
  }

  /** Every unit of work locks the count of a person's tries before their code: none waits in a circle. */
  async #queue(personId: string): Promise<void> {
    await this.sql.rows('SELECT 1 FROM mfa_attempt_account WHERE person_id = $1 FOR NO KEY UPDATE', [
      personId,
    ]);
  }
}
