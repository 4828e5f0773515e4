import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../support/actor.js';
import type { Reply } from '../support/client.js';
import { changedAmount, preparedChange, submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

/** Promise 4: the act executed equals the intent shown, byte for byte of its canonical form. */
describe('what you saw is what you signed', () => {
  let portal: Portal;
  let maker: Actor;
  let checker: Actor;
  let admin: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    admin = await portal.signedIn('payments_admin');
    maker = await portal.signedIn('payments_disburser', 0);
    await maker.signIn();
    checker = portal.person('payments_disburser', 1);
    await checker.signIn();
    await admin.signIn();
  });

  const authorize = (who: Actor, id: string, challengeId: string, instance = 0) =>
    who.write(
      'POST',
      `/v1/payor/disbursements/${id}/authorize`,
      {},
      { 'Countersign-Challenge': challengeId },
      instance,
    );
  const statusOf = async (id: string): Promise<string> =>
    (await maker.api('GET', `/v1/payor/disbursements/${id}`)).body.status;

  it('the prompt shows amount, currency, payees and accounts from the server, and the same act goes through', async () => {
    const { id } = await submittedDisbursement(maker);
    const prompt = await checker.write('POST', `/v1/payor/disbursements/${id}/authorize`, {
      amount: undefined,
    });
    expect(prompt.status).toBe(401);
    expect(prompt.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(prompt.headers['www-authenticate']).toMatch(
      /^Bearer error="insufficient_user_authentication", acr_values="[^"]+", max_age=300$/,
    );
    const { intent } = prompt.body;
    expect(intent).toMatchObject({
      purpose: 'disbursement.authorize',
      hash: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(JSON.stringify(intent.display)).toMatch(/USD/);
    const challengeId = await checker.challenge(checker.accessToken, { intentId: intent.id });
    expect((await checker.answer(challengeId, checker.nextCode())).body.status).toBe('answered');
    const done = await authorize(checker, id, challengeId);
    expect(done.status).toBe(200);
    expect(done.body.disbursement.status).toBe('authorized');
  });

  it('an amount changed after the prompt is a 409, voids the approval, and a second try with it is refused too', async () => {
    const { id } = await submittedDisbursement(maker);
    const challengeId = await checker.countersign(`/v1/payor/disbursements/${id}/authorize`);
    await changedAmount(maker, id);
    const refused = await authorize(checker, id, challengeId);
    expect(refused.status).toBe(409);
    expect(refused.body.type).toMatch(/\/problems\/intent-changed$/);
    const again = await authorize(checker, id, challengeId, 1);
    expect(again.status).toBe(401);
    expect(await statusOf(id)).toBe('submitted');
  });

  it("another disbursement's, another person's and another session's approval buy nothing", async () => {
    const one = await submittedDisbursement(maker);
    const other = await submittedDisbursement(maker);
    const challengeId = await checker.countersign(`/v1/payor/disbursements/${one.id}/authorize`);

    expect((await authorize(checker, other.id, challengeId)).status).not.toBe(200);
    expect((await authorize(admin, one.id, challengeId)).status).not.toBe(200);
    expect(await statusOf(one.id)).toBe('submitted');
    expect(await statusOf(other.id)).toBe('submitted');
  });

  it('an approval answered on one session is unknown to the next session of the same person', async () => {
    const { id } = await submittedDisbursement(maker);
    const challengeId = await checker.countersign(`/v1/payor/disbursements/${id}/authorize`);
    await checker.signIn();
    const refused = await authorize(checker, id, challengeId);
    expect(refused.status).toBe(401);
    expect(refused.body.intent).toBeDefined();
    expect(await statusOf(id)).toBe('submitted');
  });

  it('an open, a step-up and a stale challenge are no countersignature', async () => {
    const { id } = await submittedDisbursement(maker);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const prompt = await checker.write('POST', path, {});
    const open = await checker.challenge(checker.accessToken, { intentId: prompt.body.intent.id });
    expect((await authorize(checker, id, open)).status).toBe(401);

    const answered = await checker.countersign(path);
    portal.clock.advanceSeconds(301);
    await checker.refresh();
    expect((await authorize(checker, id, answered)).status).toBe(401);

    const stepUp = await checker.challenge(checker.accessToken);
    checker.keep(await checker.answer(stepUp, checker.nextCode()));
    await maker.refresh();
    expect((await authorize(checker, id, stepUp)).status).toBe(401);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('the maker, the last editor and the last approver of an invoice cannot authorize, whatever they answer (DSB-03, DC-01)', async () => {
    const { id } = await submittedDisbursement(maker);
    const refused = await maker.write('POST', `/v1/payor/disbursements/${id}/authorize`, {});
    expect(refused.status).toBe(403);
    await changedAmount(admin, id);
    expect((await admin.write('POST', `/v1/payor/disbursements/${id}/authorize`, {})).status).toBe(403);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('what a client says of the amount is refused, and roles and flags in a body never take effect (SU-08, ER-06)', async () => {
    const { id } = await submittedDisbursement(maker);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    for (const field of ['amount', 'isMfaVerified', 'role', 'amr', 'acr', 'userId', 'approved', 'payments']) {
      const reply = await checker.write('POST', path, { [field]: 'x' });
      expect([400, 401]).toContain(reply.status);
      expect(reply.status).not.toBe(200);
    }
    expect(await statusOf(id)).toBe('submitted');
  });

  it('100 races of an edit against an authorize never execute anything but the approved intent', async () => {
    let executed = 0;
    for (let race = 0; race < 100; race += 1) {
      if (race % 3 === 0) {
        await maker.signIn();
        await checker.signIn();
      }
      const { id } = await submittedDisbursement(maker, { invoices: 1 });
      const path = `/v1/payor/disbursements/${id}/authorize`;
      const prompt = await checker.write('POST', path, {});
      const { intent } = prompt.body;
      const challengeId = await checker.challenge(checker.accessToken, { intentId: intent.id });
      expect((await checker.answer(challengeId, checker.nextCode())).status).toBe(200);

      const change = await preparedChange(maker, id, race % 2);
      const act = (): Promise<Reply> => authorize(checker, id, challengeId, (race + 1) % 2);
      // Each has a head start in turn, of a few milliseconds or none.
      const headStartMs = Math.floor(race / 2) % 8;
      const [edited, acted] = await (race % 2 === 0
        ? Promise.all([change(), sleep(headStartMs).then(act)])
        : Promise.all([sleep(headStartMs).then(change), act()]));
      const after = (await checker.api('GET', `/v1/payor/disbursements/${id}`)).body;
      if (acted.status === 200) {
        executed += 1;
        const claims = JSON.parse(Buffer.from(acted.body.receipt.split('.')[1], 'base64url').toString());
        expect(claims.intent_hash).toBe(intent.hash);
        expect(after.total).toEqual(acted.body.disbursement.total);
        expect(JSON.stringify(claims.intent)).toContain(after.total.amount);
        expect(edited.status).not.toBe(200);
        expect(after.status).toBe('authorized');
      } else {
        expect(acted.status).toBe(409);
        expect(after.status).toBe('submitted');
        expect(edited.status).toBe(200);
      }
      await maker.write('POST', `/v1/payor/disbursements/${id}/cancel`, { reason: 'end of this race' });
    }
    expect(executed).toBeGreaterThan(0);
    expect(executed).toBeLessThan(100);
  }, 300_000);
});
