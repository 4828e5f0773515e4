import { SmsSendError, type SmsSender, type TextToSend } from '@countersign/mfa-core';
import type twilio from 'twilio';
import { sentSince } from './sent-since.js';
import { beforeSendError, findError, sendError } from './sms-failures.js';
import { twilioClient } from './twilio-client.js';
import { MALFORMED, TwilioFailure } from './twilio-failure.js';
import { checkVerify, type TwilioVerifyOptions } from './twilio-options.js';

const VERIFICATION_SID = /^VE[0-9a-f]{32}$/;

/**
 * SmsSender over Verify v2, which sends our own code (`customCode`, enabled in the service's settings) in words of Twilio's.
 * It carries codes alone: a notice is refused, so it stands behind or before a sender that takes both. Twilio checks no
 * code; that stays ours. Delivery is reported to the service's own webhooks, not to us.
 */
export class TwilioVerifySender implements SmsSender {
  readonly name: string;
  readonly #service: ReturnType<twilio.Twilio['verify']['v2']['services']>;

  /** @throws TwilioOptionsError */
  constructor(options: TwilioVerifyOptions) {
    const { name, account, verifyServiceSid } = checkVerify(options);
    this.name = name;
    // Sending takes two requests, which keep the time allowed for one: the delivery counts on it.
    const requestTimeoutMs = Math.floor(account.requestTimeoutMs / 2);
    this.#service = twilioClient({ ...account, requestTimeoutMs }).verify.v2.services(verifyServiceSid);
  }

  /** @throws SmsSendError */
  async send(text: TextToSend): Promise<{ vendorId: string }> {
    if (text.code === null) throw new SmsSendError('refused', 'no_code');
    await this.#cancelPending(text.to);
    const verification = await this.#service.verifications
      .create({
        ...{ to: text.to, channel: 'sms', customCode: text.code },
        ...verifyLocale(text.locale),
        ...(text.payment ?? {}),
      })
      .catch((error: unknown) => {
        throw sendError(error);
      });
    if (!VERIFICATION_SID.test(verification.sid)) throw new SmsSendError('uncertain', MALFORMED);
    return { vendorId: verification.sid };
  }

  /** A number has one pending verification at most; ours, if it began in this try. @throws SmsSendError `unavailable` */
  async find(text: TextToSend & { since: Date }): Promise<{ vendorId: string } | null> {
    if (text.code === null) return null;
    const pending = await this.#service
      .verifications(text.to)
      .fetch()
      .catch((error: unknown) => {
        if (isNotFound(error)) return null;
        throw findError(error);
      });
    const ours =
      pending?.status === 'pending' &&
      sentSince(pending.dateCreated, text.since) &&
      (text.payment === null ||
        (pending.amount === text.payment.amount && pending.payee === text.payment.payee));
    return ours ? { vendorId: pending.sid } : null;
  }

  /** Twilio asks for this where codes are custom: it routes by what arrives. */
  async answered(vendorId: string): Promise<void> {
    await this.#service
      .verifications(vendorId)
      .update({ status: 'approved' })
      .catch(() => undefined);
  }

  /** Sending again would repeat the earlier verification, and so the earlier code (SM-06). */
  async #cancelPending(to: string): Promise<void> {
    await this.#service
      .verifications(to)
      .update({ status: 'canceled' })
      .catch((error: unknown) => {
        if (!isNotFound(error)) throw beforeSendError(error);
      });
  }
}

/** https://www.twilio.com/docs/verify/supported-languages: languages, and the few regions that Twilio tells apart. */
function verifyLocale(wanted: string | undefined): { locale?: string } {
  if (wanted === undefined) return {};
  const [language = 'en'] = wanted.split('-');
  if (language === 'zh') return { locale: 'zh-CN' };
  return { locale: ['en-GB', 'pt-BR'].includes(wanted) ? wanted : language };
}

const isNotFound = (error: unknown): boolean =>
  error instanceof TwilioFailure && error.status === 404 && error.code === '20404';
