import { canonicalEntry, storableEntry, type StoredAuditEntry } from '@countersign/audit';
import type { AuditEntry, AuditPosition, AuditTrail } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date } from './values.js';

interface Row {
  stream: string;
  sequence: string;
  at: string;
  act: string;
  outcome: AuditEntry['outcome'];
  actor_kind: AuditEntry['actor']['kind'];
  actor_id: string | null;
  object_kind: string;
  object_id: string | null;
  address: string | null;
  user_agent: string | null;
  request_id: string | null;
  details: AuditEntry['details'];
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
    const rows = await this.sql.rows<{ stream: string; sequence: string; hash: Buffer }>(
      'SELECT stream, sequence, hash FROM audit_head WHERE stream > $1 ORDER BY stream LIMIT $2',
      [input.afterStream ?? '', input.limit],
    );
    return rows.map(({ stream, sequence, hash }) => ({
      stream,
      sequence: Number(sequence),
      hash: hash.toString('hex'),
    }));
  }

  /** A page of one chain in its order, as `verifyChain` takes it. */
  async entries(input: {
    stream: string;
    afterSequence: number;
    limit: number;
  }): Promise<StoredAuditEntry[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT stream, sequence, at, act, outcome, actor_kind, actor_id, object_kind, object_id, address, user_agent,
         request_id, details, hash
       FROM audit_entry WHERE stream = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [input.stream, input.afterSequence, input.limit],
    );
    return rows.map(storedOf);
  }
}

function storedOf(row: Row): StoredAuditEntry {
  return {
    sequence: Number(row.sequence),
    hash: row.hash,
    entry: {
      stream: row.stream,
      at: date(row.at),
      act: row.act,
      outcome: row.outcome,
      actor: { kind: row.actor_kind, id: row.actor_id },
      object: { kind: row.object_kind, id: row.object_id },
      origin: { address: row.address, userAgent: row.user_agent, requestId: row.request_id },
      details: row.details,
    },
  };
}
