import type { DeliveryReport } from '@countersign/mfa-core';

/** Reads what a vendor sends to the status route, if that vendor really sent it. */
interface StatusCallbackReader {
  /** Null: not signed by this vendor, or not about a text. */
  read(callback: {
    /** The very address the vendor was given: the configured public one, whatever host the request names. */
    url: string;
    headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    parameters: Readonly<Record<string, string>>;
  }): DeliveryReport | null;
}

/** By the name of the sender. A sender without a reader sends no callbacks. */
export type StatusCallbackReaders = ReadonlyMap<string, StatusCallbackReader>;
export const StatusCallbackReaders = Symbol('StatusCallbackReaders');
