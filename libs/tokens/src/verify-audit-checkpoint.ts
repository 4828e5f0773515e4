import { readAuditCheckpoint, type AuditCheckpoint } from './audit-checkpoint.js';
import { openJws, type JwsFault } from './open-jws.js';
import type { JwkSet } from './p256-jwk.js';
import { tokenTypes } from './token-types.js';

export type AuditCheckpointVerdict = { checkpoint: AuditCheckpoint } | { fault: JwsFault };

/**
 * Checks one checkpoint offline: its signature, its kind and its form. That it follows the one before, and that the
 * chains agree with it, is for libs/audit to say. A checkpoint does not expire, so `jwks` holds retired keys too.
 */
export async function verifyAuditCheckpoint(jws: string, jwks: JwkSet): Promise<AuditCheckpointVerdict> {
  const opened = await openJws(jws, jwks, tokenTypes.auditCheckpoint);
  if ('fault' in opened) return opened;
  const checkpoint = readAuditCheckpoint(opened.payload);
  return checkpoint ? { checkpoint } : { fault: 'malformed' };
}
