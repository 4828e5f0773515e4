import type { AuditEntry, AuditHistory, AuditedChange } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date } from './values.js';

interface Row {
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
}

/**
 * The condition of the index `audit_entry_change`, word by word: PostgreSQL reads a partial index only for a query that
 * repeats it. What is of another kind is no change, and is not found here.
 */
const IS_CHANGE = `object_kind IN
  ('membership', 'funding_account', 'beneficiary_account', 'approval_policy', 'disbursements_switch')`;

const LAST_SEQUENCE = '9223372036854775807';

export class PostgresAuditHistory implements AuditHistory {
  constructor(private readonly sql: Sql) {}

  async changes({
    stream,
    objectKinds,
    objectId,
    before,
    limit,
  }: Parameters<AuditHistory['changes']>[0]): Promise<readonly AuditedChange[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT sequence, at, act, outcome, actor_kind, actor_id, object_kind, object_id, address, user_agent, request_id,
         details
       FROM audit_entry
       WHERE stream = $1 AND sequence < $2 AND ${IS_CHANGE} AND object_kind = ANY ($3)
         AND ($4::text IS NULL OR object_id = $4) AND outcome = 'success'
       ORDER BY sequence DESC LIMIT $5`,
      [stream, before ?? LAST_SEQUENCE, objectKinds, objectId, limit],
    );
    return rows.map((row) => ({ sequence: Number(row.sequence), entry: entryOf(stream, row) }));
  }
}

const entryOf = (stream: string, row: Row): AuditEntry => ({
  stream,
  at: date(row.at),
  act: row.act,
  outcome: row.outcome,
  actor: { kind: row.actor_kind, id: row.actor_id },
  object: { kind: row.object_kind, id: row.object_id },
  origin: { address: row.address, userAgent: row.user_agent, requestId: row.request_id },
  details: row.details,
});
