import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, secondsAfter } from '@countersign/mfa-core';
import type { Actor } from '../../support/actor.js';
import { eventually } from '../../support/eventually.js';
import { messagesTo } from '../../support/mailbox.js';
import { startPortal, type Portal } from '../../support/portal.js';

const PHONE = '+14155550123';
const NEW_PHONE = '+14155550145';
const MFA = '/v1/payee-admin/mfa';

/** What each change is called in the texts that tell of it. */
const inTexts = {
  factor_enrolled: /sign-ins can be confirmed with/,
  factor_replaced: /took the place of the old one/,
  factor_removed: /nothing is confirmed with text messages any more/,
  factor_lost: /a loss was reported, and nothing is confirmed with an authenticator app/,
} as const;

/**
 * What a payee admin does to methods they have. Every change ends the sessions of before, gives a new recovery code and
 * voids the old one, is told to every address and number, old ones too, and cools off money (MAN-01..05, LC-03..06).
 */
describe('a payee admin who changes methods', () => {
  let portal: Portal;
  let ann: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    ann = portal.person('payee_admin', 0);
    await ann.signIn();
  });
  afterAll(() => portal.stop());

  const methods = async (): Promise<string[]> =>
    (await ann.api('GET', MFA)).body.methods.map(({ method }: { method: string }) => method).sort();

  /** What a recovery code is worth at this moment: tried in a half-login of its own. */
  async function tryRecoveryCode(code: string): Promise<number> {
    const ticket = await ann.ticket();
    const challengeId = await ann.challenge(ticket, { method: 'recovery_code' });
    return (await ann.answer(challengeId, code, ticket)).status;
  }

  /** Makes the change, and looks at all that has to follow from it. */
  async function change(
    kind: keyof typeof inTexts,
    act: () => Promise<void>,
    told: { byText: readonly string[] },
  ): Promise<void> {
    portal.clock.advanceSeconds(3_600);
    await ann.signIn();
    const elsewhere = ann.accessToken;
    const halfLogin = await ann.ticket();
    await ann.signIn();
    const oldCode = ann.recoveryCode;
    const made = portal.clock.now();

    await act();

    for (const instance of [0, 1])
      await eventually(
        async () => (await ann.raw('GET', '/v1/sessions', { bearer: elsewhere }, instance)).status === 401,
      );
    const dead = { bearer: halfLogin, body: { method: 'totp' } };
    expect((await ann.raw('POST', '/v1/challenges', dead)).status).toBe(401);
    expect((await ann.api('GET', '/v1/sessions')).status).toBe(200);
    const { coolingOffUntil } = (await ann.api('GET', MFA)).body;
    expect(new Date(coolingOffUntil).getTime()).toBeGreaterThanOrEqual(
      secondsAfter(made, limits.coolingOffSeconds).getTime(),
    );
    const mails = await messagesTo(ann, ann.email);
    expect(mails.filter(({ at, kind: of }) => of === kind && new Date(at) >= made)).toHaveLength(1);
    for (const phone of told.byText)
      await eventually(async () =>
        (await messagesTo(ann, phone)).some(
          ({ at, text }) => new Date(at) >= made && inTexts[kind].test(text),
        ),
      );
    expect(ann.recoveryCode).not.toBe(oldCode);
    expect(await tryRecoveryCode(oldCode)).toBe(422);
  }

  it('adds a number beside the app', async () => {
    await change('factor_enrolled', () => ann.enrollSms(PHONE), { byText: [PHONE] });
    expect(await methods()).toEqual(['sms', 'totp']);
  });

  it('changes the number: the old one goes on until the new one is proven, is told, and opens nothing any more', async () => {
    await ann.signIn();
    const pending = await ann.startSms(NEW_PHONE);
    expect(pending.status).toBe(201);
    await ann.signInBySms();
    await change('factor_replaced', () => ann.enrollSms(NEW_PHONE), { byText: [PHONE, NEW_PHONE] });
    expect(await methods()).toEqual(['sms', 'totp']);
    const choice = await ann.givePassword();
    expect(choice.body.methods).toContainEqual({ method: 'sms', hint: '•••• 45' });
    const codesTo = async (phone: string): Promise<number> =>
      (await messagesTo(ann, phone)).filter(({ text }) => /is your code/.test(text)).length;
    const before = await codesTo(PHONE);
    await ann.signInBySms();
    expect(await codesTo(PHONE)).toBe(before);
    expect(await codesTo(NEW_PHONE)).toBeGreaterThan(1);
  });

  it('replaces the app: codes of the old one are worth nothing', async () => {
    const old = ann.authenticator;
    await change('factor_replaced', () => ann.enrollWith(ann.accessToken), { byText: [PHONE, NEW_PHONE] });
    expect(await methods()).toEqual(['sms', 'totp']);
    const ticket = await ann.ticket();
    const challengeId = await ann.challenge(ticket);
    portal.clock.advanceSeconds(30);
    const stale = old?.code(portal.clock.now()) ?? '';
    expect((await ann.answer(challengeId, stale, ticket)).status).toBe(422);
    expect((await ann.answer(challengeId, ann.code(), ticket)).body.status).toBe('signed_in');
  });

  it('gives up text messages, and is never offered them again', async () => {
    await change(
      'factor_removed',
      async () => {
        const reply = await ann.api('DELETE', `${MFA}/sms`);
        expect([reply.status, Object.keys(reply.body)]).toEqual([200, ['recoveryCode']]);
        ann.recoveryCode = reply.body.recoveryCode;
      },
      { byText: [NEW_PHONE] },
    );
    expect(await methods()).toEqual(['totp']);
    const step = await ann.givePassword();
    expect(step.body.methods.map(({ method }: { method: string }) => method)).toEqual([
      'totp',
      'recovery_code',
    ]);
    const bearer = step.body.ticket;
    const reply = await ann.raw('POST', '/v1/challenges', { bearer, body: { method: 'sms' } });
    expect([reply.status, reply.body.type]).toEqual([422, '/problems/method-not-available']);
  });

  it('cannot give up the last one, nor report it lost', async () => {
    await ann.stepUp();
    for (const [method, path] of [
      ['DELETE', `${MFA}/authenticator-app`],
      ['POST', `${MFA}/authenticator-app/lost`],
    ] as const) {
      const reply = await ann.api(method, path);
      expect([reply.status, reply.body.type]).toEqual([409, '/problems/last-method']);
    }
    expect(await methods()).toEqual(['totp']);
  });

  it('reports the app lost with the phone: dead at once, in a challenge that is open too (LC-06)', async () => {
    portal.clock.advanceSeconds(3_600);
    await ann.signIn();
    await ann.enrollSms(NEW_PHONE);
    const ticket = await ann.ticket();
    const open = await ann.challenge(ticket);
    await change(
      'factor_lost',
      async () => {
        const reply = await ann.api('POST', `${MFA}/authenticator-app/lost`);
        expect(reply.status).toBe(200);
        ann.recoveryCode = reply.body.recoveryCode;
      },
      { byText: [NEW_PHONE] },
    );
    expect(await methods()).toEqual(['sms']);
    expect((await ann.answer(open, ann.nextCode(), ticket)).status).toBe(401);
  });

  it('recovers without any method: straight to enrollment and nowhere else, and cools off (LOG-03, RC-08)', async () => {
    portal.clock.advanceSeconds(limits.coolingOffSeconds);
    const code = ann.recoveryCode;
    const ticket = await ann.ticket();
    const challengeId = await ann.challenge(ticket, { method: 'recovery_code' });
    const answered = await ann.answer(challengeId, code, ticket);
    expect(answered.body).toEqual({
      status: 'enrollment_required',
      ticket: expect.stringMatching(/^cst_/),
      ticketExpiresAt: expect.any(String),
    });
    const recovery = answered.body.ticket;
    for (const [method, path] of [
      ['GET', MFA],
      ['GET', '/v1/sessions'],
      ['DELETE', `${MFA}/sms`],
      ['POST', `${MFA}/recovery-code`],
    ] as const)
      expect([path, (await ann.raw(method, path, { bearer: recovery })).status]).toEqual([path, 401]);
    const challenge = { bearer: recovery, body: { method: 'sms' } };
    expect((await ann.raw('POST', '/v1/challenges', challenge)).status).toBe(401);

    await ann.enrollWith(recovery);
    expect(ann.recoveryCode).not.toBe(code);
    expect(await methods()).toEqual(['sms', 'totp']);
    const held = (await ann.api('GET', MFA)).body;
    expect(new Date(held.coolingOffUntil).getTime()).toBeGreaterThan(portal.clock.now().getTime());
    expect(await tryRecoveryCode(code)).toBe(422);
    await eventually(async () =>
      (await messagesTo(ann, ann.email)).some(({ kind }) => kind === 'recovery_code_used'),
    );
    portal.clock.advanceSeconds(limits.coolingOffSeconds);
    await ann.signIn();
    expect((await ann.api('GET', MFA)).body.coolingOffUntil).toBeNull();
  });

  it('goes on with what they had when a new app and a new number are never proven (ENR-08)', async () => {
    await ann.signIn();
    expect((await ann.startEnrollment(ann.accessToken)).status).toBe(201);
    expect((await ann.startSms('+14155550167')).status).toBe(201);
    portal.clock.advanceSeconds(limits.pendingEnrollmentSeconds);
    await ann.signIn();
    await ann.signInBySms();
    expect(await methods()).toEqual(['sms', 'totp']);
  });

  it('keeps one method, whoever gives up both at the same time on two instances (LC-02)', async () => {
    const ben = portal.person('payee_admin', 1);
    await ben.signIn();
    for (let round = 0; round < 5; round += 1) {
      portal.clock.advanceSeconds(3_600);
      await ben.signIn();
      await ben.enrollSms('+14155550189');
      const replies = await Promise.all([
        ben.api('DELETE', `${MFA}/sms`, {}, 0),
        ben.api('POST', `${MFA}/authenticator-app/lost`, {}, 1),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const held = (await ben.api('GET', MFA)).body.methods;
      expect(held).toHaveLength(1);
      if (held[0].method === 'sms') {
        portal.clock.advanceSeconds(3_600);
        await ben.signInBySms();
        await ben.enrollWith(ben.accessToken);
      }
    }
  });
});
