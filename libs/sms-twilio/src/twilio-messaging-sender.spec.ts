import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TextToSend } from '@countersign/mfa-core';
import { fakeTwilioAccount, startFakeTwilio, type FakeTwilio } from '../../../test/support/fake-twilio.js';
import { TwilioMessagingSender } from './twilio-messaging-sender.js';

const { accountSid, authToken, messagingServiceSid } = fakeTwilioAccount;
const notice: TextToSend = {
  ...{ id: 'text-1', to: '+14155550123', body: 'Countersign: your authenticator app was replaced.' },
  ...{ code: null, payment: null, locale: 'en-US' },
};
const coded: TextToSend = { ...notice, body: 'Countersign: 482913 is your code.', code: '482913' };

describe('TwilioMessagingSender', () => {
  const started = new Date('2026-11-25T12:00:00Z');
  let now = started;
  let twilio: FakeTwilio;
  let sender: TwilioMessagingSender;
  beforeEach(async () => {
    now = started;
    twilio = await startFakeTwilio({ now: () => now });
    sender = new TwilioMessagingSender({ accountSid, authToken, messagingServiceSid, baseUrl: twilio.url });
  });
  afterEach(() => twilio.stop());
  const after = (seconds: number): Date => new Date(started.getTime() + seconds * 1_000);

  it('does not take the same words, sent half a minute earlier, for the text it seeks', async () => {
    await sender.send(notice);
    expect(await sender.find({ ...notice, since: after(30) })).toBeNull();
  });

  it('finds a text although the vendor’s clock is some seconds behind', async () => {
    const sent = await sender.send(notice);
    expect(await sender.find({ ...notice, since: after(10) })).toEqual(sent);
  });

  it('finds the newest of two that have the same words', async () => {
    await sender.send(notice);
    now = after(60);
    const second = await sender.send(notice);
    expect(await sender.find({ ...notice, since: after(59) })).toEqual(second);
  });

  it('finds no text whose words differ in anything', async () => {
    await sender.send(coded);
    for (const body of [coded.body.slice(1), `${coded.body} `, coded.body.replace('482913', '482914')])
      expect(await sender.find({ ...coded, body, since: started })).toBeNull();
  });

  it.each(['failed', 'canceled'] as const)(
    'does not count a text that is %s: it may be sent again',
    async (status) => {
      const called = new TwilioMessagingSender({
        ...{ accountSid, authToken, messagingServiceSid, baseUrl: twilio.url },
        statusCallbackBaseUrl: 'https://pay.example.com',
      });
      const { vendorId } = await called.send(coded);
      expect(await called.find({ ...coded, since: started })).toEqual({ vendorId });
      twilio.statusCallback(vendorId, status);
      expect(await called.find({ ...coded, since: started })).toBeNull();
    },
  );

  it('tells Twilio where to report, and to drop a code that would arrive dead (SM-04)', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      void buffer(request).then((body) => {
        seen.push(body.toString('utf8'));
        const answer = JSON.stringify({ sid: `SM${'0'.repeat(32)}` });
        response.writeHead(201, { 'content-type': 'application/json' }).end(answer);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const wired = new TwilioMessagingSender({
      ...{ accountSid, authToken, messagingServiceSid, name: 'twilio-2' },
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      statusCallbackBaseUrl: 'https://pay.example.com',
    });
    let connections = 0;
    server.on('connection', () => (connections += 1));
    await wired.send(coded);
    await wired.send(notice);
    const [ofCode, ofNotice] = seen.map((form) => Object.fromEntries(new URLSearchParams(form)));
    const StatusCallback = 'https://pay.example.com/v1/texts/status/twilio-2';
    const common = { MessagingServiceSid: messagingServiceSid, SmartEncoded: 'false', StatusCallback };
    expect(ofCode).toEqual({ ...common, To: coded.to, Body: coded.body, ValidityPeriod: '300' });
    expect(ofNotice).toEqual({ ...common, To: notice.to, Body: notice.body });
    // One connection, kept alive: a handshake per text would cost more than the text's own way.
    expect(connections).toBe(1);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('neither prints a text nor goes elsewhere because of what stands in the environment', async () => {
    const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const settings = { TWILIO_LOG_LEVEL: 'debug', TWILIO_REGION: 'ie1', TWILIO_EDGE: 'dublin' };
    Object.assign(process.env, settings);
    try {
      const stubborn = new TwilioMessagingSender({
        ...{ accountSid, authToken, messagingServiceSid, baseUrl: twilio.url },
      });
      await stubborn.send(coded);
      expect(twilio.taken).toHaveLength(1);
      expect(printed).not.toHaveBeenCalled();
    } finally {
      for (const name of Object.keys(settings)) Reflect.deleteProperty(process.env, name);
      printed.mockRestore();
    }
  });
});
