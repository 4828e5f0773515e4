import { canonicalEntry, storableEntry, type StoredAuditEntry } from '@countersign/audit';
import type { AuditEntry, AuditPosition, AuditTrail } from '@countersign/mfa-core';
import { AUDIT_ENTRY_COLUMNS, auditEntryOf, type AuditEntryRow } from './audit-entry-row.js';
import type { Sql } from './sql.js';

interface HeadRow {
  stream: string;
  sequence: string;
  hash: Buffer;
}

/** Entries are numbered, chained and written by `audit_append` in the migrations, in one statement. */
export class PostgresAuditTrail implements AuditTrail {
  constructor(private readonly sql: Sql) {}

  async append(entry: AuditEntry): Promise<AuditPosition> {
    const { stream, at, act, outcome, actor, object, origin, details } = storableEntry(entry);
    const row = await this.sql.row<{ new_sequence: string; new_hash: Buffer }>(
      `SELECT new_sequence, new_hash
       FROM audit_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[stream, at, act, outcome, actor.kind, actor.id, object.kind, object.id],
        ...[origin.address, origin.userAgent, origin.requestId],
        ...[JSON.stringify(details), canonicalEntry(entry)],
      ],
    );
    if (!row) throw new Error('audit_append gave no answer');
    return { stream, sequence: Number(row.new_sequence), hash: row.new_hash.toString('hex') };
  }

  /** Where every chain ends, by name of the stream after `afterStream`, for the command that verifies them. */
  async heads(input: { afterStream: string | null; limit: number }): Promise<AuditPosition[]> {
    const rows = await this.sql.rows<HeadRow>(
      'SELECT stream, sequence, hash FROM audit_head WHERE stream > $1 ORDER BY stream LIMIT $2',
      [input.afterStream ?? '', input.limit],
    );
    return rows.map(positionOf);
  }

  /** Where one chain ends; null where it has no head. */
  async head(stream: string): Promise<AuditPosition | null> {
    const row = await this.sql.row<HeadRow>(
      'SELECT stream, sequence, hash FROM audit_head WHERE stream = $1',
      [stream],
    );
    return row && positionOf(row);
  }

  /**
   * The names of all chains after that one, of those with a head and of those whose head is gone. One step of an index for
   * each, so it takes the time of the chains and not of their entries.
   */
  async streams(input: { afterStream: string; limit: number }): Promise<string[]> {
    const rows = await this.sql.rows<{ stream: string }>(
      `WITH RECURSIVE chain AS (
         (SELECT stream FROM audit_entry WHERE stream > $1 ORDER BY stream LIMIT 1)
         UNION ALL
         SELECT (SELECT stream FROM audit_entry WHERE stream > chain.stream ORDER BY stream LIMIT 1)
         FROM chain WHERE chain.stream IS NOT NULL
       )
       (SELECT stream FROM (SELECT stream FROM chain LIMIT $2) chains WHERE stream IS NOT NULL)
       UNION (SELECT stream FROM audit_head WHERE stream > $1 ORDER BY stream LIMIT $2)
       ORDER BY stream LIMIT $2`,
      [input.afterStream, input.limit],
    );
    return rows.map(({ stream }) => stream);
  }

  /** The first and last entry of a chain with a time in that span; null where there is none. */
  async span(input: {
    stream: string;
    since: Date;
    until: Date;
  }): Promise<{ first: number; last: number } | null> {
    const row = await this.sql.row<{ first: string | null; last: string | null }>(
      'SELECT min(sequence) AS first, max(sequence) AS last FROM audit_entry WHERE stream = $1 AND at >= $2 AND at < $3',
      [input.stream, input.since, input.until],
    );
    return row?.first && row.last ? { first: Number(row.first), last: Number(row.last) } : null;
  }

  /**
   * A page of one chain in its order, as `verifyChain` takes it: `limit` entries, and more where the last number stands
   * on several rows.
   */
  async entries(input: {
    stream: string;
    afterSequence: number;
    limit: number;
  }): Promise<StoredAuditEntry[]> {
    const rows = await this.sql.rows<AuditEntryRow & { hash: Buffer }>(
      `SELECT ${AUDIT_ENTRY_COLUMNS}, hash FROM audit_entry WHERE stream = $1 AND sequence > $2 ORDER BY sequence FETCH FIRST ($3) ROWS WITH TIES`,
      [input.stream, input.afterSequence, input.limit],
    );
    return rows.map(storedOf);
  }
}

const positionOf = ({ stream, sequence, hash }: HeadRow): AuditPosition => ({
  stream,
  sequence: Number(sequence),
  hash: hash.toString('hex'),
});

const storedOf = (row: AuditEntryRow & { hash: Buffer }): StoredAuditEntry => ({
  sequence: Number(row.sequence),
  hash: row.hash,
  entry: auditEntryOf(row),
});
