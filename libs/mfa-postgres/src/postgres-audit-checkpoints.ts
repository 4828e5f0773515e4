import type { AuditPosition } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

/** Any number, the same for all instances: whoever holds it is writing a checkpoint. */
const WRITING = 7_318_205_443;

export interface CheckpointRow {
  number: number;
  at: Date;
  jws: string;
}

interface Row {
  number: string;
  at: string;
  jws: string;
}

/** Checkpoints are added by `audit_checkpoint_append` in the migrations, and never changed. */
export class PostgresAuditCheckpoints {
  constructor(private readonly sql: Sql) {}

  /** Inside a unit of work: true for one caller at a time, over all instances, until that ends. Never waits. */
  async claim(): Promise<boolean> {
    const row = await this.sql.row<{ claimed: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS claimed', [
      WRITING,
    ]);
    return row?.claimed === true;
  }

  /** The newest, or null. */
  async last(): Promise<CheckpointRow | null> {
    const row = await this.sql.row<Row>(
      'SELECT number, at, jws FROM audit_checkpoint ORDER BY number DESC LIMIT $1',
      [1],
    );
    return row && checkpointOf(row);
  }

  /** Where chains end that grew since they were last signed, by name of the stream after `afterStream`. */
  async changedHeads(input: { afterStream: string; limit: number }): Promise<AuditPosition[]> {
    const rows = await this.sql.rows<{ stream: string; sequence: string; hash: Buffer }>(
      `SELECT head.stream, head.sequence, head.hash
       FROM audit_head head LEFT JOIN audit_checkpoint_head signed ON signed.stream = head.stream
       WHERE head.stream > $1 AND signed.sequence IS DISTINCT FROM head.sequence
       ORDER BY head.stream LIMIT $2`,
      [input.afterStream, input.limit],
    );
    return rows.map(({ stream, sequence, hash }) => ({
      stream,
      sequence: Number(sequence),
      hash: hash.toString('hex'),
    }));
  }

  /** Throws when another one has that number. */
  async append({ number, at, jws }: CheckpointRow, heads: readonly AuditPosition[]): Promise<void> {
    await this.sql.rows('SELECT audit_checkpoint_append($1, $2, $3, $4::text[], $5::bigint[])', [
      ...[number, at, jws],
      ...[heads.map(({ stream }) => stream), heads.map(({ sequence }) => sequence)],
    ]);
  }

  /** In the order of their numbers. */
  async page(input: { afterNumber: number; limit: number }): Promise<CheckpointRow[]> {
    const rows = await this.sql.rows<Row>(
      'SELECT number, at, jws FROM audit_checkpoint WHERE number > $1 ORDER BY number LIMIT $2',
      [input.afterNumber, input.limit],
    );
    return rows.map(checkpointOf);
  }

  /** Hex SHA-256 of the one with that number; null where there is none. */
  async hashOf(number: number): Promise<string | null> {
    const row = await this.sql.row<{ hash: string }>(
      `SELECT encode(sha256(convert_to(jws, 'UTF8')), 'hex') AS hash FROM audit_checkpoint WHERE number = $1`,
      [number],
    );
    return row?.hash ?? null;
  }

  /** Which of these positions the chains do not have: another entry stands there, or none. */
  async unfit(heads: readonly AuditPosition[]): Promise<(AuditPosition & { there: boolean })[]> {
    const rows = await this.sql.rows<{ stream: string; sequence: string; hash: string; there: boolean }>(
      `SELECT head.stream, head.sequence, head.hash, entry.hash IS NOT NULL AS there
       FROM unnest($1::text[], $2::bigint[], $3::text[]) AS head (stream, sequence, hash)
       LEFT JOIN audit_entry entry ON entry.stream = head.stream AND entry.sequence = head.sequence
       WHERE encode(entry.hash, 'hex') IS DISTINCT FROM head.hash`,
      [
        heads.map(({ stream }) => stream),
        heads.map(({ sequence }) => sequence),
        heads.map(({ hash }) => hash),
      ],
    );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }
}

const checkpointOf = ({ number, at, jws }: Row): CheckpointRow => ({
  number: Number(number),
  at: new Date(at),
  jws,
});
