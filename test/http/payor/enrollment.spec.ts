import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { VirtualAuthenticator } from '@countersign/mfa-testing';
import { oneTimeCodeWitness } from '../../support/one-time-code-witness.js';
import { startPortal, type Portal } from '../../support/portal.js';
import { scanQrSvg } from '../../support/scan-qr.js';

/** What a payor goes through at first contact, as clients see it. */
describe('a payor who signs in for the first time', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  it('is led to the authenticator app alone, scans the picture with any app, saves the recovery code and is in', async () => {
    const person = portal.person('payments_admin');
    const signIn = await person.givePassword();
    expect(signIn.body).toEqual({
      status: 'enrollment_required',
      ticket: expect.stringMatching(/^cst_/),
      ticketExpiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      enrollment: ['totp'],
      requiredBy: [expect.objectContaining({ because: 'role', role: 'payments_admin' })],
    });
    const { ticket } = signIn.body;

    const setUp = await person.startEnrollment(ticket);
    expect(setUp.status).toBe(201);
    const scanned = scanQrSvg(setUp.body.qrSvg);
    expect(scanned).toBe(setUp.body.otpauthUri);
    const secret = new URL(scanned).searchParams.get('secret');
    expect(secret).toBe(setUp.body.secret);

    // An implementation of RFC 6238 that shares nothing with the service.
    const { secret: key } = VirtualAuthenticator.fromUri(scanned);
    const code = (): string => oneTimeCodeWitness().totp(key, portal.clock.now(), 6);
    const confirm = `/v1/payor/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
    const confirmed = await person.raw('POST', confirm, { bearer: ticket, body: { code: code() } });
    expect(confirmed.status).toBe(200);
    expect(confirmed.body.recoveryCode).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);

    const acknowledge = '/v1/payor/mfa/recovery-code/acknowledge';
    const done = await person.raw('POST', acknowledge, { bearer: ticket });
    expect(done.body).toMatchObject({
      status: 'signed_in',
      session: { expiresIn: 300, amr: ['pwd', 'otp', 'mfa'], acr: 'urn:countersign:acr:mfa' },
    });
    person.keep(done);
    expect((await person.raw('POST', acknowledge, { bearer: ticket })).status).toBe(401);

    portal.clock.advanceSeconds(30);
    const next = await person.ticket();
    const challengeId = await person.challenge(next);
    const answer = await person.answer(challengeId, code(), next);
    expect(answer.body.status).toBe('signed_in');
  });

  it('finds the half-login dead after ten minutes, and begins again', async () => {
    const person = portal.person('payments_disburser', 0);
    const ticket = await person.ticket();
    portal.clock.advanceSeconds(limits.ticketSeconds);
    expect((await person.startEnrollment(ticket)).status).toBe(401);
    await person.enroll();
    const mfa = await person.api('GET', '/v1/payor/mfa');
    expect(mfa.body).toMatchObject({
      methods: [{ method: 'totp' }],
      recoveryCode: 'acknowledged',
      enrollment: ['totp'],
      alwaysRequired: true,
      coolingOffUntil: null,
    });
  });

  it('gets a 400 for a code that can be none, which counts as no try (TO-10)', async () => {
    const person = portal.person('payments_disburser', 0);
    const ticket = await person.ticket();
    const challengeId = await person.challenge(ticket);
    const path = `/v1/challenges/${challengeId}/answer`;
    const malformed = [
      '12345',
      '1234567',
      ' 23456',
      '１２３４５６',
      '',
      123456,
      ['123456'],
      { $ne: '' },
      null,
    ];
    for (const code of malformed) {
      const reply = await person.raw('POST', path, { bearer: ticket, body: { code } });
      expect([code, reply.status]).toEqual([code, 400]);
      expect(reply.body.errors).toEqual([{ pointer: '/code', detail: expect.any(String) }]);
    }
    expect((await person.answer(challengeId, person.nextCode(), ticket)).body.status).toBe('signed_in');
  });

  it('who has no role that demands a factor may bind one by a fresh password, and is asked for it from then on', async () => {
    const contributor = portal.person('disbursement_contributor');
    await contributor.signIn();
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await contributor.refresh();
    expect((await contributor.startEnrollment(contributor.accessToken)).status).toBe(401);

    await contributor.signIn();
    const setUp = await contributor.startEnrollment(contributor.accessToken);
    contributor.authenticator = VirtualAuthenticator.fromUri(setUp.body.otpauthUri);
    const path = `/v1/payor/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
    const confirmed = await contributor.api('POST', path, { body: { code: contributor.nextCode() } });
    expect(confirmed.status).toBe(200);
    expect((await contributor.api('POST', '/v1/payor/mfa/recovery-code/acknowledge')).status).toBe(204);
    expect((await contributor.givePassword()).body.status).toBe('second_factor_required');
  });
});
