import type { AuditPosition } from '@countersign/mfa-core';

/** Checkpoints as they are kept beside the audit trail. */
export interface AuditCheckpoints {
  /** Inside a unit of work: true for one caller at a time, over all instances, until that ends. Never waits. */
  claim(): Promise<boolean>;
  /** The newest, or null. */
  last(): Promise<{ number: number; at: Date; jws: string } | null>;
  /** Where chains end that grew since they were last signed, by name of the stream after `afterStream`. */
  changedHeads(input: { afterStream: string; limit: number }): Promise<AuditPosition[]>;
  /** Inside a unit of work. Throws when another one has that number. */
  append(
    checkpoint: { number: number; at: Date; jws: string },
    heads: readonly AuditPosition[],
  ): Promise<void>;
}
export const AuditCheckpoints = Symbol('AuditCheckpoints');
