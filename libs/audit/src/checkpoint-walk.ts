import type { AuditPosition } from '@countersign/mfa-core';
import { auditCheckpointHash, verifyAuditCheckpoint, type JwkSet } from '@countersign/tokens';

/** A checkpoint as it is kept, in the database or elsewhere. */
export interface StoredCheckpoint {
  /** 1 for the first. */
  number: number;
  jws: string;
}

/**
 * `changed`: not signed by us, or not as it was signed. `unknown_key`: the key set lacks the key it names. `unlinked`: it
 * follows another one than stands before it. `missing`: there is none of that number.
 */
export type CheckpointFault = 'changed' | 'unknown_key' | 'unlinked' | 'missing';

export interface CheckpointBreak {
  checkpoint: number;
  /** The last one concerned: more than `checkpoint` where a run of them is missing. */
  through: number;
  fault: CheckpointFault;
}

/** Walks all checkpoints in the order of their numbers, and hands out the heads that are vouched for. */
export class CheckpointWalk {
  #last: StoredCheckpoint | null = null;

  constructor(private readonly jwks: JwkSet) {}

  /** Never throws. `heads` is empty where the signature does not hold. */
  async next(
    stored: StoredCheckpoint,
  ): Promise<{ breaks: CheckpointBreak[]; heads: readonly AuditPosition[] }> {
    const breaks: CheckpointBreak[] = [];
    const { number, jws } = stored;
    const due = (this.#last?.number ?? 0) + 1;
    if (number > due) breaks.push({ checkpoint: due, through: number - 1, fault: 'missing' });
    const before = this.#last?.number === number - 1 ? this.#last : null;
    this.#last = stored;

    const verdict = await verifyAuditCheckpoint(jws, this.jwks);
    if ('fault' in verdict) {
      const fault = verdict.fault === 'unknown_key' ? 'unknown_key' : 'changed';
      return { breaks: [...breaks, { checkpoint: number, through: number, fault }], heads: [] };
    }
    const { checkpoint } = verdict;
    if (checkpoint.number !== number) breaks.push({ checkpoint: number, through: number, fault: 'changed' });
    else if (before && checkpoint.previous !== auditCheckpointHash(before.jws))
      breaks.push({ checkpoint: number, through: number, fault: 'unlinked' });
    return { breaks, heads: checkpoint.heads };
  }
}
