import type { AuditPosition } from '@countersign/mfa-core';
import { auditCheckpointHash, type AuditCheckpoint } from './audit-checkpoint.js';
import { numericDate, signJws } from './sign-jws.js';
import type { SigningKeys } from './signing-keys.js';
import { tokenTypes } from './token-types.js';

/** Signs where chains of the audit trail end. */
export class AuditCheckpointIssuer {
  constructor(
    private readonly keys: SigningKeys,
    private readonly names: { issuer: string },
  ) {}

  async issue(input: {
    number: number;
    /** The checkpoint before, as it was written; null for the first. */
    previousJws: string | null;
    heads: readonly AuditPosition[];
    now: Date;
  }): Promise<{ jws: string; hash: string }> {
    const claims: AuditCheckpoint = {
      iss: this.names.issuer,
      iat: numericDate(input.now),
      number: input.number,
      previous: input.previousJws === null ? null : auditCheckpointHash(input.previousJws),
      heads: input.heads.map(({ stream, sequence, hash }) => ({ stream, sequence, hash })),
    };
    const jws = await signJws(this.keys, tokenTypes.auditCheckpoint, claims);
    return { jws, hash: auditCheckpointHash(jws) };
  }
}
