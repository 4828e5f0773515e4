import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { IdGenerator, SentCodeStore, Texts, UnitOfWork, limits, secondsAfter } from '@countersign/mfa-core';
import { TextsRepository } from '../../src/delivery/delivery.module.js';
import { textOf } from '../support/delivery.js';
import { fakeTwilioAccount, startFakeTwilio, type FakeTwilio } from '../support/fake-twilio.js';
import { startPortal, type Portal } from '../support/portal.js';
import { throughTwilio } from '../support/texting-scene.js';

describe('a report of the vendor, over HTTP', () => {
  let vendor: FakeTwilio;
  let portal: Portal;
  let id: string;
  let sid: string;

  beforeAll(async () => {
    vendor = await startFakeTwilio();
    portal = await startPortal({ env: throughTwilio(vendor) });
  });
  afterAll(async () => {
    await portal.stop();
    await vendor.stop();
  });

  const of = <T>(token: symbol | (abstract new (...input: never[]) => T)): T =>
    portal.apps[0]!.get<T>(token, { strict: false });

  beforeEach(async () => {
    id = of<IdGenerator>(IdGenerator).next();
    const now = portal.clock.now();
    const expiresAt = secondsAfter(now, limits.sentCodeSeconds);
    await of<UnitOfWork>(UnitOfWork).run(async () => {
      const code = { targetId: id, messageId: id, digest: id, sentAt: now, expiresAt };
      await of<SentCodeStore>(SentCodeStore).replace(code);
      await of<Texts>(Texts).enqueue(textOf(id, id, now, expiresAt));
    });
    expect(await of<Texts>(Texts).outcome(id, 10_000)).toBe('taken');
    sid = vendor.taken.at(-1)!.sid;
  });

  /** To where the service listens, which is not what the vendor knows it by. */
  const post = (
    change: Partial<ReturnType<FakeTwilio['statusCallback']>> & { path?: string },
    status: 'delivered' | 'undelivered' = 'delivered',
  ) => {
    const callback = { ...vendor.statusCallback(sid, status), ...change };
    const path = change.path ?? new URL(callback.url).pathname;
    return fetch(`${portal.urls[0]!}${path}`, {
      method: 'POST',
      headers: callback.headers,
      body: callback.body,
    });
  };
  const state = () => of(TextsRepository).stateOf(id);

  it('moves the text, when it is signed for the public address', async () => {
    expect((await post({})).status).toBe(204);
    expect(await state()).toBe('delivered');
  });

  it('is refused when it is forged, and changes nothing', async () => {
    const real = vendor.statusCallback(sid, 'delivered');
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const forged = [
      { headers: { ...type, 'x-twilio-signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' } },
      { headers: { ...type, 'x-twilio-signature': '' } },
      { body: real.body.replace('delivered', 'undelivered') },
      { body: `${real.body}&Extra=1` },
      { body: '' },
      { path: '/v1/texts/status/twilio-verify' },
      { path: '/v1/texts/status/local' },
      { path: '/v1/texts/status/constructor' },
    ];
    for (const change of forged) {
      const reply = await post(change);
      expect(reply.status).toBe(403);
      expect(await reply.json()).toMatchObject({ type: '/problems/callback-not-signed' });
    }
    expect(await state()).toBe('taken');
  });

  it('is heard and forgotten when no such text is known', async () => {
    const url = 'https://portal.example.com/v1/texts/status/twilio';
    const parameters = { MessageSid: `SM${'f'.repeat(32)}`, MessageStatus: 'undelivered' };
    const signature = twilio.getExpectedTwilioSignature(fakeTwilioAccount.authToken, url, parameters);
    const reply = await post({
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature,
      },
      body: new URLSearchParams(parameters).toString(),
    });
    expect(reply.status).toBe(204);
    expect(await state()).toBe('taken');
  });

  it('has a form for a body on this route alone', async () => {
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    for (const path of ['/v1/sign-in', '/v1/challenges', '/v1/sessions/refresh', '/v1/password-reset']) {
      const reply = await fetch(`${portal.urls[0]!}${path}`, { ...form, body: 'email=a&password=b' });
      expect([path, reply.status]).toEqual([path, 415]);
    }
  });

  it('that says undelivered sends the code nowhere again where there is no second vendor', async () => {
    const before = vendor.taken.length;
    expect((await post({}, 'undelivered')).status).toBe(204);
    expect(await state()).toBe('undelivered');
    expect(vendor.taken).toHaveLength(before);
  });
});
