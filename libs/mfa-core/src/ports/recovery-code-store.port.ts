export interface RecoveryCodeStore {
  /** Stores the hash of a new code and voids every older one (RC-05). An issued code (AR-03) has an end; a saved one has none. */
  replace(input: {
    id: string;
    personId: string;
    hash: string;
    expiresAt: Date | null;
    now: Date;
  }): Promise<void>;
  /** Spends the live code with that hash, not past its end: true for exactly one of any number of racing callers (RC-03). */
  spend(input: { personId: string; hash: string; now: Date }): Promise<boolean>;
  acknowledge(input: { personId: string; now: Date }): Promise<boolean>;
  /** Whether a live code exists, and whether its owner said it was saved. One past its end does not exist. */
  status(personId: string, now: Date): Promise<'none' | 'unacknowledged' | 'acknowledged'>;
}
export const RecoveryCodeStore = Symbol('RecoveryCodeStore');
