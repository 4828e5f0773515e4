import { createHash } from 'node:crypto';
import type { AuditPosition } from '@countersign/mfa-core';
import { isRecord } from './is-record.js';

/** What a checkpoint states: where these chains of the audit trail ended at that moment (LG-04). */
export interface AuditCheckpoint {
  iss: string;
  /** Seconds since the Unix epoch. */
  iat: number;
  /** 1 for the first; none is left out. */
  number: number;
  /** `auditCheckpointHash` of the checkpoint before; null for the first. */
  previous: string | null;
  /** Of the chains that grew since an earlier one. */
  heads: readonly AuditPosition[];
}

/** Hex SHA-256 of the token as it is written: what the next one names, and what the log tells. */
export const auditCheckpointHash = (jws: string): string => createHash('sha256').update(jws).digest('hex');

/** Null when a member is missing or of another type. */
export function readAuditCheckpoint(payload: unknown): AuditCheckpoint | null {
  if (!isRecord(payload)) return null;
  const { iss, iat, number, previous, heads } = payload;
  if (typeof iss !== 'string' || !Number.isSafeInteger(iat) || !isCount(number)) return null;
  if (number === 1 ? previous !== null : !isHash(previous)) return null;
  if (!Array.isArray(heads) || !heads.every(isPosition)) return null;
  return { iss, iat: iat as number, number, previous: previous as string | null, heads };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const isPosition = (value: unknown): value is AuditPosition =>
  isRecord(value) &&
  typeof value['stream'] === 'string' &&
  isCount(value['sequence']) &&
  isHash(value['hash']);
