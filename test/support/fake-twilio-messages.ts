import { randomBytes } from 'node:crypto';
import { Refusal, requireE164, TEXT_MICROS, type Books, type Call, type Reply } from './fake-twilio-wire.js';

export type MessageStatus =
  'accepted' | 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'canceled' | 'read';

interface Message {
  sid: string;
  to: string;
  body: string;
  from: string | null;
  messagingServiceSid: string | null;
  statusCallback: string | null;
  status: MessageStatus;
  errorCode: number | null;
  createdAt: Date;
}

const DEFAULT_PAGE_SIZE = 50;
const LONGEST_BODY = 1_600;

/** `/2010-04-01/Accounts/{AC}/Messages`: create, list, fetch. */
export class FakeMessages {
  readonly #messages: Message[] = [];

  constructor(
    private readonly account: { accountSid: string },
    private readonly books: Books,
  ) {}

  answer(call: Call): Reply | null {
    const root = `/2010-04-01/Accounts/${this.account.accountSid}/Messages`;
    if (call.host !== 'api.twilio.com') return null;
    if (call.path === `${root}.json`)
      return call.method === 'POST' ? this.#create(call.form) : this.#list(call, `${root}.json`);
    const sid = /\/Messages\/(\w+)\.json$/.exec(call.path)?.[1];
    if (!call.path.startsWith(root) || sid === undefined) return null;
    return { status: 200, body: this.#resource(this.#find(sid)) };
  }

  /** Moves a message on, and gives what its status callback says. */
  advance(sid: string, status: MessageStatus, errorCode?: number) {
    const message = this.#find(sid);
    if (message.statusCallback === null) throw new Error('that text was sent without a status callback');
    message.status = status;
    message.errorCode = errorCode ?? null;
    const parameters: Record<string, string> = {
      AccountSid: this.account.accountSid,
      ApiVersion: '2010-04-01',
      From: message.from ?? '+15005550006',
      MessageSid: sid,
      MessageStatus: status,
      SmsSid: sid,
      SmsStatus: status,
      To: message.to,
      ...(message.messagingServiceSid === null ? {} : { MessagingServiceSid: message.messagingServiceSid }),
      ...(errorCode === undefined ? {} : { ErrorCode: String(errorCode) }),
    };
    return { url: message.statusCallback, parameters };
  }

  #create(form: URLSearchParams): Reply {
    const to = requireE164(form.get('To'), 21211);
    const body = form.get('Body') ?? '';
    if (body === '') throw new Refusal(400, 21602, 'Message body is required.');
    if (body.length > LONGEST_BODY) throw new Refusal(400, 21617, `The concatenated message body ${body}`);
    const from = form.get('From');
    const messagingServiceSid = form.get('MessagingServiceSid');
    if (from === null && messagingServiceSid === null)
      throw new Refusal(400, 21603, "A 'From' phone number is required.");
    const statusCallback = form.get('StatusCallback');
    const { taken, charges, now } = this.books;
    const at = now();
    const sid = `SM${randomBytes(16).toString('hex')}`;
    const status = messagingServiceSid === null ? ('queued' as const) : ('accepted' as const);
    const message: Message = {
      ...{ sid, to, body, from, messagingServiceSid, statusCallback, status },
      ...{ errorCode: null, createdAt: at },
    };
    this.#messages.unshift(message);
    taken.push({ sid, to, body, at, via: 'messages', locale: null, statusCallback });
    charges.push({ sid, to, for: 'text', micros: TEXT_MICROS, at });
    return { status: 201, body: this.#resource(message) };
  }

  #list({ query }: Call, path: string): Reply {
    const to = query.get('To');
    const size = Number(query.get('PageSize') ?? DEFAULT_PAGE_SIZE);
    const page = Number(query.get('Page') ?? 0);
    const found = this.#messages.filter((message) => to === null || message.to === to);
    const uriOf = (number: number): string => {
      const parameters = new URLSearchParams(query);
      parameters.set('Page', String(number));
      return `${path}?${parameters.toString()}`;
    };
    return {
      status: 200,
      body: {
        messages: found.slice(page * size, (page + 1) * size).map((message) => this.#resource(message)),
        ...{ page, page_size: size, start: page * size, end: Math.min((page + 1) * size, found.length) - 1 },
        ...{ uri: uriOf(page), first_page_uri: uriOf(0) },
        next_page_uri: found.length > (page + 1) * size ? uriOf(page + 1) : null,
        previous_page_uri: page > 0 ? uriOf(page - 1) : null,
      },
    };
  }

  #find(sid: string): Message {
    const message = this.#messages.find((one) => one.sid === sid);
    if (message === undefined) throw new Refusal(404, 20404, `Message ${sid} was not found`);
    return message;
  }

  #resource(message: Message) {
    const { accountSid } = this.account;
    const waiting = ['accepted', 'queued', 'sending'].includes(message.status);
    return {
      ...{ sid: message.sid, account_sid: accountSid, api_version: '2010-04-01' },
      ...{ to: message.to, from: message.from, messaging_service_sid: message.messagingServiceSid },
      ...{ body: message.body, status: message.status, direction: 'outbound-api' },
      ...{ error_code: message.errorCode, error_message: null, num_media: '0', num_segments: '1' },
      ...{ price: null, price_unit: 'USD' },
      date_created: message.createdAt.toUTCString().replace('GMT', '+0000'),
      date_updated: message.createdAt.toUTCString().replace('GMT', '+0000'),
      date_sent: waiting ? null : message.createdAt.toUTCString().replace('GMT', '+0000'),
      subresource_uris: {},
      uri: `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}.json`,
    };
  }
}
