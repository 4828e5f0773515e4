import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, secondsAfter } from '@countersign/mfa-core';
import type { Actor } from '../../support/actor.js';
import { startPortal, type Portal } from '../../support/portal.js';

const PHONE = '+14155550123';
const OTHER_PHONE = '+14155550145';

/** How a payee admin comes to a second factor, or two, and signs in with the one they like (ENR-02..06, LOG-01..02). */
describe('a payee admin', () => {
  let portal: Portal;
  let ann: Actor;
  let ben: Actor;

  beforeAll(async () => {
    portal = await startPortal();
    ann = portal.person('payee_admin', 0);
    ben = portal.person('payee_admin', 1);
  });
  afterAll(() => portal.stop());

  const inSeconds = (seconds: number): string => secondsAfter(portal.clock.now(), seconds).toISOString();

  it('is offered the authenticator app first, and text messages', async () => {
    const signIn = await ann.givePassword();
    expect(signIn.body).toMatchObject({ status: 'enrollment_required', enrollment: ['totp', 'sms'] });
    await ann.enrollWith(signIn.body.ticket);
    const { body } = await ann.api('GET', '/v1/payee-admin/mfa');
    expect(body).toMatchObject({
      methods: [{ method: 'totp', hint: null }],
      enrollment: ['totp', 'sms'],
      recoveryCode: 'acknowledged',
      alwaysRequired: true,
      coolingOffUntil: null,
    });
  });

  it('enrolls a phone number alone, reads the code from the phone, and is in with no further round', async () => {
    const ticket = await ben.ticket();
    const started = await ben.startSms(PHONE, ticket);
    expect(started.status).toBe(201);
    expect(started.body).toEqual({
      enrollmentId: expect.any(String),
      sentTo: '•••• 23',
      expiresAt: inSeconds(limits.sentCodeSeconds),
      resendAvailableAt: inSeconds(limits.resendPauseSeconds),
    });
    await ben.enrollSms(PHONE, ticket);
    const { body } = await ben.api('GET', '/v1/payee-admin/mfa');
    expect(body.methods).toEqual([{ method: 'sms', hint: '•••• 23', boundAt: expect.any(String) }]);
    const again = await ben.givePassword();
    expect(again.body).toMatchObject({
      status: 'second_factor_required',
      methods: [
        { method: 'sms', hint: '•••• 23' },
        { method: 'recovery_code', hint: null },
      ],
    });
  });

  it('sends no text without the acknowledgement, to another country, to a landline or to no number', async () => {
    const refused = [
      [{ riskAcknowledged: false }, 'risk-not-acknowledged'],
      [{ phoneNumber: '+447400123456' }, 'phone-number-refused'],
      [{ country: 'GB', phoneNumber: '07400 123456' }, 'phone-number-refused'],
      [{ phoneNumber: '(900) 555-0123' }, 'phone-number-refused'],
      [{ phoneNumber: '911' }, 'phone-number-refused'],
      [{ phoneNumber: '(415) 555-0901' }, 'phone-number-refused'],
      [{ phoneNumber: '(415) 555-0911' }, 'phone-number-at-risk'],
    ] as const;
    await ann.stepUp();
    for (const [given, slug] of refused) {
      const body = { country: 'US', phoneNumber: '(415) 555-0199', riskAcknowledged: true, ...given };
      const reply = await ann.api('POST', '/v1/payee-admin/mfa/sms', { body });
      expect([given, reply.status, reply.body.type]).toEqual([given, 422, `/problems/${slug}`]);
    }
    const held = await ann.api('GET', '/v1/payee-admin/mfa');
    expect(held.body.methods).toHaveLength(1);
  });

  it('holds both, and picks one at each sign-in', async () => {
    await ann.stepUp();
    await ann.enrollSms(OTHER_PHONE);
    const held = await ann.api('GET', '/v1/payee-admin/mfa');
    expect(held.body.methods).toEqual([
      { method: 'totp', hint: null, boundAt: expect.any(String) },
      { method: 'sms', hint: '•••• 45', boundAt: expect.any(String) },
    ]);
    const choice = await ann.givePassword();
    expect(choice.body.methods).toEqual([
      { method: 'totp', hint: null },
      { method: 'sms', hint: '•••• 45' },
      { method: 'recovery_code', hint: null },
    ]);
    await ann.signInBySms();
    expect(claimsOf(ann).amr).toEqual(['pwd', 'sms', 'mfa']);
    await ann.signIn();
    expect(claimsOf(ann).amr).toEqual(['pwd', 'otp', 'mfa']);
  });

  it('asks for a fresh text: the code before is dead, and the new one lets in', async () => {
    portal.clock.advanceSeconds(limits.blockSeconds);
    const ticket = await ann.ticket();
    const made = await ann.raw('POST', '/v1/challenges', { bearer: ticket, body: { method: 'sms' } });
    expect(made.body).toEqual({
      id: expect.any(String),
      purpose: 'sign_in',
      method: 'sms',
      sentTo: '•••• 45',
      expiresAt: inSeconds(limits.sentCodeSeconds),
      resendAvailableAt: inSeconds(limits.resendPauseSeconds),
    });
    const first = await ann.textedCode();
    const resend = `/v1/challenges/${made.body.id}/resend`;
    const early = await ann.raw('POST', resend, { bearer: ticket });
    expect([early.status, early.headers['retry-after']]).toEqual([429, '30']);
    portal.clock.advanceSeconds(limits.resendPauseSeconds);
    const resent = await ann.raw('POST', resend, { bearer: ticket });
    expect([resent.status, resent.body.id]).toEqual([200, made.body.id]);
    const second = await ann.textedCode();
    if (second !== first) expect((await ann.answer(made.body.id, first, ticket)).status).toBe(422);
    const done = await ann.answer(made.body.id, second, ticket);
    expect(done.body.status).toBe('signed_in');
    ann.keep(done);
  });

  it('gets no fresh code for a method that makes its own', async () => {
    const challengeId = await ann.challenge(ann.accessToken);
    const reply = await ann.api('POST', `/v1/challenges/${challengeId}/resend`);
    expect([reply.status, reply.body.type]).toEqual([422, '/problems/method-not-available']);
  });

  it('steps up with either, and a code that is five minutes old is none', async () => {
    await ann.stepUpBySms();
    portal.clock.advanceSeconds(limits.resendPauseSeconds);
    const challengeId = await ann.challenge(ann.accessToken, { method: 'sms' });
    const code = await ann.textedCode();
    portal.clock.advanceSeconds(limits.sentCodeSeconds);
    await ann.refresh();
    expect((await ann.answer(challengeId, code)).status).toBe(422);
    await ann.stepUp();
  });

  it('sees where they are signed in, and ends any of it after a factor (MAN-05, SE-08)', async () => {
    await ann.signIn();
    const { accessToken: elsewhere } = ann;
    await ann.signIn();
    const { items } = (await ann.api('GET', '/v1/sessions')).body;
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const [other] = items.filter(({ current }: { current: boolean }) => !current);
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await ann.refresh();
    expect((await ann.api('DELETE', `/v1/sessions/${other.id}`)).status).toBe(401);
    await ann.stepUp();
    expect((await ann.api('DELETE', `/v1/sessions/${other.id}`)).status).toBe(204);
    expect((await ann.raw('GET', '/v1/sessions', { bearer: elsewhere })).status).toBe(401);
    const left = (await ann.api('GET', '/v1/sessions')).body.items;
    expect(left.map(({ id }: { id: string }) => id)).not.toContain(other.id);
  });
});

const claimsOf = (person: Actor): { amr: string[] } =>
  JSON.parse(Buffer.from(person.accessToken.split('.')[1] ?? '', 'base64url').toString());
