import { defineEntity, p } from '@mikro-orm/postgresql';
import { time } from './columns.js';

/** Where each chain ends; the row an append locks. */
export const AuditHeadTable = defineEntity({
  name: 'AuditHeadTable',
  tableName: 'audit_head',
  properties: { stream: p.text().primary(), sequence: p.bigint(), hash: p.blob() },
});

/** Append-only: triggers refuse every change, and the application's role has no right to one (LG-04). */
export const AuditEntryTable = defineEntity({
  name: 'AuditEntryTable',
  tableName: 'audit_entry',
  properties: {
    stream: p.text().primary(),
    sequence: p.bigint().primary(),
    at: time(),
    act: p.text(),
    outcome: p.enum(['success', 'failure']),
    actorKind: p.enum(['person', 'anonymous', 'system', 'machine']),
    actorId: p.text().nullable(),
    objectKind: p.text(),
    objectId: p.text().nullable(),
    address: p.text().nullable(),
    userAgent: p.text().nullable(),
    requestId: p.text().nullable(),
    details: p.json(),
    hash: p.blob(),
  },
  indexes: [
    {
      name: 'audit_entry_change',
      properties: ['stream', 'sequence'],
      where:
        "object_kind = any (array['membership'::text, 'funding_account'::text, 'beneficiary_account'::text, 'approval_policy'::text, 'disbursements_switch'::text, 'finance_client'::text, 'webhook_endpoint'::text, 'mfa_policy'::text])",
    },
  ],
});

/** Heads of the chains, signed: append-only as the entries are. */
export const AuditCheckpointTable = defineEntity({
  name: 'AuditCheckpointTable',
  tableName: 'audit_checkpoint',
  properties: { number: p.bigint().primary().autoincrement(false), at: time(), jws: p.text() },
});

/** How far each chain is signed: what tells the changed heads from the others, and nothing else. Proves nothing. */
export const AuditCheckpointHeadTable = defineEntity({
  name: 'AuditCheckpointHeadTable',
  tableName: 'audit_checkpoint_head',
  properties: { stream: p.text().primary(), sequence: p.bigint() },
});
