import {
  sharedFactors,
  type Factor,
  type FactorMethod,
  type FactorStatus,
  type FactorStore,
  type SharedFactor,
  type UnitOfWork,
} from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date, dateOrNull, isUuid } from './values.js';

interface Row {
  id: string;
  person_id: string;
  method: FactorMethod;
  status: FactorStatus;
  sealed_secret: string;
  number_digest: string | null;
  secret_digest: string | null;
  hint: string | null;
  last_time_step: string | null;
  failures_in_row: number;
  created_at: string;
  pending_until: string | null;
  bound_at: string | null;
  ended_at: string | null;
  source_address: string | null;
}

/** The ledger counts the failures; the factor only shows them. */
const selectFrom = (factors: string): string => `
  SELECT f.id, f.person_id, f.method, f.status, f.sealed_secret, f.number_digest, f.secret_digest, f.hint, f.last_time_step,
    f.created_at, f.pending_until, f.bound_at, f.ended_at, f.source_address, coalesce(c.in_row, 0) AS failures_in_row
  FROM ${factors} f LEFT JOIN mfa_attempt_count c ON c.person_id = f.person_id AND c.factor = f.id::text`;

const SELECT = selectFrom('mfa_factor');

/** The devices of somebody: those they proved, and those under their live sessions, which may outlast the proof. */
const devicesOf = (whose: string): string => `
  SELECT id FROM mfa_device WHERE person_id = ${whose} AND expires_at > $3
  UNION ALL SELECT device_id FROM mfa_session WHERE person_id = ${whose} AND ended_at IS NULL AND expires_at > $3`;

const SHARED = `
  SELECT CASE WHEN own.secret_digest = other.secret_digest THEN 'authenticator_secret' ELSE 'phone_number' END AS shared
  FROM mfa_factor own JOIN mfa_factor other
    ON own.secret_digest = other.secret_digest OR own.number_digest = other.number_digest
  WHERE own.person_id = $1 AND own.status = 'active' AND other.person_id = ANY($2::uuid[]) AND other.status = 'active'
  UNION SELECT 'device' WHERE EXISTS (
    SELECT FROM (${devicesOf('$1')}) own JOIN (${devicesOf('ANY($2::uuid[])')}) other ON own.id = other.id)`;

const COLUMNS = `id, person_id, method, status, sealed_secret, number_digest, secret_digest, hint, last_time_step,
  created_at, pending_until, bound_at, ended_at, source_address`;
const VALUES = 'VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)';

const valuesOf = (factor: Factor): unknown[] => [
  ...[factor.id, factor.personId, factor.method, factor.status, factor.sealedSecret, factor.numberDigest],
  ...[factor.secretDigest, factor.hint, factor.lastTimeStep, factor.createdAt, factor.pendingUntil],
  ...[factor.boundAt, factor.endedAt, factor.sourceAddress],
];

/** Whoever locks several factors of one person does it in the order of their ids: none waits in a circle. */
export class PostgresFactorStore implements FactorStore {
  constructor(
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async addPending(factor: Factor): Promise<void> {
    const { personId, method } = factor;
    await this.unitOfWork.run(async () => {
      // Two that start at once would both find nothing to abandon; they take turns instead.
      await this.#takeTurns(`pending ${personId} ${method}`);
      await this.sql.change(
        `UPDATE mfa_factor SET status = 'abandoned', ended_at = $3
         WHERE person_id = $1 AND method = $2 AND status = 'pending'`,
        [personId, method, factor.createdAt],
      );
      await this.sql.change(`INSERT INTO mfa_factor (${COLUMNS}) ${VALUES}`, valuesOf(factor));
    });
  }

  async addImported(
    factor: Factor & { secretDigest: string; boundAt: Date },
  ): Promise<'added' | 'not_first' | 'secret_in_use'> {
    const { id, personId, secretDigest, boundAt } = factor;
    return this.unitOfWork.run(async () => {
      // No two people are given one seed at once, and nobody starts or proves another factor meanwhile.
      await this.#takeTurns(`secret ${secretDigest}`);
      for (const method of ['sms', 'totp']) await this.#takeTurns(`pending ${personId} ${method}`);
      await this.sql.rows(
        `SELECT 1 FROM mfa_factor WHERE person_id = $1 AND status IN ('pending', 'active')
         ORDER BY id FOR NO KEY UPDATE`,
        [personId],
      );
      if (await this.sql.row('SELECT 1 FROM mfa_factor WHERE secret_digest = $1 LIMIT 1', [secretDigest]))
        return 'secret_in_use';
      if (await this.everBound(personId)) return 'not_first';
      await this.sql.change(`INSERT INTO mfa_factor (${COLUMNS}) ${VALUES}`, valuesOf(factor));
      await this.sql.change(
        `UPDATE mfa_factor SET status = 'abandoned', ended_at = $2
         WHERE person_id = $1 AND status = 'pending' AND id <> $3`,
        [personId, boundAt, id],
      );
      return 'added';
    });
  }

  async find(factorId: string): Promise<Factor | null> {
    if (!isUuid(factorId)) return null;
    const row = await this.sql.row<Row>(`${SELECT} WHERE f.id = $1`, [factorId]);
    return row && factorOf(row);
  }

  async active(personId: string): Promise<Factor[]> {
    const rows = await this.sql.rows<Row>(
      `${SELECT} WHERE f.person_id = $1 AND f.status = 'active' ORDER BY f.id`,
      [personId],
    );
    return rows.map(factorOf);
  }

  async textFactors(personId: string, endedAfter: Date): Promise<Factor[]> {
    const rows = await this.sql.rows<Row>(
      `${SELECT} WHERE f.person_id = $1 AND f.method = 'sms' AND f.bound_at IS NOT NULL
         AND (f.status = 'active' OR f.ended_at > $2) ORDER BY f.id`,
      [personId, endedAfter],
    );
    return rows.map(factorOf);
  }

  async hold({ factorId, status }: { factorId: string; status: 'pending' | 'active' }): Promise<boolean> {
    if (!this.sql.inTransaction) throw new Error('a factor is held inside a unit of work only');
    if (status === 'pending') await this.#queue(factorId);
    // Not shared: of two holders that would both end it, each would wait for the other.
    const row = await this.sql.row(
      'SELECT 1 FROM mfa_factor WHERE id = $1 AND status = $2 FOR NO KEY UPDATE',
      [factorId, status],
    );
    return row !== null;
  }

  async remove({ factorId, now }: { factorId: string; now: Date }): Promise<boolean> {
    const removed = await this.sql.change(
      "UPDATE mfa_factor SET status = 'removed', ended_at = $2 WHERE id = $1 AND status = 'active'",
      [factorId, now],
    );
    return removed === 1;
  }

  async removeAll(personId: string, now: Date): Promise<Factor[]> {
    const rows = await this.sql.rows<Row>(
      `WITH held AS (
         SELECT id, status FROM mfa_factor WHERE person_id = $1 AND status IN ('active', 'pending')
         ORDER BY id FOR NO KEY UPDATE
       ), ended AS (
         UPDATE mfa_factor f SET ended_at = $2,
           status = CASE WHEN held.status = 'active' THEN 'removed' ELSE 'abandoned' END
         FROM held WHERE f.id = held.id RETURNING f.*
       )
       ${selectFrom('ended')} WHERE f.status = 'removed' ORDER BY f.id`,
      [personId, now],
    );
    return rows.map(factorOf);
  }

  async everBound(personId: string): Promise<boolean> {
    const row = await this.sql.row(
      'SELECT 1 FROM mfa_factor WHERE person_id = $1 AND bound_at IS NOT NULL LIMIT 1',
      [personId],
    );
    return row !== null;
  }

  async claimTimeStep(input: {
    factorId: string;
    status: 'pending' | 'active';
    timeStep: number;
  }): Promise<boolean> {
    if (input.status === 'pending') await this.#queue(input.factorId);
    const claimed = await this.sql.change(
      `UPDATE mfa_factor SET last_time_step = $3
       WHERE id = $1 AND status = $2 AND (last_time_step IS NULL OR last_time_step < $3)`,
      [input.factorId, input.status, input.timeStep],
    );
    return claimed === 1;
  }

  async activate({
    factorId,
    now,
  }: {
    factorId: string;
    now: Date;
  }): Promise<{ replaced: string | null } | null> {
    return this.unitOfWork.run(async () => {
      await this.#queue(factorId);
      const pending = await this.sql.row<{ person_id: string; method: string }>(
        "SELECT person_id, method FROM mfa_factor WHERE id = $1 AND status = 'pending' AND pending_until > $2",
        [factorId, now],
      );
      if (!pending) return null;
      const replaced = await this.sql.row<{ id: string }>(
        `UPDATE mfa_factor SET status = 'replaced', ended_at = $3
         WHERE person_id = $1 AND method = $2 AND status = 'active' RETURNING id`,
        [pending.person_id, pending.method, now],
      );
      await this.sql.change(
        `UPDATE mfa_factor SET status = 'active', pending_until = NULL, bound_at = $2 WHERE id = $1`,
        [factorId, now],
      );
      return { replaced: replaced?.id ?? null };
    });
  }

  async disableIfExhausted(input: { factorId: string; limit: number; now: Date }): Promise<boolean> {
    const disabled = await this.sql.change(
      `UPDATE mfa_factor f SET status = 'disabled', pending_until = NULL, ended_at = $3
       WHERE f.id = $1 AND f.status IN ('pending', 'active') AND EXISTS (
         SELECT FROM mfa_attempt_count c
         WHERE c.person_id = f.person_id AND c.factor = f.id::text AND c.in_row >= $2)`,
      [input.factorId, input.limit, input.now],
    );
    return disabled === 1;
  }

  async shared(input: { personId: string; others: readonly string[]; now: Date }): Promise<SharedFactor[]> {
    const rows = await this.sql.rows<{ shared: SharedFactor }>(SHARED, [
      ...[input.personId, input.others, input.now],
    ]);
    const found = rows.map(({ shared }) => shared);
    return sharedFactors.filter((shared) => found.includes(shared));
  }

  async count(): Promise<number> {
    const row = await this.sql.row<{ factors: string }>('SELECT count(*) AS factors FROM mfa_factor');
    return Number(row?.factors ?? 0);
  }

  async page({ after, limit }: { after: string | null; limit: number }): Promise<Factor[]> {
    const rows = await this.sql.rows<Row>(
      `${SELECT} WHERE $1::uuid IS NULL OR f.id > $1 ORDER BY f.id LIMIT $2`,
      [after, limit],
    );
    return rows.map(factorOf);
  }

  async reseal(input: {
    factorId: string;
    from: string;
    to: string;
    secretDigest: string | null;
  }): Promise<boolean> {
    const resealed = await this.sql.change(
      'UPDATE mfa_factor SET sealed_secret = $3, secret_digest = $4 WHERE id = $1 AND sealed_secret = $2',
      [input.factorId, input.from, input.to, input.secretDigest],
    );
    return resealed === 1;
  }

  /** Until the unit of work ends. */
  async #takeTurns(at: string): Promise<void> {
    await this.sql.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`mfa_factor ${at}`]);
  }

  /**
   * Before the first change to a pending factor, whose activation ends the active one: locks both.
   */
  async #queue(factorId: string): Promise<void> {
    await this.sql.rows(
      `SELECT 1 FROM mfa_factor
       WHERE (person_id, method) = (SELECT person_id, method FROM mfa_factor WHERE id = $1)
         AND status IN ('pending', 'active') ORDER BY id FOR NO KEY UPDATE`,
      [factorId],
    );
  }
}

function factorOf(row: Row): Factor {
  return {
    id: row.id,
    personId: row.person_id,
    method: row.method,
    status: row.status,
    sealedSecret: row.sealed_secret,
    numberDigest: row.number_digest,
    secretDigest: row.secret_digest,
    hint: row.hint,
    lastTimeStep: row.last_time_step === null ? null : Number(row.last_time_step),
    failuresInRow: row.failures_in_row,
    createdAt: date(row.created_at),
    pendingUntil: dateOrNull(row.pending_until),
    boundAt: dateOrNull(row.bound_at),
    endedAt: dateOrNull(row.ended_at),
    sourceAddress: row.source_address,
  };
}
