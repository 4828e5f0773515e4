import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmsSendError, type SmsFailure, type SmsSender, type TextToSend } from '@countersign/mfa-core';
import {
  fakeTwilioAccount,
  startFakeTwilio,
  type FakeFailure,
  type FakeTwilio,
} from '../../../test/support/fake-twilio.js';
import { TwilioMessagingSender } from './twilio-messaging-sender.js';
import { TwilioVerifySender } from './twilio-verify-sender.js';

const { accountSid, authToken, messagingServiceSid, verifyServiceSid } = fakeTwilioAccount;
const REQUEST_TIMEOUT_MS = 600;
/** Where nothing is to be late, also on a busy machine. */
const PATIENCE_MS = 4_000;

const text: TextToSend = {
  id: 'text-1',
  to: '+14155550123',
  body: 'Countersign: 482913 is your code.',
  code: '482913',
  payment: null,
  locale: 'en-US',
};

/** [what happens, failure, what it means, vendor code, seconds to leave it alone] */
type Row = readonly [string, FakeFailure, SmsFailure, string, number | null];

const common: readonly Row[] = [
  ['invalid number', { status: 400, code: 21211 }, 'refused', '21211', null],
  ['country closed', { status: 403, code: 21408 }, 'refused', '21408', null],
  ['person answered STOP', { status: 400, code: 21610 }, 'refused', '21610', null],
  ['no mobile number', { status: 400, code: 21614 }, 'refused', '21614', null],
  ['invalid parameter', { status: 400, code: 60200 }, 'refused', '60200', null],
  ['a landline', { status: 403, code: 60205 }, 'refused', '60205', null],
  ['held for fraud', { status: 403, code: 60410 }, 'refused', '60410', null],
  ['too many checks', { status: 429, code: 60202 }, 'unavailable', '60202', 600],
  ['five sends in ten minutes', { status: 429, code: 60203 }, 'unavailable', '60203', 600],
  ['the same with a time', { status: 429, code: 60203, retryAfterSeconds: 77 }, 'unavailable', '60203', 77],
  ['too many at once', { status: 429, code: 60212 }, 'unavailable', '60212', null],
  ['too many requests', { status: 429, code: 20429, retryAfterSeconds: 7 }, 'unavailable', '20429', 7],
  ['the same of a gateway', { status: 429, retryAfterSeconds: 1 }, 'unavailable', 'http_429', 1],
  ['credentials refused', { status: 401, code: 20003 }, 'unavailable', '20003', null],
  ['a sender that is not ours', { status: 400, code: 21606 }, 'unavailable', '21606', null],
  ['custom codes not enabled', { status: 403, code: 60204 }, 'unavailable', '60204', null],
  ['an error we never heard of', { status: 400, code: 99999 }, 'unavailable', '99999', null],
  ['internal error', { status: 500, code: 20500 }, 'unavailable', '20500', null],
  ['internal error without a word', { status: 500 }, 'unavailable', 'http_500', null],
  ['out of service', { status: 503, code: 20503, retryAfterSeconds: 30 }, 'unavailable', '20503', 30],
  ['out of service at the gateway', { status: 503 }, 'unavailable', 'http_503', null],
  ['a gateway that lost the answer', { status: 502 }, 'uncertain', 'http_502', null],
  ['a gateway that gave up waiting', { status: 504 }, 'uncertain', 'http_504', null],
  ['a redirection', { status: 307 }, 'unavailable', 'http_307', null],
  ['an answer that is too slow', { slowMs: 5_000 }, 'uncertain', 'timeout', null],
  ['cut before it was taken', { cut: 'before' }, 'uncertain', 'ECONNRESET', null],
  ['cut after it was taken', { cut: 'after' }, 'uncertain', 'ECONNRESET', null],
  ['a success that cannot be read', { malformed: true }, 'uncertain', 'malformed_answer', null],
];

async function failureOf(attempt: Promise<unknown>): Promise<SmsSendError> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SmsSendError);
  return error as SmsSendError;
}

describe.each<[string, (baseUrl: string, requestTimeoutMs: number) => SmsSender]>([
  [
    'TwilioMessagingSender',
    (baseUrl, requestTimeoutMs) =>
      new TwilioMessagingSender({
        ...{ accountSid, authToken, messagingServiceSid, baseUrl },
        requestTimeoutMs,
      }),
  ],
  [
    'TwilioVerifySender',
    (baseUrl, requestTimeoutMs) =>
      new TwilioVerifySender({
        ...{ accountSid, authToken, verifyServiceSid, baseUrl },
        requestTimeoutMs,
      }),
  ],
])('what an error of Twilio means to %s', (_, senderOf) => {
  let twilio: FakeTwilio;
  let sender: SmsSender;
  beforeEach(async () => {
    twilio = await startFakeTwilio();
    sender = senderOf(twilio.url, PATIENCE_MS);
  });
  afterEach(() => twilio.stop());

  it.each(common)('sending: %s', async (_, planned, failure, vendorCode, retryAfterSeconds) => {
    if ('slowMs' in planned) sender = senderOf(twilio.url, REQUEST_TIMEOUT_MS);
    twilio.failNext(planned);
    expect(await failureOf(sender.send(text))).toMatchObject({ failure, vendorCode, retryAfterSeconds });
    // Once: the SDK's own retries would send, and charge, again.
    expect(twilio.requests.filter((operation) => operation.endsWith('.create'))).toHaveLength(1);
  });

  it.each(common)('asking after a text, where nothing is certain: %s', async (_, planned, __, vendorCode) => {
    if ('slowMs' in planned) sender = senderOf(twilio.url, REQUEST_TIMEOUT_MS);
    twilio.failNext(planned, 'everything');
    expect(await failureOf(sender.find({ ...text, since: new Date() }))).toMatchObject({
      failure: 'unavailable',
      vendorCode,
    });
  });

  it('a server that does not listen took nothing', async () => {
    await twilio.stop();
    expect(await failureOf(sender.send(text))).toMatchObject({
      failure: 'unavailable',
      vendorCode: 'ECONNREFUSED',
    });
    twilio = await startFakeTwilio();
  });

  it('an answer without an id may mean anything', async () => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const confused = senderOf(`http://127.0.0.1:${port}`, PATIENCE_MS);
    expect(await failureOf(confused.send(text))).toMatchObject({
      failure: 'uncertain',
      vendorCode: 'malformed_answer',
    });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('an answer that drips in without end is given up', async () => {
    const sockets: Socket[] = [];
    const server = createServer((request, response) => {
      request.resume();
      sockets.push(request.socket);
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), REQUEST_TIMEOUT_MS / 10);
      response.on('close', () => clearInterval(drip));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const started = performance.now();
    const { failure, vendorCode } = await failureOf(
      senderOf(`http://127.0.0.1:${port}`, REQUEST_TIMEOUT_MS).find({ ...text, since: new Date() }),
    );
    expect({ failure, vendorCode }).toEqual({ failure: 'unavailable', vendorCode: 'timeout' });
    expect(performance.now() - started).toBeLessThan(REQUEST_TIMEOUT_MS * 10);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    expect(sockets).toHaveLength(1);
  });
});

it('credentials that Twilio does not know are no fault of the text', async () => {
  const twilio = await startFakeTwilio();
  const stranger = new TwilioMessagingSender({
    ...{ accountSid, messagingServiceSid, baseUrl: twilio.url },
    authToken: 'another token',
  });
  expect(await failureOf(stranger.send(text))).toMatchObject({ failure: 'unavailable', vendorCode: '20003' });
  expect(twilio.taken).toEqual([]);
  await twilio.stop();
});

describe('what an error means before the text itself is sent', () => {
  it.each<[string, FakeFailure, SmsFailure]>([
    ['lost', { cut: 'after' }, 'unavailable'],
    ['too slow', { slowMs: 5_000 }, 'unavailable'],
    ['unreadable', { malformed: true }, 'unavailable'],
    ['a bad number', { status: 400, code: 60200 }, 'refused'],
    ['out of service', { status: 503, code: 20503 }, 'unavailable'],
  ])('cancelling the earlier code: %s, so nothing was sent for certain', async (_, planned, failure) => {
    const twilio = await startFakeTwilio();
    const sender = new TwilioVerifySender({
      ...{ accountSid, authToken, verifyServiceSid, baseUrl: twilio.url },
      requestTimeoutMs: 'slowMs' in planned ? REQUEST_TIMEOUT_MS : PATIENCE_MS,
    });
    await sender.send(text);
    twilio.failNext(planned, 'verifications.update');
    expect((await failureOf(sender.send({ ...text, code: '111222' }))).failure).toBe(failure);
    expect(twilio.taken).toHaveLength(1);
    await twilio.stop();
  });
});
