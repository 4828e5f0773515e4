import type { AuditPosition, Json } from '@countersign/mfa-core';
import { isRecord } from './is-record.js';

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** The form of the receipts we sign; the first had no `version`, no `approvals` and no batches, and still verifies. */
export const RECEIPT_VERSION = 2;

/** What a receipt states: who approved exactly what, when, how, and where the audit log says so (FIN-03). */
export interface Receipt {
  version: 1 | typeof RECEIPT_VERSION;
  iss: string;
  /** Seconds since the Unix epoch. */
  iat: number;
  /** The receipt's own id: what a finance system marks as spent. */
  jti: string;
  /** The thing acted upon, such as the disbursement's id. */
  sub: string;
  /** What was countersigned, whole: that of `sub` alone, or that of a batch with `sub` in it. */
  intent: JsonObject;
  /** base64url SHA-256 over the RFC 8785 canonical form of `intent`. */
  intent_hash: string;
  /** Of a batch: what was shown of `sub`. Its hash stands in `intent`, so nothing of the others is told (SU-07). */
  disclosed?: JsonObject;
  /** The person. */
  approver: string;
  /** The approver's roles at that moment. */
  roles: readonly string[];
  /** Whose approval the company's rules asked for before, and had; empty when they asked for none. */
  approvals: readonly { approver: string; approved_at: string }[];
  /** The factor, such as `totp`. */
  method: string;
  challenge_id: string;
  /** RFC 3339, UTC: when the code was given. */
  answered_at: string;
  /** RFC 3339, UTC: when the act was executed. */
  authorized_at: string;
  audit: AuditPosition;
}

/** Null when a member is missing or of another type, or the form is a later one than we know. */
export function readReceipt(payload: unknown): Receipt | null {
  if (!isRecord(payload)) return null;
  const version = versionOf(payload);
  const { iss, iat, jti, sub, intent, intent_hash, approver, roles, method } = payload;
  const { challenge_id, answered_at, authorized_at, audit } = payload;
  if (version === null) return null;
  if (!isText(iss) || !isText(jti) || !isText(sub) || !isText(intent_hash) || !isText(approver)) return null;
  if (!isText(method) || !isText(challenge_id) || !isTime(answered_at) || !isTime(authorized_at)) return null;
  if (!Number.isSafeInteger(iat) || !isRecord(intent) || !Array.isArray(roles) || !roles.every(isText))
    return null;
  const { approvals, disclosed } = version === 1 ? { approvals: [], disclosed: undefined } : payload;
  if (!isPosition(audit) || !isApprovals(approvals)) return null;
  if (disclosed !== undefined && !isRecord(disclosed)) return null;
  return {
    ...{ version, iss, iat: iat as number, jti, sub, intent: intent as JsonObject, intent_hash },
    ...(disclosed === undefined ? {} : { disclosed: disclosed as JsonObject }),
    ...{ approver, roles, approvals, method, challenge_id, answered_at, authorized_at, audit },
  };
}

function versionOf({ version }: Readonly<Record<string, unknown>>): Receipt['version'] | null {
  if (version === undefined) return 1;
  return version === RECEIPT_VERSION ? RECEIPT_VERSION : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);

const isApprovals = (value: unknown): value is Receipt['approvals'] =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && isText(one['approver']) && isTime(one['approved_at']));

const isPosition = (value: unknown): value is AuditPosition =>
  isRecord(value) &&
  isText(value['stream']) &&
  isText(value['hash']) &&
  Number.isSafeInteger(value['sequence']);
