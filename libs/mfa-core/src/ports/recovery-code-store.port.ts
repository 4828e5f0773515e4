export interface RecoveryCodeStore {
  /** Stores the hash of a new code and voids every older one (RC-05). */
  replace(input: { id: string; personId: string; hash: string; now: Date }): Promise<void>;
  /** Spends the live code with that hash: true for exactly one of any number of racing callers (RC-03). */
  spend(input: { personId: string; hash: string; now: Date }): Promise<boolean>;
  acknowledge(input: { personId: string; now: Date }): Promise<boolean>;
  /** Whether a live code exists, and whether its owner said it was saved. */
  status(personId: string): Promise<'none' | 'unacknowledged' | 'acknowledged'>;
}
export const RecoveryCodeStore = Symbol('RecoveryCodeStore');
