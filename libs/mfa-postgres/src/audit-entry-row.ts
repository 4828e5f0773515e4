import type { AuditEntry } from '@countersign/mfa-core';
import { date } from './values.js';

export interface AuditEntryRow {
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
}

/** Of `audit_entry`. */
export const AUDIT_ENTRY_COLUMNS = `stream, sequence, at, act, outcome, actor_kind, actor_id, object_kind, object_id, address,
  user_agent, request_id, details`;

export const auditEntryOf = (row: AuditEntryRow): AuditEntry => ({
  stream: row.stream,
  at: date(row.at),
  act: row.act,
  outcome: row.outcome,
  actor: { kind: row.actor_kind, id: row.actor_id },
  object: { kind: row.object_kind, id: row.object_id },
  origin: { address: row.address, userAgent: row.user_agent, requestId: row.request_id },
  details: row.details,
});
