import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TextToSend } from '@countersign/mfa-core';
import { fakeTwilioAccount, startFakeTwilio, type FakeTwilio } from '../../../test/support/fake-twilio.js';
import { TwilioVerifySender } from './twilio-verify-sender.js';

const { accountSid, authToken, verifyServiceSid } = fakeTwilioAccount;
const coded: TextToSend = {
  ...{ id: 'text-1', to: '+14155550123', body: 'Countersign: 482913 is your code.' },
  ...{ code: '482913', payment: null, locale: 'en-US' },
};
const payment = { amount: '125000.00 USD', payee: 'Kessler Drywall' };

describe('TwilioVerifySender', () => {
  const started = new Date('2026-11-25T12:00:00Z');
  let now = started;
  let twilio: FakeTwilio;
  let sender: TwilioVerifySender;
  beforeEach(async () => {
    now = started;
    twilio = await startFakeTwilio({ now: () => now });
    sender = new TwilioVerifySender({ accountSid, authToken, verifyServiceSid, baseUrl: twilio.url });
  });
  afterEach(() => twilio.stop());
  const after = (seconds: number): Date => new Date(started.getTime() + seconds * 1_000);

  it('sends more than five new codes in ten minutes: each is a verification of its own, the limit is ours', async () => {
    for (let sends = 0; sends < 7; sends += 1) await sender.send({ ...coded, code: `48291${sends}` });
    expect(twilio.taken.map(({ body }) => body.slice(-6))).toEqual(
      Array.from({ length: 7 }, (_, sends) => `48291${sends}`),
    );
    expect(new Set(twilio.taken.map(({ sid }) => sid)).size).toBe(7);
  });

  it.each([
    ['pt-BR', 'pt-BR'],
    ['en-GB', 'en-GB'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['zh-SG', 'zh-CN'],
  ])('asks for the words of its reader: %s as %s', async (locale, asked) => {
    await sender.send({ ...coded, locale });
    expect(twilio.taken.at(-1)?.locale).toBe(asked);
  });

  it('does not take the verification of an earlier code for the one it seeks', async () => {
    await sender.send(coded);
    expect(await sender.find({ ...coded, code: '111222', since: after(30) })).toBeNull();
  });

  it('does not take one payment’s verification for another’s', async () => {
    const sent = await sender.send({ ...coded, payment });
    expect(await sender.find({ ...coded, payment, since: started })).toEqual(sent);
    for (const other of [
      { ...payment, amount: '125000.01 USD' },
      { ...payment, payee: 'Kessler Roofing' },
    ])
      expect(await sender.find({ ...coded, payment: other, since: started })).toBeNull();
  });

  it('lets Twilio know that a code was answered, which ends its verification', async () => {
    const { vendorId } = await sender.send(coded);
    await sender.answered(vendorId);
    expect(twilio.requests.at(-1)).toBe('verifications.update');
    expect(await sender.find({ ...coded, since: started })).toBeNull();
  });

  it('does not care when Twilio does not want to know', async () => {
    const { vendorId } = await sender.send(coded);
    for (const failure of [{ status: 500, code: 20500 }, { cut: 'before' }] as const) {
      twilio.failNext(failure, 'verifications.update');
      await expect(sender.answered(vendorId)).resolves.toBeUndefined();
    }
  });

  it('makes no request for a notice', async () => {
    await expect(sender.send({ ...coded, code: null })).rejects.toMatchObject({
      ...{ failure: 'refused', vendorCode: 'no_code' },
    });
    expect(twilio.requests).toEqual([]);
  });
});
