import type { AuditPosition, Json } from '@countersign/mfa-core';
import { isRecord } from './is-record.js';

/** What a receipt states: who approved exactly what, when, how, and where the audit log says so (FIN-03). */
export interface Receipt {
  iss: string;
  /** Seconds since the Unix epoch. */
  iat: number;
  /** The receipt's own id: what a finance system marks as spent. */
  jti: string;
  /** The thing acted upon, such as the disbursement's id. */
  sub: string;
  /** What was shown and countersigned, whole. */
  intent: { readonly [key: string]: Json };
  /** base64url SHA-256 over the RFC 8785 canonical form of `intent`. */
  intent_hash: string;
  /** The person. */
  approver: string;
  /** The approver's roles at that moment. */
  roles: readonly string[];
  /** The factor, such as `totp`. */
  method: string;
  challenge_id: string;
  /** RFC 3339, UTC: when the code was given. */
  answered_at: string;
  /** RFC 3339, UTC: when the act was executed. */
  authorized_at: string;
  audit: AuditPosition;
}

/** Null when a member is missing or of another type. */
export function readReceipt(payload: unknown): Receipt | null {
  if (!isRecord(payload)) return null;
  const { iss, iat, jti, sub, intent, intent_hash, approver, roles, method } = payload;
  const { challenge_id, answered_at, authorized_at, audit } = payload;
  if (!isText(iss) || !isText(jti) || !isText(sub) || !isText(intent_hash) || !isText(approver)) return null;
  if (!isText(method) || !isText(challenge_id) || !isTime(answered_at) || !isTime(authorized_at)) return null;
  if (!Number.isSafeInteger(iat) || !isRecord(intent) || !Array.isArray(roles) || !roles.every(isText))
    return null;
  if (!isPosition(audit)) return null;
  return {
    ...{
      iss,
      iat: iat as number,
      jti,
      sub,
      intent: intent as Receipt['intent'],
      intent_hash,
      approver,
      roles,
    },
    ...{ method, challenge_id, answered_at, authorized_at, audit },
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);

const isPosition = (value: unknown): value is AuditPosition =>
  isRecord(value) &&
  isText(value['stream']) &&
  isText(value['hash']) &&
  Number.isSafeInteger(value['sequence']);
