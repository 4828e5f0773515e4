import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import twilioSdk from 'twilio';
import { fakeTwilioAccount, startFakeTwilio, type FakeTwilio } from './fake-twilio.js';

const { accountSid, authToken, apiKeySid, apiKeySecret, messagingServiceSid, verifyServiceSid } =
  fakeTwilioAccount;
const MESSAGES = `/api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages`;
const VERIFICATIONS = `/verify.twilio.com/v2/Services/${verifyServiceSid}/Verifications`;
const PHONE = '+14155550123';

describe('the fake Twilio', () => {
  let now = new Date('2026-11-25T12:00:00Z');
  let twilio: FakeTwilio;
  beforeEach(async () => {
    twilio = await startFakeTwilio({ now: () => now });
  });
  afterEach(() => twilio.stop());

  const call = async (
    path: string,
    form?: Record<string, string>,
    [user, password]: readonly [string, string] = [accountSid, authToken],
  ) => {
    const answer = await fetch(`${twilio.url}${path}`, {
      headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const create = (change: Record<string, string> = {}) =>
    call(`${MESSAGES}.json`, {
      To: PHONE,
      Body: 'words',
      MessagingServiceSid: messagingServiceSid,
      ...change,
    });
  const verify = (code: string, to = PHONE) =>
    call(VERIFICATIONS, { To: to, Channel: 'sms', CustomCode: code });

  it('lets nobody in without the token of the account or its API key', async () => {
    const tries = [
      call(`${MESSAGES}.json`, {}, [accountSid, 'wrong']),
      call(`${MESSAGES}.json`, {}, [apiKeySid, authToken]),
      call(`${VERIFICATIONS}/${PHONE}`, undefined, ['', '']),
    ];
    for (const refused of await Promise.all(tries))
      expect(refused).toMatchObject({ status: 401, body: { code: 20003, status: 401 } });
    expect((await call(`${MESSAGES}.json`, undefined, [apiKeySid, apiKeySecret])).status).toBe(200);
    expect(twilio.taken).toEqual([]);
  });

  it('takes a message, charges it once, and shows it to who asks', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      status: 'accepted',
      to: PHONE,
    });
    expect(body.date_created).toBe('Wed, 25 Nov 2026 12:00:00 +0000');
    expect(twilio.taken).toEqual([
      {
        sid: body.sid,
        to: PHONE,
        body: 'words',
        at: now,
        via: 'messages',
        locale: null,
        statusCallback: null,
      },
    ]);
    expect(twilio.charges).toEqual([{ sid: body.sid, to: PHONE, for: 'text', micros: 8_300, at: now }]);
    expect((await call(`${MESSAGES}/${body.sid}.json`)).body).toEqual(body);
    expect((await call(`${MESSAGES}.json?To=%2B14155550123`)).body.messages).toEqual([body]);
    expect((await call(`${MESSAGES}.json?To=%2B14155550124`)).body.messages).toEqual([]);
  });

  it('lists the newest first, page after page', async () => {
    for (const Body of ['1', '2', '3']) await create({ Body });
    const bodiesOf = (page: { body: { messages: { body: string }[] } }) =>
      page.body.messages.map((one) => one.body);
    const first = await call(`${MESSAGES}.json?PageSize=2`);
    expect(bodiesOf(first)).toEqual(['3', '2']);
    const second = await call(`/api.twilio.com${first.body.next_page_uri}`);
    expect(bodiesOf(second)).toEqual(['1']);
    expect(second.body.next_page_uri).toBeNull();
  });

  it.each([
    ['a number that is none', { To: '4155550123' }, 21211],
    ['no words', { Body: '' }, 21602],
    ['too many words', { Body: 'x'.repeat(1_601) }, 21617],
  ])('refuses a message with %s and charges nothing', async (_, change, code) => {
    expect(await create(change)).toMatchObject({ status: 400, body: { code } });
    expect(twilio.charges).toEqual([]);
  });

  it('sends the first code again while a verification is pending, and a new one after it was cancelled', async () => {
    const first = await verify('111111');
    const again = await verify('222222');
    expect(again.body.sid).toBe(first.body.sid);
    expect(twilio.taken.at(-1)?.body).toContain('111111');
    expect((await call(`${VERIFICATIONS}/${PHONE}`, { Status: 'canceled' })).body.status).toBe('canceled');
    const fresh = await verify('333333');
    expect(fresh.body.sid).not.toBe(first.body.sid);
    expect(twilio.taken.at(-1)?.body).toContain('333333');
  });

  it('sends one verification five times and no sixth time (60203)', async () => {
    for (let sends = 0; sends < 5; sends += 1) expect((await verify('111111')).status).toBe(201);
    expect(await verify('111111')).toMatchObject({ status: 429, body: { code: 60203 } });
    expect((await verify('111111', '+14155550124')).status).toBe(201);
    expect(twilio.taken).toHaveLength(6);
  });

  it.each(['approved', 'canceled'])('forgets a verification that is %s', async (Status) => {
    const { body } = await verify('111111');
    expect((await call(`${VERIFICATIONS}/${body.sid}`)).body.status).toBe('pending');
    expect((await call(`${VERIFICATIONS}/${body.sid}`, { Status })).status).toBe(200);
    for (const key of [body.sid, PHONE])
      expect(await call(`${VERIFICATIONS}/${key}`)).toMatchObject({ status: 404, body: { code: 20404 } });
  });

  it('forgets a verification after ten minutes', async () => {
    await verify('111111');
    const began = now;
    now = new Date(began.getTime() + 599_000);
    expect((await call(`${VERIFICATIONS}/${PHONE}`)).status).toBe(200);
    now = new Date(began.getTime() + 600_000);
    expect((await call(`${VERIFICATIONS}/${PHONE}`)).status).toBe(404);
    now = began;
  });

  it.each([
    ['a code of three digits', { CustomCode: '123' }],
    ['a channel other than texts', { Channel: 'call' }],
    ['a number that is none', { To: 'ann' }],
  ])('refuses a verification with %s', async (_, change) => {
    const form = { To: PHONE, Channel: 'sms', CustomCode: '111111', ...change };
    expect(await call(VERIFICATIONS, form)).toMatchObject({ status: 400, body: { code: 60200 } });
    expect(twilio.charges).toEqual([]);
  });

  it('answers a lookup with the packages that were asked for, and charges each', async () => {
    twilio.knowNumber(PHONE, { lineType: { type: 'landline' } });
    const { body } = await call(`/lookups.twilio.com/v2/PhoneNumbers/${PHONE}?Fields=line_type_intelligence`);
    expect(body).toMatchObject({ line_type_intelligence: { type: 'landline' }, sim_swap: null });
    expect(twilio.lookups).toEqual([
      { to: PHONE, fields: ['line_type_intelligence'], lastVerifiedDate: null },
    ]);
    expect(twilio.charges).toHaveLength(1);
  });

  it('fails as planned, in order, and only where it was planned', async () => {
    twilio.failNext({ status: 503, code: 20503, retryAfterSeconds: 9 });
    twilio.failNext({ status: 500, code: 20500 });
    expect((await call(`${MESSAGES}.json`)).status).toBe(200);
    expect((await create()).status).toBe(503);
    expect((await create()).status).toBe(500);
    expect((await create()).status).toBe(201);
    twilio.failAlways({ status: 401, code: 20003 }, 'everything');
    expect((await call(`${MESSAGES}.json`)).status).toBe(401);
    expect((await create()).status).toBe(401);
    twilio.failAlways(null);
    expect((await create()).status).toBe(201);
    expect(twilio.taken).toHaveLength(2);
  });

  it('cuts a connection before it took a text, or after', async () => {
    twilio.failNext({ cut: 'before' });
    await expect(create()).rejects.toThrow();
    expect(twilio.taken).toHaveLength(0);
    twilio.failNext({ cut: 'after' });
    await expect(create()).rejects.toThrow();
    expect(twilio.taken).toHaveLength(1);
  });

  it('answers late, or so that nobody can read it, what it has taken', async () => {
    const started = performance.now();
    twilio.failNext({ slowMs: 100 });
    expect((await create()).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThan(95);
    twilio.failNext({ malformed: true });
    await expect(create()).rejects.toThrow('JSON');
    expect(twilio.taken).toHaveLength(2);
  });

  it('signs a status callback as Twilio does, and moves the message on', async () => {
    const { body } = await create({ StatusCallback: 'https://pay.example.com/status' });
    const callback = twilio.statusCallback(body.sid, 'undelivered', 30_003);
    const parameters = Object.fromEntries(new URLSearchParams(callback.body));
    expect(parameters).toMatchObject({
      MessageSid: body.sid,
      MessageStatus: 'undelivered',
      ErrorCode: '30003',
    });
    const signature = callback.headers['x-twilio-signature'];
    expect(twilioSdk.validateRequest(authToken, signature, callback.url, parameters)).toBe(true);
    expect((await call(`${MESSAGES}/${body.sid}.json`)).body).toMatchObject({
      ...{ status: 'undelivered', error_code: 30_003 },
    });
  });

  it('has nobody to tell of a text without a callback', async () => {
    const { body } = await create();
    await expect(twilio.report(body.sid, 'delivered')).rejects.toThrow('without a status callback');
  });
});
