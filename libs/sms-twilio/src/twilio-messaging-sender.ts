import {
  limits,
  SmsSendError,
  type DeliveryReport,
  type SmsSender,
  type TextToSend,
} from '@countersign/mfa-core';
import type twilio from 'twilio';
import { findError, sendError } from './sms-failures.js';
import { readStatusCallback, type StatusCallback } from './status-callback.js';
import { sentSince } from './sent-since.js';
import { twilioClient } from './twilio-client.js';
import { MALFORMED } from './twilio-failure.js';
import { checkMessaging, type TwilioMessagingOptions } from './twilio-options.js';

const MESSAGE_SID = /^(SM|MM)[0-9a-f]{32}$/;
/** Twilio gave up on it by itself, before any carrier and without a charge. */
const NEVER_LEFT: readonly string[] = ['failed', 'canceled'];
/** A number gets 15 texts a day at most (SM-08): what is sought stands on the first page. */
const PAGE = 50;

/** SmsSender over Programmable Messaging: our own words with our own code in them (SM-13). */
export class TwilioMessagingSender implements SmsSender {
  readonly name: string;
  readonly #client: twilio.Twilio;
  readonly #fields: ReturnType<typeof checkMessaging>['fields'];
  readonly #authToken: string;

  /** @throws TwilioOptionsError */
  constructor(options: TwilioMessagingOptions) {
    const { name, account, authToken, fields } = checkMessaging(options);
    this.name = name;
    this.#client = twilioClient(account);
    this.#fields = fields;
    this.#authToken = authToken;
  }

  /** @throws SmsSendError */
  async send(text: TextToSend): Promise<{ vendorId: string }> {
    const message = await this.#client.messages
      .create({
        ...this.#fields,
        to: text.to,
        body: text.body,
        // Left as it is written, so that `find` knows it again.
        smartEncoded: false,
        // A code that waited longer in Twilio's queue would arrive dead (SM-04).
        ...(text.code === null ? {} : { validityPeriod: limits.sentCodeSeconds }),
      })
      .catch((error: unknown) => {
        throw sendError(error);
      });
    if (!MESSAGE_SID.test(message.sid)) throw new SmsSendError('uncertain', MALFORMED);
    return { vendorId: message.sid };
  }

  /** Knows a text by its number, its very words and its time. @throws SmsSendError `unavailable` */
  async find(text: TextToSend & { since: Date }): Promise<{ vendorId: string } | null> {
    const page = await this.#client.messages.page({ to: text.to, pageSize: PAGE }).catch((error: unknown) => {
      throw findError(error);
    });
    // No filter by day on their side: a message that still waits there has no day of sending.
    const message = page.instances.find(
      ({ to, body, status, dateCreated }) =>
        to === text.to &&
        body === text.body &&
        !NEVER_LEFT.includes(status) &&
        sentSince(dateCreated, text.since),
    );
    return message ? { vendorId: message.sid } : null;
  }

  /** What a status callback reports; null when it is not Twilio's: nothing may follow from it. */
  readStatusCallback(callback: StatusCallback): DeliveryReport | null {
    return readStatusCallback(this.#authToken, callback);
  }

  /** The same, of a request as it came in: header names in small letters. */
  read(request: {
    url: string;
    headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    parameters: Readonly<Record<string, string>>;
  }): DeliveryReport | null {
    const signature = request.headers['x-twilio-signature'];
    if (typeof signature !== 'string') return null;
    return this.readStatusCallback({ url: request.url, signature, parameters: request.parameters });
  }
}
