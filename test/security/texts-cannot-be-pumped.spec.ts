import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { burst, statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { TextingScene } from '../support/texting-scene.js';

const PHONE = '+14155550101';
const NEW_PHONE = '+14155550102';
const addressOf = (n: number): string => `198.51.100.${n + 1}`;

/** Promises 1, 5 and 6 where a code travels, and SM-08..12: abuse costs the abuser, and nobody else anything. */
describe('texts cannot be pumped, guessed or moved', () => {
  let scene: TextingScene;
  let person: Actor;
  /** Has enrolled nothing, and enrolls nothing here. */
  let newcomer: Actor;

  beforeAll(async () => {
    scene = await TextingScene.start();
    person = await scene.enrolled(0, PHONE);
    newcomer = scene.portal.person('payee_admin', 1);
  });
  afterAll(() => scene.stop());

  const taken = (phone = PHONE): number => scene.vendor.taken.filter(({ to }) => to === phone).length;
  const sends = (): number => scene.vendor.charges.filter((charge) => charge.for === 'text').length;
  const answer = (reply: Reply, code: string, bearer: string, instance = 0): Promise<Reply> =>
    person.answer(reply.body.id, code, bearer, instance);

  it('fifty requests at once, from fifty addresses over two instances, send one text', async () => {
    scene.nextDay();
    const ticket = await person.ticket();
    const before = taken();
    const replies = await burst(50, (n) => scene.askByText(person, ticket, n, addressOf(n)));
    expect(statuses(replies)).toEqual({ 201: 1, 429: 49 });
    expect(Number(replies.find(({ status }) => status === 429)?.headers['retry-after'])).toBeGreaterThan(0);
    expect(taken() - before).toBe(1);
  });

  it('the sixth text in ten minutes is not sent, whoever asks from wherever and however', async () => {
    scene.nextDay();
    const before = taken();
    const seen: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      const ticket = await person.ticket(n);
      seen.push((await scene.askByText(person, ticket, n, addressOf(n))).status);
      scene.portal.clock.advanceSeconds(limits.resendPauseSeconds + 1);
    }
    expect(seen).toEqual([201, 201, 201, 201, 201, 429, 429, 429]);
    const elsewhere = await scene.startPhone(newcomer, PHONE, await newcomer.ticket());
    expect(elsewhere.status).toBe(429);
    expect(taken() - before).toBe(5);
    scene.portal.clock.advanceSeconds(600);
    expect((await scene.askByText(person, await person.ticket())).status).toBe(201);
  });

  it('a forged address does not make another sender of somebody (TH-10)', async () => {
    scene.nextDay();
    const ticket = await person.ticket();
    const before = taken();
    for (const header of ['X-Real-IP', 'Forwarded', 'X-Client-IP'])
      await person.raw('POST', '/v1/challenges', {
        bearer: ticket,
        body: { method: 'sms' },
        headers: { [header]: '203.0.113.77' },
      });
    expect(taken() - before).toBe(1);
  });

  it('a new code never refills the guesses: five wrong over three codes, and the right one is not looked at', async () => {
    scene.nextDay();
    const ticket = await person.ticket();
    const challenge = await scene.askByText(person, ticket);
    const seen: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      seen.push((await answer(challenge, scene.wrongCodeFor(PHONE), ticket, n)).status);
      if (n % 2 === 0) continue;
      scene.portal.clock.advanceSeconds(limits.resendPauseSeconds + 1);
      await person.raw('POST', `/v1/challenges/${challenge.body.id}/resend`, { bearer: ticket }, n);
    }
    seen.push((await answer(challenge, scene.wrongCodeFor(PHONE), ticket)).status);
    expect(seen).toEqual(Array(5).fill(422));
    expect((await answer(challenge, scene.lastCodeOn(PHONE), ticket, 1)).status).toBe(429);
    const resent = await person.raw('POST', `/v1/challenges/${challenge.body.id}/resend`, { bearer: ticket });
    expect(resent.status).toBe(429);
    const again = await scene.askByText(person, await person.ticket(1), 1);
    expect(again.status).toBe(429);
    scene.portal.clock.advanceSeconds(limits.blockSeconds);
  });

  it('fifty right answers at once, over two instances, sign in once', async () => {
    scene.nextDay();
    const ticket = await person.ticket();
    const challenge = await scene.askByText(person, ticket);
    const code = scene.lastCodeOn(PHONE);
    const replies = await burst(50, (n) => answer(challenge, code, ticket, n));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    scene.portal.clock.advanceSeconds(limits.blockSeconds);
  });

  it('a code is dead for another challenge, purpose, session, person, and after its successor (SM-05, SM-06)', async () => {
    scene.nextDay();
    const first = await person.ticket();
    const signIn = await scene.askByText(person, first);
    const code = scene.lastCodeOn(PHONE);
    const signedIn = await answer(signIn, code, first);
    person.keep(signedIn);
    expect((await answer(signIn, code, first)).status).toBe(401);

    scene.portal.clock.advanceSeconds(60);
    const stepUp = await scene.askByText(person, person.accessToken);
    const forStepUp = scene.lastCodeOn(PHONE);
    const second = await person.ticket();
    expect((await answer(stepUp, forStepUp, second)).status).toBe(404);
    scene.portal.clock.advanceSeconds(60);
    const other = await scene.askByText(person, second);
    if (scene.lastCodeOn(PHONE) !== forStepUp)
      expect((await answer(other, forStepUp, second)).status).toBe(422);
    if (code !== forStepUp) expect((await answer(stepUp, code, person.accessToken)).status).toBe(422);

    expect((await answer(stepUp, forStepUp, await newcomer.ticket())).status).toBe(404);
    expect((await answer(stepUp, forStepUp, person.accessToken)).status).toBe(200);
  });

  it.each([
    ['a blocked country', { country: 'GB', phoneNumber: '+447400123456' }],
    ['a number of another country', { country: 'US', phoneNumber: '+447400123456' }],
    ['a premium range', { country: 'US', phoneNumber: '+19005550123' }],
    ['a toll-free range', { country: 'US', phoneNumber: '+18005550123' }],
    ['a landline', { country: 'GB', phoneNumber: '+442079460123' }],
    ['a number too short', { country: 'US', phoneNumber: '+1415555' }],
    ['no number', { country: 'US', phoneNumber: "'; DROP TABLE mfa_factor; --" }],
  ])('%s costs nothing (SM-09)', async (_, number) => {
    scene.nextDay();
    const requests = scene.vendor.requests.length;
    const bearer = await newcomer.ticket();
    const body = { ...number, riskAcknowledged: true };
    const reply = await newcomer.raw('POST', '/v1/payee-admin/mfa/sms', { bearer, body });
    expect([reply.status, reply.body.type]).toEqual([422, '/problems/phone-number-refused']);
    expect(JSON.stringify(reply.body)).not.toContain(number.phoneNumber);
    expect(scene.vendor.requests).toHaveLength(requests);
  });

  it('a line that the networks call none, and a SIM that changed lately, get no text (SM-11)', async () => {
    scene.nextDay();
    const bearer = await newcomer.ticket();
    const before = sends();
    scene.vendor.knowNumber('+14155550111', { lineType: { type: 'landline' } });
    const line = await scene.startPhone(newcomer, '+14155550111', bearer);
    expect([line.status, line.body.type]).toEqual([422, '/problems/phone-number-refused']);
    const anHourAgo = new Date(scene.portal.clock.now().getTime() - 3_600_000).toISOString();
    scene.vendor.knowNumber('+14155550112', {
      simSwap: { lastSimSwapDate: anHourAgo, swappedInPeriod: true, swappedPeriod: 'PT24H' },
    });
    const risky = await scene.startPhone(newcomer, '+14155550112', bearer);
    expect([risky.status, risky.body.type]).toEqual([422, '/problems/phone-number-at-risk']);
    expect(sends()).toBe(before);
  });

  it('a dead vendor is a 503 within five seconds, and opens no door (SM-12)', async () => {
    scene.nextDay();
    const ticket = await person.ticket();
    scene.vendor.failAlways({ status: 500 });
    const began = performance.now();
    const reply = await scene.askByText(person, ticket);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect([reply.status, reply.body.type]).toEqual([503, '/problems/text-unavailable']);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    scene.vendor.failAlways(null);
    const before = taken();
    expect((await person.raw('GET', '/v1/sessions', { bearer: ticket })).status).toBe(401);
    await new Promise((done) => setTimeout(done, 1_500));
    expect(taken()).toBe(before);
    scene.portal.clock.advanceSeconds(60);
    expect((await scene.askByText(person, ticket)).status).toBe(201);
  });

  it('a forged status report changes nothing, and a signed one is heard', async () => {
    scene.nextDay();
    await scene.askByText(person, await person.ticket());
    const sid = scene.vendor.taken.at(-1)!.sid;
    const { url, headers, body } = scene.vendor.statusCallback(sid, 'undelivered', 30003);
    const path = new URL(url).pathname;
    const send = (signature: string, form: string): Promise<Response> =>
      fetch(new URL(path, scene.portal.urls[0]), {
        method: 'POST',
        headers: { 'content-type': headers['content-type'], 'x-twilio-signature': signature },
        body: form,
      });
    const state = (): Promise<unknown> =>
      withConnection(scene.portal.database.ownerUrl, async (client) => {
        const tries = await client.query('SELECT * FROM text_try WHERE vendor_id = $1', [sid]);
        return tries.rows;
      });
    const before = await state();
    const signature = headers['x-twilio-signature'];
    expect((await send('', body)).status).toBe(403);
    const altered = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect((await send(altered, body)).status).toBe(403);
    expect((await send(signature, body.replace(sid, `SM${'0'.repeat(32)}`))).status).toBe(403);
    expect((await send(signature, body.replace('undelivered', 'delivered'))).status).toBe(403);
    expect(await state()).toEqual(before);
    expect((await send(signature, body)).status).toBe(204);
    expect(await state()).not.toEqual(before);
  });

  it('five codes that were used up silence nothing: the old number hears that it was changed (LC-04, MAN-04)', async () => {
    scene.nextDay();
    const ticket = await person.ticket();
    const challenge = await scene.askByText(person, ticket);
    person.keep(await answer(challenge, scene.lastCodeOn(PHONE), ticket));
    const seen: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      scene.portal.clock.advanceSeconds(limits.resendPauseSeconds + 1);
      seen.push((await scene.askByText(person, person.accessToken, n)).status);
    }
    expect(seen).toEqual([201, 201, 201, 201, 429]);
    const told = (phone: string): number =>
      scene.vendor.taken.filter(({ to, body }) => to === phone && /took the place/.test(body)).length;
    const bearer = person.accessToken;
    const started = await scene.startPhone(person, NEW_PHONE, bearer);
    const path = `/v1/payee-admin/mfa/sms/${started.body.enrollmentId}/confirm`;
    const body = { code: scene.lastCodeOn(NEW_PHONE) };
    expect([told(PHONE), told(NEW_PHONE)]).toEqual([0, 0]);
    expect((await person.raw('POST', path, { bearer, body })).status).toBe(200);
    await eventually(async () => told(PHONE) === 1 && told(NEW_PHONE) === 1);
  });

  it('a payor reaches texts by no route, field or method (ENR-02)', async () => {
    const payor = await scene.portal.signedIn('payments_admin');
    const before = scene.vendor.requests.length;
    const body = { country: 'US', phoneNumber: '+14155550199', riskAcknowledged: true };
    for (const side of ['payor', 'payee-admin', 'standard', 'PAYEE-ADMIN', 'payor%2f..%2fpayee-admin'])
      for (const bearer of [payor.accessToken, await payor.ticket()])
        for (const path of ['sms', 'sms/0193ad62-1111-7222-8333-444455556666/resend', 'SMS', 'text', 'phone'])
          expect([401, 403, 404]).toContain(
            (await payor.raw('POST', `/v1/${side}/mfa/${path}`, { bearer, body })).status,
          );
    for (const method of ['sms', 'SMS', 'text', ['sms'], { sms: true }, 'phone', null]) {
      const reply = await payor.raw('POST', '/v1/challenges', {
        bearer: payor.accessToken,
        body: { method },
      });
      expect([400, 422]).toContain(reply.status);
    }
    for (const extra of [{ method: 'sms' }, { channel: 'sms' }, { phoneNumber: '+14155550199' }]) {
      const reply = await payor.raw('POST', '/v1/payor/mfa/authenticator-app', {
        bearer: payor.accessToken,
        body: extra,
      });
      expect([400, 201]).toContain(reply.status);
    }
    expect(scene.vendor.requests).toHaveLength(before);
  });
});
