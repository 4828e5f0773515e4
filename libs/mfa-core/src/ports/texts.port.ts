/** One text to one number: one event, which is charged once. */
export interface TextMessage {
  id: string;
  personId: string;
  purpose: 'code' | 'notice';
  /** E.164. Sealed wherever it is stored. */
  to: string;
  /** The whole text, as a person reads it. Sealed wherever it is stored. */
  body: string;
  /** Its language, BCP 47, for vendors that have words of their own. */
  locale: string;
  /** The code in it, for vendors that want it apart; null for a notice. */
  code: string | null;
  /** What a payment's code is for, for vendors that take it apart (SM-13). */
  payment: { amount: string; payee: string } | null;
  createdAt: Date;
  /** Past this it is of no use and is not sent any more. */
  expiresAt: Date;
}

/** `taken`: a vendor has it. `pending`: nobody knows yet. `failed`: no vendor will take it, and it was given up. */
export type TextOutcome = 'taken' | 'pending' | 'failed';

/** Texts on their way out: written in the transaction of what they are for, delivered by the queue. */
export interface Texts {
  /** Takes part in the unit of work: the text goes out if that commits, and only then. */
  enqueue(message: TextMessage): Promise<void>;
  /**
   * Waits for the first word about it, `withinMs` at most. `failed` only when it is certain that nothing was sent and
   * nothing will be. Not inside a unit of work.
   */
  outcome(messageId: string, withinMs: number): Promise<TextOutcome>;
}
export const Texts = Symbol('Texts');
