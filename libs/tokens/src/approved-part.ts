import { canonicalJson, intentHash } from './canonical-json.js';
import { isRecord } from './is-record.js';
import type { JsonObject, Receipt } from './receipt.js';

/** Where a thing stands in a batch that was approved as one. */
export interface BatchPlace {
  id: string;
  /** From 1, in the order that was approved. */
  position: number;
  size: number;
}

export interface ApprovedPart {
  /** What was approved of the receipt's subject: amount, payees, accounts. */
  content: JsonObject;
  /** Null when it was approved alone. */
  batch: BatchPlace | null;
}

/**
 * What an intent says of one subject. An intent over one thing says it itself. That of a batch lists `disbursements`,
 * each with its `id` and the `hash` over the canonical form of what was shown of it; what is disclosed must be exactly
 * that, of exactly one of them, and of the same company. Null when it is not so.
 */
export function approvedPart({
  sub,
  intent,
  disclosed,
}: Pick<Receipt, 'sub' | 'intent' | 'disclosed'>): ApprovedPart | null {
  const { subjectId, companyId, disbursements } = intent;
  if (disbursements === undefined) {
    const alone = subjectId === sub && disclosed === undefined;
    return alone ? { content: intent, batch: null } : null;
  }
  if (typeof subjectId !== 'string' || !Array.isArray(disbursements) || disclosed === undefined) return null;
  if (disclosed['subjectId'] !== sub || disclosed['companyId'] !== companyId) return null;
  const rows: readonly unknown[] = disbursements;
  const index = rows.findIndex((row) => isRecord(row) && row['id'] === sub);
  const [row, ...more] = rows.filter((one) => isRecord(one) && one['id'] === sub);
  if (!isRecord(row) || more.length > 0 || row['hash'] !== intentHash(canonicalJson(disclosed))) return null;
  return { content: disclosed, batch: { id: subjectId, position: index + 1, size: rows.length } };
}
