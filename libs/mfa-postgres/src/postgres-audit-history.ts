import type { AuditHistory, AuditedChange } from '@countersign/mfa-core';
import { AUDIT_ENTRY_COLUMNS, auditEntryOf, type AuditEntryRow } from './audit-entry-row.js';
import type { Sql } from './sql.js';

/**
 * The condition of the index `audit_entry_change`, word by word: PostgreSQL reads a partial index only for a query that
 * repeats it. What is of another kind is no change, and is not found here.
 */
const IS_CHANGE = `object_kind IN
  ('membership', 'funding_account', 'beneficiary_account', 'approval_policy', 'disbursements_switch',
   'finance_client', 'webhook_endpoint', 'mfa_policy')`;

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
    const rows = await this.sql.rows<AuditEntryRow>(
      `SELECT ${AUDIT_ENTRY_COLUMNS} FROM audit_entry
       WHERE stream = $1 AND sequence < $2 AND ${IS_CHANGE} AND object_kind = ANY ($3)
         AND ($4::text IS NULL OR object_id = $4) AND outcome = 'success'
       ORDER BY sequence DESC LIMIT $5`,
      [stream, before ?? LAST_SEQUENCE, objectKinds, objectId, limit],
    );
    return rows.map((row) => ({ sequence: Number(row.sequence), entry: auditEntryOf(row) }));
  }
}
