import type { DeliveryReport } from '@countersign/mfa-core';
import twilio from 'twilio';

export interface StatusCallback {
  /** The very URL that Twilio was given: behind a proxy, the request's own host is another. */
  url: string;
  /** The header `X-Twilio-Signature`; empty when missing. */
  signature: string;
  /** The form fields of the body, all of them: each is signed. */
  parameters: Readonly<Record<string, string>>;
}

/** Twilio's last words on a message; every other status says that it is still on its way. */
const ENDS: Readonly<Record<string, DeliveryReport['status']>> = {
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'undelivered',
  canceled: 'undelivered',
};

/** Null when the signature is not one of this account, or there is no message in it. */
export function readStatusCallback(authToken: string, callback: StatusCallback): DeliveryReport | null {
  const { url, signature, parameters } = callback;
  // Anybody can sign with an empty token.
  if (authToken === '' || !twilio.validateRequest(authToken, signature, url, parameters)) return null;
  const { MessageSid: vendorId, MessageStatus: status, ErrorCode: vendorCode } = parameters;
  if (!vendorId || !status) return null;
  return {
    vendorId,
    status: Object.hasOwn(ENDS, status) ? (ENDS[status] ?? 'sent') : 'sent',
    vendorCode: vendorCode || null,
  };
}
