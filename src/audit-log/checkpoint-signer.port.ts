import type { AuditPosition } from '@countersign/mfa-core';

/** Signs where chains end, with a key that is not in the database. */
export interface CheckpointSigner {
  issue(input: {
    number: number;
    /** The checkpoint before, as it was written; null for the first. */
    previousJws: string | null;
    heads: readonly AuditPosition[];
    now: Date;
  }): Promise<{ jws: string; /** Hex SHA-256 of it. */ hash: string }>;
}
export const CheckpointSigner = Symbol('CheckpointSigner');
