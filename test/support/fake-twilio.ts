import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import {
  answerOrFail,
  isSend,
  type FakeFailure,
  type FakeScope,
  type Operation,
} from './fake-twilio-failures.js';
import { FakeLookups, type LookedUp, type NumberFacts } from './fake-twilio-lookups.js';
import { FakeMessages, type MessageStatus } from './fake-twilio-messages.js';
import { FakeVerifications } from './fake-twilio-verifications.js';
import { Refusal, type Call, type Charge, type Reply, type TakenText } from './fake-twilio-wire.js';

export type { FakeFailure } from './fake-twilio-failures.js';
export type { NumberFacts } from './fake-twilio-lookups.js';
export type { MessageStatus } from './fake-twilio-messages.js';

/** What the fake's account is, as an application configures it. */
export const fakeTwilioAccount = {
  accountSid: `AC${'a'.repeat(32)}`,
  authToken: 'fake-auth-token-0123456789abcdef',
  apiKeySid: `SK${'b'.repeat(32)}`,
  apiKeySecret: 'fake-api-key-secret-0123456789ab',
  messagingServiceSid: `MG${'c'.repeat(32)}`,
  verifyServiceSid: `VA${'d'.repeat(32)}`,
} as const;

/** A signed status callback, as it would go out: for tests whose application listens nowhere. */
interface StatusCallback {
  url: string;
  headers: { 'content-type': string; 'x-twilio-signature': string };
  /** Form-encoded. */
  body: string;
}

/** Twilio on loopback: Programmable Messaging, Verify v2 and Lookup v2 as Twilio publishes them, for the real SDK. */
export interface FakeTwilio {
  /** Stands for every host of Twilio's: `<url>/api.twilio.com/…`. Given to sms-twilio as `baseUrl`. */
  readonly url: string;
  /** Every text that was taken and would reach a phone, oldest first; also those whose answer was lost. */
  readonly taken: readonly TakenText[];
  /** What each text and each lookup cost: one entry each. */
  readonly charges: readonly Charge[];
  readonly lookups: readonly LookedUp[];
  /** Every request that came in, refused ones too. */
  readonly requests: readonly Operation[];
  /** The next requests of that scope fail, in this order; before and after them all is well. Default scope: `sends`. */
  failNext(failure: FakeFailure, scope?: FakeScope): void;
  /** Every request of that scope fails until `failAlways(null)`. Default scope: `sends`. */
  failAlways(failure: FakeFailure | null, scope?: FakeScope): void;
  /** What Lookup tells of a number from now on; without it, a mobile one whose SIM never changed. */
  knowNumber(e164: string, facts: NumberFacts): void;
  /** The text is at that status now: tells the status callback URL it was sent with, signed. The answer's HTTP status. */
  report(sid: string, status: MessageStatus, errorCode?: number): Promise<number>;
  /** The same, not sent. */
  statusCallback(sid: string, status: MessageStatus, errorCode?: number): StatusCallback;
  stop(): Promise<void>;
}

export async function startFakeTwilio(options: { now?: () => Date } = {}): Promise<FakeTwilio> {
  const now = options.now ?? (() => new Date());
  const account = fakeTwilioAccount;
  const taken: TakenText[] = [];
  const charges: Charge[] = [];
  const requests: Operation[] = [];
  const messages = new FakeMessages(account, { taken, charges, now });
  const verifications = new FakeVerifications(account, { taken, charges, now });
  const lookups = new FakeLookups({ charges, now });
  const planned: { failure: FakeFailure; scope: FakeScope }[] = [];
  let standing: { failure: FakeFailure; scope: FakeScope } | null = null;

  const failureFor = (operation: Operation): FakeFailure | null => {
    const matches = ({ scope }: { scope: FakeScope }): boolean =>
      scope === 'everything' || (scope === 'sends' ? isSend(operation) : scope === operation);
    const index = planned.findIndex(matches);
    if (index >= 0) return planned.splice(index, 1)[0]?.failure ?? null;
    return standing !== null && matches(standing) ? standing.failure : null;
  };

  const answer = (call: Call): Reply => {
    if (!isKnown(call.authorization)) throw new Refusal(401, 20003, 'Authenticate');
    const reply = messages.answer(call) ?? verifications.answer(call) ?? lookups.answer(call);
    if (reply === null) throw new Refusal(404, 20404, `The requested resource ${call.path} was not found`);
    return reply;
  };

  const server = createServer((request, response) => {
    void read(request).then((call) => {
      const operation = operationOf(call);
      requests.push(operation);
      answerOrFail(failureFor(operation), { call, answer, request, response });
    });
  });
  // The client decides when a kept-alive connection ends; a server that closes it first makes tests flicker.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  const statusCallback: FakeTwilio['statusCallback'] = (sid, status, errorCode) => {
    const { url, parameters } = messages.advance(sid, status, errorCode);
    return {
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'x-twilio-signature': twilio.getExpectedTwilioSignature(account.authToken, url, parameters),
      },
      body: new URLSearchParams(parameters).toString(),
    };
  };

  return {
    url: `http://127.0.0.1:${port}`,
    taken,
    charges,
    requests,
    lookups: lookups.asked,
    failNext: (failure, scope = 'sends') => void planned.push({ failure, scope }),
    failAlways(failure, scope = 'sends') {
      standing = failure === null ? null : { failure, scope };
    },
    knowNumber: (e164, facts) => lookups.know(e164, facts),
    statusCallback,
    async report(sid, status, errorCode) {
      const { url, headers, body } = statusCallback(sid, status, errorCode);
      const answered = await fetch(url, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(10_000),
      });
      await answered.arrayBuffer();
      return answered.status;
    },
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const isKnown = (authorization: string): boolean =>
  authorization === basic(fakeTwilioAccount.accountSid, fakeTwilioAccount.authToken) ||
  authorization === basic(fakeTwilioAccount.apiKeySid, fakeTwilioAccount.apiKeySecret);

/** Twilio's hosts come as the first part of the path, since all of them are this one server. */
async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://fake');
  const [, host = '', ...path] = url.pathname.split('/');
  return {
    method: request.method ?? 'GET',
    host,
    path: `/${path.map(decodeURIComponent).join('/')}`,
    query: url.searchParams,
    form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')),
    authorization: request.headers.authorization ?? '',
  };
}

function operationOf({ method, host, path }: Call): Operation {
  const verb = method === 'POST' ? 'create' : 'fetch';
  if (host === 'lookups.twilio.com') return 'lookups.fetch';
  if (host === 'verify.twilio.com')
    return verb === 'create' && !path.endsWith('/Verifications')
      ? 'verifications.update'
      : `verifications.${verb}`;
  return verb === 'fetch' && path.endsWith('/Messages.json') ? 'messages.list' : `messages.${verb}`;
}
