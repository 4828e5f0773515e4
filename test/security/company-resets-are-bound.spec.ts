import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/accounts/roles.js';
import type { Actor } from '../support/actor.js';
import { burst, statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';

/** RST-01..04, AR-01..05: who may take whose lost factors, and what that opens. */
describe('a reset by a company admin', () => {
  let scene: CompanyScene;
  let elsewhere: string;
  beforeAll(async () => {
    scene = await startCompanyScene({ instances: 2 });
    elsewhere = await scene.register.createCompany({ name: 'Elsewhere Ltd', side: 'payor' });
    const deadline = scene.dayIn(30);
    await scene.saved({ requireFrom: deadline });
    scene.reach(deadline, 3_600_000);
    await scene.uma.enroll();
    await scene.wes.enroll();
  }, 60_000);
  afterAll(() => scene.stop());

  const factorsOf = async (person: Actor): Promise<number> => {
    const id = await scene.idOf(person);
    const [row] = await scene.query(
      "SELECT count(*) FROM mfa_factor WHERE person_id = $1 AND status = 'active'",
      [id],
    );
    return Number(row.count);
  };
  const reset = async (by: Actor, whom: Actor, changed: object = {}, instance = 0): Promise<Reply> =>
    by.api(
      'POST',
      `/v1/company/members/${await scene.idOf(whom)}/mfa-reset`,
      { body: { email: whom.email, verified: true, ...changed } },
      instance,
    );
  /** Gives a role for as long as it takes. */
  const withRole = async (person: Actor, role: Role, companyId: string, work: () => Promise<void>) => {
    await scene.give(person, role, companyId);
    try {
      await work();
    } finally {
      await scene.take(person, role, companyId);
    }
  };
  const codeFor = async (email: string): Promise<string> => {
    const { body } = await scene.admin.raw('GET', `/dev/inbox?to=${encodeURIComponent(email)}`);
    const texts = (body.items as { kind?: string; text: string }[]).map(({ text }) => text);
    return texts.flatMap((text) => /\n((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})\n/.exec(text)?.[1] ?? [])[0] ?? '';
  };

  it.each([
    ['oneself', async () => reset(scene.admin, scene.admin), 403, 'company-own-reset-refused'],
    [
      'nobody',
      async () =>
        scene.admin.api('POST', '/v1/company/members/01900000-0000-7000-8000-000000000000/mfa-reset', {
          body: { email: 'x@y.example', verified: true },
        }),
      404,
      'not-found',
    ],
    [
      'a person of another company',
      async () => reset(scene.admin, scene.portal.person('payee_admin')),
      404,
      'not-found',
    ],
    [
      'a payments admin of the same company',
      async () => reset(scene.admin, scene.portal.person('payments_admin')),
      403,
      'company-reset-by-support',
    ],
    [
      'a contributor to payments',
      async () => reset(scene.admin, scene.portal.person('disbursement_contributor')),
      403,
      'company-reset-by-support',
    ],
    [
      'somebody by an address in other letters',
      async () => reset(scene.admin, scene.uma, { email: 'Uma@cedarstone.example' }),
      422,
      'company-reset-not-confirmed',
    ],
    [
      "somebody by another one's address",
      async () => reset(scene.admin, scene.uma, { email: scene.wes.email }),
      422,
      'company-reset-not-confirmed',
    ],
    [
      'somebody without the statement',
      async () => reset(scene.admin, scene.uma, { verified: undefined }),
      400,
      'invalid-request',
    ],
    [
      'somebody on a statement that is a word',
      async () => reset(scene.admin, scene.uma, { verified: 'true' }),
      400,
      'invalid-request',
    ],
    [
      'somebody whose company has not come to its deadline',
      async () => {
        const { rows: before } = { rows: await scene.query('SELECT required_from FROM company_mfa_policy') };
        await scene.query(
          "UPDATE company_mfa_policy SET required_from = required_from + interval '300 days'",
        );
        try {
          return await reset(scene.admin, scene.uma);
        } finally {
          await scene.query('UPDATE company_mfa_policy SET required_from = $1', [before[0].required_from]);
        }
      },
      409,
      'company-reset-not-enforced',
    ],
  ] as const)('never resets %s', async (_, attempt, status, slug) => {
    await scene.adminIn();
    const before = await factorsOf(scene.uma);
    const reply = await attempt();
    expect([reply.status, reply.body.type]).toEqual([status, `/problems/${slug}`]);
    expect(await factorsOf(scene.uma)).toBe(before);
  });

  it("is no member's to give, nor a directory admin's, nor that of an admin somewhere else", async () => {
    const { uma, wes } = scene;
    await uma.signIn();
    expect((await reset(uma, wes)).status).toBe(403);
    await withRole(uma, 'directory_admin', scene.companyId, async () => {
      await uma.signIn();
      expect((await reset(uma, wes)).status).toBe(403);
    });
    await withRole(uma, 'company_admin', elsewhere, async () => {
      await uma.signIn();
      expect((await reset(uma, wes)).status).toBe(404);
    });
    expect(await factorsOf(wes)).toBe(1);
  });

  it('takes nobody who is a payment user anywhere, be it in another company', async () => {
    await withRole(scene.wes, 'payments_disburser', elsewhere, async () => {
      await scene.adminIn();
      const reply = await reset(scene.admin, scene.wes);
      expect(reply.body.type).toBe('/problems/company-reset-by-support');
    });
    expect(await factorsOf(scene.wes)).toBe(1);
  });

  it('asks for a fresh factor, and not for a remembered one', async () => {
    await scene.adminIn();
    scene.portal.clock.advanceSeconds(301);
    await scene.admin.refresh();
    expect((await reset(scene.admin, scene.uma)).body.type).toBe('/problems/step-up-required');
  });

  it('is refused to whoever came back by a recovery a short while ago', async () => {
    const admin = scene.portal.person('company_admin');
    await scene.query(
      `INSERT INTO mfa_cooling_off (person_id, until) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET until = excluded.until`,
      [await scene.idOf(admin), new Date(scene.portal.clock.now().getTime() + 60_000)],
    );
    await admin.signIn();
    expect((await reset(admin, scene.uma)).body.type).toBe('/problems/cooling-off');
    scene.portal.clock.advanceSeconds(61);
  });

  it('leaves no factor and no error of ours, also when twenty come at once over two instances', async () => {
    await scene.adminIn();
    const replies = await burst(20, (n) => reset(scene.admin, scene.wes, {}, n % 2));
    expect(statuses(replies)[204]).toBeGreaterThanOrEqual(1);
    expect(Object.keys(statuses(replies)).filter((status) => Number(status) >= 500)).toEqual([]);
    expect(await factorsOf(scene.wes)).toBe(0);
  });

  describe('of somebody who lost their phone', () => {
    let before: string;
    beforeAll(async () => {
      await scene.uma.signIn();
      before = scene.uma.accessToken;
      await scene.adminIn();
      expect((await reset(scene.admin, scene.uma)).status).toBe(204);
    });

    it('ends every session at once and shows the admin no code (AR-01, AR-05)', async () => {
      expect((await scene.uma.raw('GET', '/v1/sessions', { bearer: before })).status).toBe(401);
      const { body } = await scene.admin.api('GET', '/v1/company/mfa-policy/history');
      expect(JSON.stringify(body)).not.toMatch(/(?:[0-9A-Z]{4}-){6}/);
    });

    it('leaves the password alone able to open nothing (AR-03)', async () => {
      const reply = await scene.uma.givePassword();
      expect(reply.body).toMatchObject({
        status: 'second_factor_required',
        methods: [{ method: 'recovery_code' }],
      });
      const enroll = await scene.uma.startEnrollment(reply.body.ticket);
      expect(enroll.body.type).toBe('/problems/ticket-refused');
      const old = await scene.uma.raw('POST', '/v1/challenges', {
        bearer: reply.body.ticket,
        body: { method: 'totp' },
      });
      expect(old.body.type).toBe('/problems/method-not-available');
    });

    it('takes the code that was sent to them, once, and leads to enrollment and nowhere else (RST-04)', async () => {
      const { uma } = scene;
      const code = await codeFor(uma.email);
      expect(code).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
      const tickets = await Promise.all([uma.ticket(0), uma.ticket(1)]);
      const challenges = await Promise.all(
        tickets.map((ticket, instance) => uma.challenge(ticket, { method: 'recovery_code' }, instance)),
      );
      const answers = await burst(10, (n) => uma.answer(challenges[n % 2]!, code, tickets[n % 2], n % 2));
      const right = answers.filter(({ status }) => status === 200);
      expect(right).toHaveLength(1);
      expect(right[0]!.body).toMatchObject({ status: 'enrollment_required' });
      scene.portal.clock.advanceSeconds(1_800);
      // Spent: from now on there is nothing to answer with.
      expect((await uma.givePassword()).body).toMatchObject({
        status: 'second_factor_required',
        methods: [],
      });
    });
  });

  it('and the code is worth nothing a day later', async () => {
    const { wes } = scene;
    const code = await codeFor(wes.email);
    scene.portal.clock.advanceSeconds(86_401);
    const reply = await wes.givePassword();
    expect(reply.body.methods).toEqual([]);
    expect(code).not.toBe('');
    await scene.adminIn();
    expect((await reset(scene.admin, wes)).status).toBe(204);
    const fresh = await codeFor(wes.email);
    expect(fresh).not.toBe(code);
    const ticket = await wes.ticket();
    const challenge = await wes.challenge(ticket, { method: 'recovery_code' });
    expect((await wes.answer(challenge, code, ticket)).body.type).toBe('/problems/code-refused');
    const right = await wes.answer(await wes.challenge(ticket, { method: 'recovery_code' }), fresh, ticket);
    expect(right.body.status).toBe('enrollment_required');
    await wes.enrollWith(right.body.ticket);
    const { body } = await wes.api('GET', '/v1/standard/mfa');
    expect(body.coolingOffUntil).not.toBeNull();
  });
});
