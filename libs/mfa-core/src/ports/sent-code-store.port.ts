/** A code that was sent. Stored as a keyed digest alone, and gone when spent (SR-04, C26). */
export interface SentCode {
  /** The challenge or the pending enrollment it answers; nothing else (SM-05). */
  targetId: string;
  /** The text that carries it. */
  messageId: string;
  digest: string;
  sentAt: Date;
  /** 5 min after it was made (SM-04). */
  expiresAt: Date;
}

export interface SentCodeStore {
  /** Makes this the one live code of its target: an older one is dead from here on (SM-06). Inside a unit of work. */
  replace(code: SentCode): Promise<void>;
  /** The live code of a target, or null. */
  findLive(targetId: string, now: Date): Promise<SentCode | null>;
  /** Whether this text still carries a live code: a dead one is not worth sending. */
  isLive(messageId: string, now: Date): Promise<boolean>;
  /** Spends the live code with that digest: its row for exactly one of any number of racing callers, else null (promise 1). */
  spend(input: { targetId: string; digest: string; now: Date }): Promise<SentCode | null>;
  /** Kills the live code of a target, if there is one. */
  void(targetId: string): Promise<void>;
}
export const SentCodeStore = Symbol('SentCodeStore');
