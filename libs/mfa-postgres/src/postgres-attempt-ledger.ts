import {
  type AttemptLedger,
  limits,
  type Method,
  type PasswordLane,
  type Reservation,
} from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date, dateOrNull, isUuid } from './values.js';

type Outcome =
  | { outcome: 'granted'; failures: number }
  | { outcome: 'blocked'; until: string }
  | { outcome: 'challenge_closed' | 'factor_exhausted' };

/** The counting itself is `mfa_reserve_attempt` in the migrations: one statement, committed before it returns. */
export class PostgresAttemptLedger implements AttemptLedger {
  constructor(private readonly sql: Sql) {}

  async reserve(input: {
    personId: string;
    method: Method;
    factorId: string | null;
    challengeId: string | null;
    now: Date;
  }): Promise<Reservation> {
    this.#refuseInTransaction();
    if (input.challengeId !== null && !isUuid(input.challengeId)) {
      return { granted: false, reason: 'challenge_closed' };
    }
    const row = await this.sql.row<Outcome>(
      'SELECT outcome, failures, until FROM mfa_reserve_attempt($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        ...[input.personId, input.factorId ?? input.method, input.challengeId, input.now],
        ...[limits.factorFailuresUntilBlock, limits.blockSeconds],
        ...[limits.factorFailuresUntilDisabled, limits.triesPerChallenge],
      ],
    );
    switch (row?.outcome) {
      case 'granted':
        return { granted: true, failuresInRow: row.failures };
      case 'blocked':
        return { granted: false, reason: 'blocked', until: date(row.until) };
      case 'challenge_closed':
      case 'factor_exhausted':
        return { granted: false, reason: row.outcome };
      case undefined:
        throw new Error('mfa_reserve_attempt gave no answer');
    }
  }

  async forgive(input: { personId: string; method: Method; factorId: string | null }): Promise<number> {
    const row = await this.sql.row<{ failures: number }>(
      'SELECT mfa_forgive_attempt($1, $2, $3) AS failures',
      [input.personId, input.factorId ?? input.method, limits.factorFailuresUntilBlock],
    );
    return row?.failures ?? 0;
  }

  async blockedUntil(personId: string, now: Date): Promise<Date | null> {
    const row = await this.sql.row<{ blocked_until: string | null }>(
      'SELECT blocked_until FROM mfa_attempt_account WHERE person_id = $1 AND blocked_until > $2',
      [personId, now],
    );
    return dateOrNull(row?.blocked_until ?? null);
  }

  async reservePassword({ subject, lane, personId, untilLifted }: PasswordLane, now: Date): Promise<boolean> {
    this.#refuseInTransaction();
    // A block that has run out leaves the count at 1: this try.
    const granted = await this.sql.change(
      `INSERT INTO mfa_password_lane AS l (subject, lane, failures, last_tried_at, person_id)
       VALUES ($1, $2, 1, $3, $6)
       ON CONFLICT (subject, lane) DO UPDATE SET
         person_id = excluded.person_id,
         failures = CASE WHEN l.blocked_until IS NULL THEN l.failures + 1 ELSE 1 END,
         blocked_until = CASE WHEN l.blocked_until IS NULL AND l.failures + 1 >= $4
           THEN CASE WHEN $7 THEN 'infinity' ELSE $3::timestamptz + make_interval(secs => $5) END END,
         last_tried_at = $3
       WHERE l.blocked_until IS NULL OR l.blocked_until <= $3`,
      [
        ...[subject, lane, now, limits.passwordFailuresUntilBlock, limits.blockSeconds],
        ...[personId ?? null, untilLifted ?? false],
      ],
    );
    return granted === 1;
  }

  async forgivePassword({ subject, lane }: PasswordLane): Promise<void> {
    await this.sql.change('DELETE FROM mfa_password_lane WHERE subject = $1 AND lane = $2', [subject, lane]);
  }

  async forgivePasswords(personId: string): Promise<void> {
    await this.sql.change('DELETE FROM mfa_password_lane WHERE person_id = $1', [personId]);
  }

  async unlock(personId: string): Promise<void> {
    // The account's row first, as ever: the counts refer to it.
    await this.sql.change(
      `WITH account AS (
         UPDATE mfa_attempt_account SET blocked_until = NULL WHERE person_id = $1 RETURNING person_id
       ), budget AS (
         UPDATE mfa_attempt_count c SET in_budget = 0 FROM account WHERE c.person_id = account.person_id
       )
       DELETE FROM mfa_password_lane WHERE person_id = $1`,
      [personId],
    );
  }

  #refuseInTransaction(): void {
    if (this.sql.inTransaction) {
      throw new Error('a try must be counted outside any unit of work: a roll-back would forget it');
    }
  }
}
