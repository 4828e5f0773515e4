import type { AuditEntry } from './audit-trail.port.js';

/** An entry with its number in its chain. */
export interface AuditedChange {
  sequence: number;
  entry: AuditEntry;
}

/** Reads the changes of a chain back for those whose affair they are. Proves nothing: that is for whoever verifies the chain. */
export interface AuditHistory {
  /**
   * What succeeded, the newest first, at most `limit` entries. `objectId` null: of every object of these kinds; `before`
   * null: from the end of the chain, otherwise entries with a lower number.
   */
  changes(input: {
    stream: string;
    objectKinds: readonly string[];
    objectId: string | null;
    before: number | null;
    limit: number;
  }): Promise<readonly AuditedChange[]>;
}
export const AuditHistory = Symbol('AuditHistory');
