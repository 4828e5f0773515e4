import type { TextMessage } from './texts.port.js';

export type TextToSend = Pick<TextMessage, 'id' | 'to' | 'body' | 'locale' | 'code' | 'payment'>;

/**
 * - `refused`: this vendor will never take this text (a bad or blocked number, a closed country). Nothing was charged.
 * - `unavailable`: certainly not taken; may be tried again (429, 5xx, no connection).
 * - `uncertain`: the answer got lost; it may have been taken. Ask `find` before anything is sent again.
 */
export type SmsFailure = 'refused' | 'unavailable' | 'uncertain';

/** A vendor's no. Its message holds no number, no code and no body. */
export class SmsSendError extends Error {
  override readonly name = 'SmsSendError';
  constructor(
    readonly failure: SmsFailure,
    /** The vendor's own error code, such as `21610`, or the kind of network error. */
    readonly vendorCode: string | null,
    /** How long the vendor asks to be left alone, whole seconds. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(`the text was not sent: ${failure}${vendorCode === null ? '' : ` (${vendorCode})`}`);
  }
}

/** A vendor that sends texts. Used by the delivery alone, never in a request. */
export interface SmsSender {
  /** Short lower-case name: in the log, in the stored text, in the path of its status callbacks. */
  readonly name: string;
  /** Returns the vendor's id of the text, once the vendor has taken it. @throws SmsSendError */
  send(text: TextToSend): Promise<{ vendorId: string }>;
  /**
   * The vendor's id if it has taken this very text before, else null: asked when an answer got lost or a worker died,
   * so that one event is sent and charged once. @throws SmsSendError `unavailable`
   */
  find(text: TextToSend & { /** When the try began. */ since: Date }): Promise<{ vendorId: string } | null>;
  /** The code in it was answered, for vendors that learn from that. Failures are of no consequence. */
  answered?(vendorId: string): Promise<void>;
}
export const SmsSender = Symbol('SmsSender');

/** What a vendor reports later about a text it took. */
export interface DeliveryReport {
  vendorId: string;
  status: 'sent' | 'delivered' | 'undelivered';
  vendorCode: string | null;
}
