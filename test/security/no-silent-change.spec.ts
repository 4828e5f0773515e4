import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VirtualAuthenticator } from '@countersign/mfa-testing';
import { limits } from '@countersign/mfa-core';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

/** Promise 7: methods change only after a fresh factor; every address hears; every session of before dies; money cools off. */
describe('no silent change', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const noticesOf = (person: Actor): Promise<{ kind: string; addresses: number }[]> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT n.kind, count(DISTINCT n.address_id)::int AS addresses FROM notice n
         WHERE n.person_id = (SELECT person_id FROM person_address WHERE address = $1) GROUP BY n.kind`,
        [person.email],
      );
      return rows as { kind: string; addresses: number }[];
    });

  const replaceApp = async (person: Actor): Promise<VirtualAuthenticator> => {
    const setUp = await person.startEnrollment(person.accessToken);
    const app = VirtualAuthenticator.fromUri(setUp.body.otpauthUri);
    portal.clock.advanceSeconds(30);
    const path = `/v1/payor/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
    const reply = await person.api('POST', path, { body: { code: app.code(portal.clock.now()) } });
    expect(reply.status).toBe(200);
    person.recoveryCode = reply.body.recoveryCode;
    return app;
  };

  it('a live session is not enough: an old factor must be given afresh (LC-01)', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    expect((await person.startEnrollment(person.accessToken)).status).toBe(401);
    expect((await person.api('POST', '/v1/payor/mfa/recovery-code')).status).toBe(401);
  });

  it('set-up run again, or never confirmed, leaves the live method alone (ENR-08, TO-07)', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    await person.startEnrollment(person.accessToken);
    await person.startEnrollment(person.accessToken);
    await person.stepUp();
    await person.signIn();
    expect((await person.api('GET', '/v1/payor/mfa')).body.methods).toHaveLength(1);
  });

  it('a pending secret dies after ten minutes (TO-07), and only its owner can confirm it', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    const other = await portal.signedIn('payments_disburser', 1);
    await person.signIn();
    const setUp = await person.startEnrollment(person.accessToken);
    const app = VirtualAuthenticator.fromUri(setUp.body.otpauthUri);
    const path = `/v1/payor/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
    const foreign = await other.api('POST', path, { body: { code: app.code(portal.clock.now()) } });
    expect(foreign.status).toBe(404);
    portal.clock.advanceSeconds(limits.pendingEnrollmentSeconds);
    await person.refresh();
    await person.stepUp();
    const late = await person.api('POST', path, { body: { code: app.code(portal.clock.now()) } });
    expect(late.status).toBe(404);
  });

  it('a replaced app: its codes and every other session are dead, all addresses are told, and money cools off for a day', async () => {
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    const person = await portal.signedIn('payments_disburser', 1);
    const elsewhere = person.accessToken;
    const oldRecoveryCode = person.recoveryCode;
    await person.signIn();
    const app = await replaceApp(person);

    expect((await person.raw('GET', '/v1/sessions', { bearer: elsewhere })).status).toBe(401);
    const ticket = await person.ticket();
    const challengeId = await person.challenge(ticket);
    expect((await person.answer(challengeId, person.nextCode(), ticket)).status).toBe(422);
    const recovery = await person.challenge(ticket, { method: 'recovery_code' });
    expect((await person.answer(recovery, oldRecoveryCode, ticket)).status).toBe(422);

    person.authenticator = app;
    const refused = await person.write('POST', `/v1/payor/disbursements/${id}/authorize`, {});
    expect(refused.status).toBe(403);
    expect(refused.body.type).toMatch(/cooling-off$/);

    const notices = await noticesOf(person);
    expect(notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['factor_replaced', 'recovery_code_issued']),
    );

    portal.clock.advanceSeconds(limits.coolingOffSeconds + 1);
    await person.signIn();
    expect((await person.write('POST', `/v1/payor/disbursements/${id}/authorize`, {})).status).toBe(401);
  });

  it('a recovery code needs the password, leads to enrollment and nowhere else, is told of, and cools off money (RC-06..09)', async () => {
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    const person = await portal.signedIn('payments_disburser', 1);
    const before = person.accessToken;
    const usedCode = person.recoveryCode;
    const ticket = await person.ticket();
    const challengeId = await person.challenge(ticket, { method: 'recovery_code' });
    const reply = await person.answer(challengeId, usedCode.toLowerCase().replaceAll('-', ' '), ticket);
    expect(reply.body.status).toBe('enrollment_required');
    expect((await person.raw('GET', '/v1/sessions', { bearer: reply.body.ticket })).status).toBe(401);
    await person.enrollWith(reply.body.ticket);
    expect((await person.raw('GET', '/v1/sessions', { bearer: before })).status).toBe(401);
    expect(person.recoveryCode).not.toBe(usedCode);

    const refused = await person.write('POST', `/v1/payor/disbursements/${id}/authorize`, {});
    expect(refused.body.type).toMatch(/cooling-off$/);
    expect((await noticesOf(person)).map(({ kind }) => kind)).toContain('recovery_code_used');

    const stepUp = await person.api('POST', '/v1/challenges', { body: { method: 'recovery_code' } });
    expect(stepUp.status).toBe(422);
  });
});
