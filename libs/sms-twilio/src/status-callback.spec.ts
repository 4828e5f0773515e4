import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import twilioSdk from 'twilio';
import {
  fakeTwilioAccount,
  startFakeTwilio,
  type FakeTwilio,
  type MessageStatus,
} from '../../../test/support/fake-twilio.js';
import { TwilioMessagingSender } from './twilio-messaging-sender.js';

const { accountSid, authToken, messagingServiceSid, apiKeySid, apiKeySecret } = fakeTwilioAccount;
const text = {
  ...{ id: 'text-1', to: '+14155550123', body: 'Countersign: 482913 is your code.' },
  ...{ code: '482913', payment: null, locale: 'en-US' },
};

describe('a status callback', () => {
  let twilio: FakeTwilio;
  let sender: TwilioMessagingSender;
  let vendorId: string;
  beforeAll(async () => {
    twilio = await startFakeTwilio();
    sender = new TwilioMessagingSender({
      ...{ accountSid, authToken, messagingServiceSid, baseUrl: twilio.url },
      statusCallbackBaseUrl: 'https://pay.example.com/',
    });
    vendorId = (await sender.send(text)).vendorId;
  });
  afterAll(() => twilio.stop());

  const callback = (status: MessageStatus, errorCode?: number) => {
    const { url, headers, body } = twilio.statusCallback(vendorId, status, errorCode);
    const parameters: Record<string, string> = Object.fromEntries(new URLSearchParams(body));
    return { url, signature: headers['x-twilio-signature'], parameters };
  };

  it('comes to the path of its sender', () => {
    expect(callback('sent').url).toBe('https://pay.example.com/v1/texts/status/twilio');
  });

  it.each<[MessageStatus, string]>([
    ['accepted', 'sent'],
    ['queued', 'sent'],
    ['sending', 'sent'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'undelivered'],
    ['canceled', 'undelivered'],
  ])('that says %s reports %s', (status, reported) => {
    expect(sender.readStatusCallback(callback(status))).toEqual({
      ...{ vendorId, status: reported, vendorCode: null },
    });
  });

  it('tells the vendor’s code of a failure', () => {
    expect(sender.readStatusCallback(callback('undelivered', 30003))).toEqual({
      ...{ vendorId, status: 'undelivered', vendorCode: '30003' },
    });
  });

  it('is Twilio’s whether or not the port stands in the URL', () => {
    const { url, ...rest } = callback('delivered');
    const withPort = url.replace('example.com', 'example.com:443');
    expect(sender.readStatusCallback({ url: withPort, ...rest })).toMatchObject({ status: 'delivered' });
  });

  it('reports nothing when anything in it was changed, added or left out', () => {
    const genuine = callback('sent');
    const { url, signature, parameters } = genuine;
    const { ApiVersion: _left, ...fewer } = parameters;
    const forged = [
      { ...genuine, signature: '' },
      { ...genuine, signature: `${signature.slice(0, -2)}A=` },
      { ...genuine, signature: 'x'.repeat(10_000) },
      { ...genuine, url: url.replace('/twilio', '/twilio-2') },
      { ...genuine, url: url.replace('https', 'http') },
      { ...genuine, url: `${url}?again=1` },
      { ...genuine, parameters: { ...parameters, MessageStatus: 'delivered' } },
      { ...genuine, parameters: { ...parameters, MessageSid: `SM${'0'.repeat(32)}` } },
      { ...genuine, parameters: { ...parameters, More: '1' } },
      { ...genuine, parameters: fewer },
      { ...genuine, parameters: {} },
    ];
    expect(forged.map((one) => sender.readStatusCallback(one))).toEqual(forged.map(() => null));
    expect(sender.readStatusCallback(genuine)).not.toBeNull();
  });

  it('signed with another token reports nothing', () => {
    const { url, parameters } = callback('delivered');
    for (const token of ['another token', '', apiKeySecret]) {
      const signature = twilioSdk.getExpectedTwilioSignature(token, url, parameters);
      expect(sender.readStatusCallback({ url, signature, parameters })).toBeNull();
    }
  });

  it('reports nothing to a sender without a token, even signed with an empty one', () => {
    const tokenless = new TwilioMessagingSender({
      ...{ accountSid, apiKeySid, apiKeySecret, messagingServiceSid, baseUrl: twilio.url },
    });
    const { url, parameters } = callback('delivered');
    const signature = twilioSdk.getExpectedTwilioSignature('', url, parameters);
    expect(tokenless.readStatusCallback({ url, signature, parameters })).toBeNull();
  });

  it('is read off the headers of its request, and not without exactly one signature', () => {
    const { url, signature, parameters } = callback('delivered');
    const read = (headers: Record<string, string | string[] | undefined>) =>
      sender.read({ url, headers, parameters });
    expect(read({ 'x-twilio-signature': signature })).toMatchObject({ vendorId, status: 'delivered' });
    for (const headers of [
      {},
      { 'x-twilio-signature': '' },
      { 'x-twilio-signature': [signature, signature] },
    ])
      expect(read(headers)).toBeNull();
  });

  it('that is genuine and about no message reports nothing', () => {
    const url = 'https://pay.example.com/v1/texts/status/twilio';
    for (const parameters of [{}, { MessageSid: vendorId }, { MessageStatus: 'sent' }]) {
      const signature = twilioSdk.getExpectedTwilioSignature(authToken, url, parameters);
      expect(sender.readStatusCallback({ url, signature, parameters })).toBeNull();
    }
  });

  it('that says a word like a member of every object is not final', () => {
    const { url } = callback('sent');
    const parameters = { MessageSid: vendorId, MessageStatus: '__proto__' };
    const signature = twilioSdk.getExpectedTwilioSignature(authToken, url, parameters);
    expect(sender.readStatusCallback({ url, signature, parameters })).toMatchObject({ status: 'sent' });
  });

  it('reads the same after it went over the wire', async () => {
    const arrived: { url: string; signature: string; parameters: Record<string, string> }[] = [];
    let base = '';
    const server = createServer((request, response) => {
      void buffer(request).then((body) => {
        arrived.push({
          url: `${base}${request.url ?? ''}`,
          signature: String(request.headers['x-twilio-signature']),
          parameters: Object.fromEntries(new URLSearchParams(body.toString('utf8'))),
        });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const local = new TwilioMessagingSender({
      ...{ accountSid, authToken, messagingServiceSid, baseUrl: twilio.url },
      statusCallbackBaseUrl: base,
    });
    const sent = await local.send(text);
    expect(await twilio.report(sent.vendorId, 'undelivered', 30_003)).toBe(204);
    expect(arrived.map((one) => local.readStatusCallback(one))).toEqual([
      { vendorId: sent.vendorId, status: 'undelivered', vendorCode: '30003' },
    ]);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
});
