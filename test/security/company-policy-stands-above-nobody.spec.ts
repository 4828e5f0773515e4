import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { burst, statuses } from '../support/burst.js';
import { nothingAsked, startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import { eventually } from '../support/eventually.js';

/** POL-02, POL-05, POL-07, POL-08, POL-11, LOG-06: what a company's policy may do, and what it may not. */
describe('a company policy', () => {
  let scene: CompanyScene;
  let deadline: string;
  beforeAll(async () => {
    scene = await startCompanyScene({ instances: 2 });
    deadline = scene.dayIn(30);
  }, 60_000);
  afterAll(() => scene.stop());

  it('is read and saved by who holds both permissions; either alone is refused (POL-02)', async () => {
    const dana = scene.portal.person('disbursement_contributor');
    for (const role of ['company_admin', 'directory_admin'] as const) {
      await scene.give(dana, role);
      await dana.signIn();
      const read = await dana.api('GET', '/v1/company/mfa-policy');
      const saved = await dana.api('PUT', '/v1/company/mfa-policy', {
        body: { ...nothingAsked, requireFrom: deadline },
      });
      const history = await dana.api('GET', '/v1/company/mfa-policy/history');
      for (const reply of [read, saved, history]) expect([403, 422]).toContain(reply.status);
      await scene.take(dana, role);
    }
    expect(await scene.query('SELECT * FROM company_mfa_policy')).toEqual([]);
  });

  it('is not for one permission in one company and the other in another', async () => {
    const dana = scene.portal.person('disbursement_contributor');
    const other = await scene.register.createCompany({ name: 'Other Works', side: 'payor' });
    await scene.give(dana, 'company_admin');
    await scene.give(dana, 'directory_admin', other);
    await dana.signIn();
    for (const companyId of [scene.companyId, other]) {
      const reply = await dana.api('PUT', '/v1/company/mfa-policy', {
        body: { ...nothingAsked, companyId, requireFrom: deadline },
      });
      expect(reply.status).toBe(422);
    }
    await scene.take(dana, 'company_admin');
    await scene.take(dana, 'directory_admin', other);
    expect(await scene.query('SELECT * FROM company_mfa_policy')).toEqual([]);
  });

  it("is no member's, and nobody's whose right was taken a moment ago", async () => {
    await scene.uma.signIn();
    expect((await scene.uma.api('GET', '/v1/company/mfa-policy')).status).toBe(403);
    await scene.adminIn();
    await scene.take(scene.admin, 'directory_admin');
    const reply = await scene.put({ ...nothingAsked, requireFrom: deadline }, 1);
    expect([403, 422]).toContain(reply.status);
    await scene.give(scene.admin, 'directory_admin');
  });

  it('needs a fresh factor to be saved, and none to be read', async () => {
    await scene.adminIn();
    scene.portal.clock.advanceSeconds(301);
    await scene.admin.refresh();
    expect((await scene.admin.api('GET', '/v1/company/mfa-policy')).status).toBe(200);
    expect((await scene.put({ ...nothingAsked, requireFrom: deadline })).status).toBe(401);
  });

  it('waits for the operator to make it available (POL-11)', async () => {
    await scene.query('UPDATE company SET mfa_policy_available = false WHERE id = $1', [scene.companyId]);
    await scene.adminIn();
    const reply = await scene.put({ ...nothingAsked, requireFrom: deadline });
    expect([reply.status, reply.body.type]).toEqual([409, '/problems/mfa-policy-not-available']);
    await scene.query('UPDATE company SET mfa_policy_available = true WHERE id = $1', [scene.companyId]);
  });

  it('is saved by one of twenty at once over two instances; the others learn that they were late', async () => {
    await scene.adminIn();
    const replies = await burst(20, (n) =>
      scene.put({ ...nothingAsked, requireFrom: deadline, session: { idleMinutes: null, hours: 24 } }, n % 2),
    );
    expect(statuses(replies)).toEqual({ 200: 1, 409: 19 });
    const rows = await scene.query("SELECT count(*) FROM audit_entry WHERE act = 'mfa_policy.saved'");
    expect(Number(rows[0].count)).toBe(1);
  });

  describe('never weakens payment users (POL-07, POL-09)', () => {
    it.each(['payments_admin', 'payments_disburser', 'beneficiary_approver', 'payee_admin'])(
      '%s',
      async (role) => {
        await scene.saved({
          ...{ requireFrom: null, rememberDevice: '30_days' },
          session: { idleMinutes: null, hours: 24 },
        });
        const person = scene.portal.person(role);
        if (role === 'payee_admin') {
          const [row] = await scene.query(
            "SELECT company_id FROM membership WHERE role = 'payee_admin' LIMIT 1",
          );
          await scene.query(
            `INSERT INTO company_mfa_policy SELECT $1, version, NULL, time_zone, NULL, methods,
               remember_device_seconds, idle_seconds, absolute_seconds, lock_out, countries, saved_by, saved_at
             FROM company_mfa_policy WHERE company_id = $2`,
            [row.company_id, scene.companyId],
          );
        }
        const first = await person.givePassword();
        expect(first.body.status).toBe('enrollment_required');
        expect(first.body.requiredBy).toMatchObject([{ because: 'role', role }]);
        await person.enroll();
        await scene.saved({ requireFrom: scene.dayIn(2), rememberDevice: '30_days' });
        scene.reach(scene.dayIn(2));
        for (let time = 0; time < 2; time += 1) {
          const reply = await person.givePassword();
          expect(reply.body.status).toBe('second_factor_required');
          const challenge = await person.challenge(reply.body.ticket);
          person.keep(
            await person.raw('POST', `/v1/challenges/${challenge}/answer`, {
              bearer: reply.body.ticket,
              body: { code: person.nextCode(), rememberDevice: true },
            }),
          );
        }
        expect(await scene.query('SELECT * FROM remembered_device')).toEqual([]);
        const [session] = await scene.query(
          'SELECT idle_seconds, expires_at - created_at AS life FROM mfa_session WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1',
          [await scene.idOf(person)],
        );
        expect(session.idle_seconds).toBe(900);
        expect(session.life.hours).toBe(8);
      },
    );

    it('and shortens their sessions where it is stricter than they are (LOG-06)', async () => {
      await scene.saved({ session: { idleMinutes: 5, hours: 2 } });
      const person = scene.portal.person('payments_disburser');
      await person.signIn();
      const [session] = await scene.query(
        'SELECT idle_seconds, expires_at - created_at AS life FROM mfa_session WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1',
        [await scene.idOf(person)],
      );
      expect([session.idle_seconds, session.life.hours]).toEqual([300, 2]);
    });

    it('nor does it count as their factor that a device was remembered before they were one', async () => {
      const { uma } = scene;
      const passed = scene.dayIn(1);
      await scene.saved({
        requireFrom: passed,
        rememberDevice: '30_days',
        session: { idleMinutes: null, hours: 24 },
      });
      scene.reach(passed);
      const reply = await uma.givePassword();
      await uma.enrollWith(reply.body.ticket);
      const ticket = await uma.ticket();
      const challenge = await uma.challenge(ticket);
      uma.keep(
        await uma.raw('POST', `/v1/challenges/${challenge}/answer`, {
          bearer: ticket,
          body: { code: uma.nextCode(), rememberDevice: true },
        }),
      );
      uma.keep(await uma.givePassword());
      expect((await uma.api('GET', '/v1/standard/mfa', {}, 1)).status).toBe(200);
      await scene.give(uma, 'payments_disburser');
      await eventually(async () => (await uma.api('GET', '/v1/standard/mfa', {}, 1)).status === 401);
      expect((await uma.givePassword()).body.status).toBe('second_factor_required');
      await scene.take(uma, 'payments_disburser');
    });
  });

  describe('of several companies', () => {
    it('the strictest asks, and is named (POL-08)', async () => {
      const { wes } = scene;
      await scene.saved({ requireFrom: null });
      await eventually(async () => (await wes.givePassword()).body.status === 'signed_in');
      const other = await scene.register.createCompany({ name: 'Strict & Sons', side: 'payee' });
      await scene.query(
        `INSERT INTO company_mfa_policy (company_id, version, require_from, time_zone, required_from, methods,
           remember_device_seconds, absolute_seconds, lock_out, saved_by, saved_at)
         VALUES ($1, 1, '2026-01-01', 'UTC', $2, '{totp}', 0, 86400, false, $3, $2)`,
        [other, new Date(scene.portal.clock.now().getTime() - 1_000), await scene.idOf(scene.admin)],
      );
      await wes.signIn();
      await scene.give(wes, 'member', other);
      await eventually(async () => (await wes.api('GET', '/v1/standard/mfa', {}, 1)).status === 401);
      const reply = await wes.givePassword();
      expect(reply.body).toMatchObject({
        status: 'enrollment_required',
        enrollment: ['totp'],
        requiredBy: [{ because: 'company_policy', companyName: 'Strict & Sons' }],
      });
      await scene.take(wes, 'member', other);
      await eventually(async () => (await wes.givePassword()).body.status === 'signed_in');
    });
  });

  it('lifts the demand when it is turned off, and still asks whoever has a factor', async () => {
    const passed = scene.dayIn(1);
    await scene.saved({ requireFrom: passed });
    scene.reach(passed);
    expect((await scene.wes.givePassword()).body.status).toBe('enrollment_required');
    await scene.saved({ requireFrom: null });
    expect((await scene.wes.givePassword(1)).body.status).toBe('signed_in');
    expect((await scene.uma.givePassword(1)).body.status).toBe('second_factor_required');
  });

  it('asks somebody who was re-activated at once, and others at the deadline (POL-05)', async () => {
    await scene.saved({ requireFrom: scene.dayIn(20) });
    expect((await scene.wes.givePassword()).body.status).toBe('signed_in');
    await scene.query('UPDATE membership SET enroll_first = true WHERE person_id = $1', [
      await scene.idOf(scene.wes),
    ]);
    expect((await scene.wes.givePassword()).body).toMatchObject({
      status: 'enrollment_required',
      requiredBy: [{ because: 'reactivated', companyName: 'Cedar & Stone Builders' }],
    });
    await scene.query('UPDATE membership SET enroll_first = false WHERE person_id = $1', [
      await scene.idOf(scene.wes),
    ]);
  });

  it('counts for nothing for whom it does not have: a sleeping membership opens no door (POL-05)', async () => {
    await scene.query('UPDATE membership SET active = false WHERE person_id = $1', [
      await scene.idOf(scene.wes),
    ]);
    const reply = await scene.wes.givePassword();
    expect([reply.status, reply.body.type]).toEqual([403, '/problems/access-refused']);
    await scene.query('UPDATE membership SET active = true WHERE person_id = $1', [
      await scene.idOf(scene.wes),
    ]);
  });
});
