import type { Json } from '../json.js';

/** The exact thing a person is asked to approve, as the server computed it and showed it (SU-08). */
export interface Intent {
  id: string;
  personId: string;
  sessionId: string;
  /** What countersigning it buys, such as `disbursement.authorize`. */
  purpose: string;
  /** The thing acted upon, such as the disbursement's id. */
  subjectId: string;
  /** RFC 8785 canonical JSON: what the hash is over, byte for byte. */
  canonical: string;
  /** base64url SHA-256 of `canonical`. */
  hash: string;
  /** What the person reads: amount, currency, payees, accounts. */
  display: Json;
  createdAt: Date;
  expiresAt: Date;
  voidedAt: Date | null;
}

export interface IntentStore {
  add(intent: Intent): Promise<void>;
  find(intentId: string): Promise<Intent | null>;
  /** Ends an intent and every open or answered challenge over it (SU-05). */
  void(intentId: string, now: Date): Promise<void>;
  /**
   * Ends every live intent over one thing, whoever was asked: what stands behind it has changed (STP-03). Its open
   * challenges take no answer any more, and its answered ones buy nothing from now on; whoever still tries to buy with one
   * hears that the intent has changed. Returns how many intents it ended, those past their time included.
   */
  voidOver(input: { purpose: string; subjectId: string; now: Date }): Promise<number>;
}
export const IntentStore = Symbol('IntentStore');
