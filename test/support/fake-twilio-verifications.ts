import { randomBytes, randomInt } from 'node:crypto';
import { Refusal, requireE164, TEXT_MICROS, type Books, type Call, type Reply } from './fake-twilio-wire.js';

interface Verification {
  sid: string;
  to: string;
  code: string;
  amount: string | null;
  payee: string | null;
  status: 'pending' | 'approved' | 'canceled';
  attempts: { time: string; channel: 'SMS'; attempt_sid: string }[];
  createdAt: Date;
  /** In whose words it is sent. */
  locale: string | null;
}

const LIFE_MS = 600_000;
const MOST_SENDS = 5;

/**
 * `/v2/Services/{VA}/Verifications`: create, fetch, update. As Twilio does it: a number has one pending verification,
 * asking again while it lives sends the same code again, five times at most; whatever is over is not found any more.
 */
export class FakeVerifications {
  readonly #verifications: Verification[] = [];

  constructor(
    private readonly account: { accountSid: string; verifyServiceSid: string },
    private readonly books: Books,
  ) {}

  answer(call: Call): Reply | null {
    const root = `/v2/Services/${this.account.verifyServiceSid}/Verifications`;
    if (call.host !== 'verify.twilio.com' || !call.path.startsWith(root)) return null;
    if (call.path === root) return call.method === 'POST' ? this.#create(call.form) : null;
    const verification = this.#pending(call.path.slice(root.length + 1));
    if (verification === null)
      throw new Refusal(404, 20404, `The requested resource ${call.path} was not found`);
    if (call.method === 'POST') {
      const status = call.form.get('Status');
      if (status !== 'approved' && status !== 'canceled')
        throw new Refusal(400, 60200, `Invalid parameter: Status ${status ?? ''}`);
      verification.status = status;
    }
    return { status: 200, body: this.#resource(verification) };
  }

  #create(form: URLSearchParams): Reply {
    const to = requireE164(form.get('To'), 60200);
    if (form.get('Channel') !== 'sms') throw new Refusal(400, 60200, 'Invalid parameter: Channel');
    const custom = form.get('CustomCode');
    if (custom !== null && !/^\w{4,10}$/.test(custom))
      throw new Refusal(400, 60200, `Invalid parameter: CustomCode ${custom}`);
    const { taken, charges, now } = this.books;
    const at = now();
    const verification = this.#pending(to) ?? this.#begin(to, custom, form, at);
    if (verification.attempts.length >= MOST_SENDS)
      throw new Refusal(429, 60203, `Max send attempts reached for ${to}`);
    verification.attempts.push({
      time: at.toISOString(),
      channel: 'SMS',
      attempt_sid: `VL${randomBytes(16).toString('hex')}`,
    });
    const { sid, code, amount, payee, locale } = verification;
    const purpose = amount === null ? '' : ` for ${amount} to ${payee ?? ''}`;
    const body = `Your Countersign verification code${purpose} is: ${code}`;
    taken.push({ sid, to, body, at, via: 'verify', locale, statusCallback: null });
    charges.push({ sid, to, for: 'text', micros: TEXT_MICROS, at });
    return { status: 201, body: this.#resource(verification) };
  }

  #begin(to: string, custom: string | null, form: URLSearchParams, createdAt: Date): Verification {
    const verification: Verification = {
      sid: `VE${randomBytes(16).toString('hex')}`,
      ...{ to, createdAt, status: 'pending', attempts: [] },
      code: custom ?? String(randomInt(1_000_000)).padStart(6, '0'),
      amount: form.get('Amount'),
      payee: form.get('Payee'),
      locale: form.get('Locale'),
    };
    this.#verifications.unshift(verification);
    return verification;
  }

  #pending(sidOrTo: string): Verification | null {
    const oldest = this.books.now().getTime() - LIFE_MS;
    const lives = ({ status, createdAt }: Verification): boolean =>
      status === 'pending' && createdAt.getTime() > oldest;
    return (
      this.#verifications.find((one) => (one.sid === sidOrTo || one.to === sidOrTo) && lives(one)) ?? null
    );
  }

  #resource(verification: Verification) {
    const { sid, to, amount, payee, status, createdAt, attempts } = verification;
    const { accountSid, verifyServiceSid } = this.account;
    return {
      ...{ sid, service_sid: verifyServiceSid, account_sid: accountSid, to, channel: 'sms' },
      ...{ status, valid: status === 'approved', lookup: { carrier: null }, amount, payee, sna: null },
      ...{ date_created: wholeSeconds(createdAt), date_updated: wholeSeconds(createdAt) },
      send_code_attempts: attempts,
      url: `https://verify.twilio.com/v2/Services/${verifyServiceSid}/Verifications/${sid}`,
    };
  }
}

const wholeSeconds = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');
