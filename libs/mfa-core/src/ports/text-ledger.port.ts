/** What a limit on texts is counted over. */
export type TextScope = 'number' | 'prefix' | 'country' | 'person' | 'company' | 'address';

export type TextRefusal = TextScope | 'budget' | 'conversion';

export type TextReservation =
  | { granted: true }
  | { granted: false; reason: TextRefusal; /** When trying again makes sense. */ retryAt: Date };

/**
 * Counts every text before it is written, durably, for all instances together (SM-08): what the limits refuse costs nothing,
 * and a text that is counted but never sent is counted all the same.
 */
export interface TextLedger {
  /**
   * Takes a place in every window that counts such a text, in the day's budget and under the conversion breaker, or in none of them.
   * Exact under any concurrency. Must not be called inside a unit of work: throws if it is.
   */
  reserve(input: {
    messageId: string;
    purpose: 'code' | 'notice';
    personId: string;
    companyIds: readonly string[];
    /** Keyed digests: the ledger holds no number (promise 6). */
    numberDigest: string;
    prefixDigest: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
    /** The block of addresses the request came from; null where it is not known, and for what nobody asked for. */
    address: string | null;
    now: Date;
  }): Promise<TextReservation>;
  /** The code in that text was answered rightly: what the conversion breaker counts. Takes part in a unit of work. */
  answered(messageId: string, now: Date): Promise<void>;
}
export const TextLedger = Symbol('TextLedger');
