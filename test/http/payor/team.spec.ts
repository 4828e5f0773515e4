import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoolingOffStore, limits, secondsAfter } from '@countersign/mfa-core';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import type { Actor } from '../../support/actor.js';
import { brokenChains } from '../../support/audit.js';
import type { Reply } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { messagesTo } from '../../support/mailbox.js';
import { arrived } from '../../support/payee-people.js';
import { newPayor, useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const TEAM = '/v1/payor/team';
const COMPANY = 'Cedar & Stone Builders';

describe('the team of a payor', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;
  let eli: Actor;
  /** Added by the second test. */
  let kim: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser', 0);
    eli = portal.person('beneficiary_approver');
    for (const person of [ada, ines, ben, eli]) await person.signIn();
  });
  afterAll(() => portal.stop());

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const idOf = async (email: string): Promise<string> =>
    (await rows('SELECT person_id FROM person_address WHERE address = $1', [email]))[0].person_id;
  const team = async (by = ada): Promise<any[]> => (await by.api('GET', TEAM)).body.items;
  const member = async (email: string): Promise<any> => (await team()).find((one) => one.email === email);
  const add = (by: Actor, body: object, instance = 0): Promise<Reply> =>
    by.write('POST', TEAM, body, {}, instance);
  const remove = async (by: Actor, email: string, role: string, instance = 0): Promise<Reply> =>
    by.api('DELETE', `${TEAM}/${await idOf(email)}/roles/${role}`, {}, instance);
  const entries = (personId: string): Promise<any[]> =>
    rows(
      `SELECT act, actor_id, details - 'session' AS details, details ? 'session' AS session FROM audit_entry
       WHERE object_kind = 'membership' AND object_id = $1 ORDER BY sequence`,
      [personId],
    );
  /** Refused with this, and the roles of the person are what they were. */
  async function refused(act: () => Promise<Reply>, status: number, problem: string): Promise<Reply> {
    const before = await rows('SELECT * FROM membership ORDER BY person_id, company_id, role');
    const told = await rows('SELECT count(*) FROM notice');
    const reply = await act();
    expect([reply.status, reply.body.type]).toEqual([status, `/problems/${problem}`]);
    expect(await rows('SELECT * FROM membership ORDER BY person_id, company_id, role')).toEqual(before);
    expect(await rows('SELECT count(*) FROM notice')).toEqual(told);
    return reply;
  }

  it('is seen with what each may do, by payments admins alone', async () => {
    const { body } = await ada.api('GET', TEAM);
    const [{ id: companyId }] = await rows('SELECT id FROM company WHERE name = $1', [COMPANY]);
    expect(body).toEqual({
      items: [
        ['Ada Okafor', 'payments_admin'],
        ['Ben Larsen', 'payments_disburser'],
        ['Chika Mori', 'payments_disburser'],
        ['Dana Ruiz', 'disbursement_contributor'],
        ['Eli Novak', 'beneficiary_approver'],
        ['Ines Duarte', 'payments_admin'],
      ].map(([name, role]) => ({
        ...{ personId: expect.any(String), name, companyId, active: true, roles: [role] },
        email: expect.stringMatching(/@cedarstone\.example$/),
      })),
      next: null,
      advice: null,
    });
    for (const who of [ben, eli]) expect((await who.api('GET', TEAM)).status).toBe(403);
    expect((await ada.api('GET', `${TEAM}?after=nonsense`)).status).toBe(400);
    expect((await ada.api('GET', `${TEAM}?role=all`)).status).toBe(400);
  });

  it('takes in somebody new, who is sent a link, sets a password, enrolls and may do it then', async () => {
    await ada.signIn();
    const email = 'kim@cedarstone.example';
    const role = 'payments_disburser';
    const noKey = await ada.api('POST', TEAM, { body: { email, name: 'Kim Park', role } });
    expect(noKey.body.type).toBe('/problems/idempotency-key-required');
    const added = await add(ada, { email, name: 'Kim Park', role });
    expect([added.status, added.body]).toEqual([
      201,
      {
        ...{ personId: expect.any(String), companyId: expect.any(String), name: 'Kim Park', email },
        ...{ active: true, roles: [role] },
      },
    ]);
    expect(await entries(added.body.personId)).toEqual([
      {
        act: 'team.role_added',
        actor_id: await idOf(ada.email),
        details: { role, before: null, after: role },
        session: true,
      },
    ]);
    kim = await arrived(portal, email, role);
    expect((await kim.givePassword()).body.status).toBe('enrollment_required');
    await kim.enroll();
    expect((await kim.api('GET', '/v1/payor/invoices')).status).toBe(200);
  });

  it('hears of it: the person at every address, and every payments admin, with who decided it', async () => {
    await ada.signIn();
    const chika = portal.person('payments_disburser', 1);
    await useCase(portal, AccountRegister).addAddress(await idOf(chika.email), 'chika@home.example');
    expect((await add(ada, { email: chika.email, role: 'disbursement_contributor' })).status).toBe(201);
    expect((await remove(ada, chika.email, 'disbursement_contributor')).status).toBe(204);
    for (const [address, whom] of [
      [chika.email, 'you'],
      ['chika@home.example', 'you'],
      [ines.email, 'Chika Mori'],
      [ada.email, 'Chika Mori'],
    ] as const) {
      const [removed, given] = await messagesTo(ada, address);
      const right = `the right to add invoices to drafts of payments at ${COMPANY}.`;
      expect([removed?.kind, given?.kind]).toEqual(['team_role_removed', 'team_role_added']);
      expect(removed?.text).toContain(`Ada Okafor took from ${whom} ${right}`);
      expect(given?.text).toContain(`Ada Okafor gave ${whom} ${right}`);
    }
    for (const { email } of [ben, eli])
      expect((await messagesTo(ada, email)).filter(({ kind }) => kind.startsWith('team_'))).toEqual([]);
  });

  it('gives who is on it a further role, without a new name, a link, or a second entry for the same', async () => {
    await ada.signIn();
    const email = 'dana@cedarstone.example';
    const before = await member(email);
    const added = await add(ada, {
      email: 'DANA@Cedarstone.example',
      name: 'Somebody Else',
      role: 'beneficiary_approver',
    });
    const roles = ['beneficiary_approver', 'disbursement_contributor'];
    expect([added.status, added.body]).toEqual([201, { ...before, roles }]);
    const again = await add(ada, { email, role: 'beneficiary_approver' });
    expect([again.status, again.body]).toEqual([201, { ...before, roles }]);
    expect(await member(email)).toEqual({ ...before, roles });
    expect((await entries(before.personId)).map(({ details }) => details)).toEqual([
      {
        role: 'beneficiary_approver',
        before: 'disbursement_contributor',
        after: 'beneficiary_approver disbursement_contributor',
      },
    ]);
    const kinds = (await messagesTo(ada, email)).map(({ kind }) => kind);
    expect(kinds).not.toContain('password_reset_requested');
    expect((await remove(ada, email, 'beneficiary_approver')).status).toBe(204);
  });

  it('has nobody who approves accounts and also moves money, and says against which role it goes', async () => {
    await ada.signIn();
    const cases = [
      [eli.email, 'payments_disburser', 'beneficiary_approver'],
      [ben.email, 'beneficiary_approver', 'payments_disburser'],
      [ines.email, 'beneficiary_approver', 'payments_admin'],
    ] as const;
    for (const [email, role, against] of cases) {
      const { body } = await refused(() => add(ada, { email, role }), 409, 'role-conflict');
      expect(body.errors).toEqual([{ pointer: '/role', detail: expect.stringContaining(against) }]);
    }
  });

  it('is not told what somebody is elsewhere, only that it stands against the role', async () => {
    await ada.signIn();
    const register = useCase(portal, AccountRegister);
    const companyId = await register.createCompany({ name: 'Second Payor', side: 'payor' });
    const membership = { personId: await idOf('dana@cedarstone.example'), companyId };
    await register.addMembership({ ...membership, role: 'beneficiary_approver' });
    const role = 'payments_disburser';
    const { body } = await refused(
      () => add(ada, { email: 'dana@cedarstone.example', role }),
      409,
      'role-conflict',
    );
    expect(JSON.stringify(body)).not.toMatch(/approver|Second Payor/);
    await register.removeMembership({ ...membership, role: 'beneficiary_approver' });
  });

  it('gets no payments admin from inside, and loses none: that is for support alone', async () => {
    await ada.signIn();
    const role = 'payments_admin';
    const problem = 'payments-admins-by-support';
    for (const email of [ben.email, ines.email, ada.email, 'mo@cedarstone.example'])
      await refused(() => add(ada, { email, name: 'Mo Reed', role }), 403, problem);
    expect(await rows('SELECT 1 FROM person_address WHERE address = $1', ['mo@cedarstone.example'])).toEqual(
      [],
    );
    for (const { email } of [ines, ada, ben]) await refused(() => remove(ada, email, role), 403, problem);
    expect((await ines.api('GET', TEAM)).status).toBe(200);
  });

  it('is changed by nobody for themselves', async () => {
    await ada.signIn();
    const register = useCase(portal, AccountRegister);
    const [{ companyId }] = await team();
    const own = { personId: await idOf(ada.email), companyId, role: 'payments_disburser' as const };
    await refused(() => add(ada, { email: ada.email, role: own.role }), 403, 'own-roles-refused');
    await register.addMembership(own);
    await refused(() => remove(ada, ada.email, own.role), 403, 'own-roles-refused');
    await ines.signIn();
    expect((await remove(ines, ada.email, own.role)).status).toBe(204);
    expect((await member(ada.email)).roles).toEqual(['payments_admin']);
  });

  it('leaves others in peace: an address of somebody outside is refused, a stranger answers as nobody (ER-05)', async () => {
    await ada.signIn();
    const outsiders = ['fay@ironwood.example', 'FAY@Ironwood.example', 'robin@harborbridge.example'];
    const role = 'payments_disburser';
    for (const email of outsiders) {
      await refused(() => add(ada, { email, name: 'Fay', role }), 422, 'team-address-taken');
      const { body } = await refused(() => add(ada, { email, role }), 400, 'invalid-request');
      expect(body.errors).toEqual([{ pointer: '/name', detail: expect.any(String) }]);
    }
    const nameless = await refused(
      () => add(ada, { email: 'nobody@nowhere.example', role }),
      400,
      'invalid-request',
    );
    expect(nameless.body.errors[0].pointer).toBe('/name');

    const missing = await ada.api('DELETE', `${TEAM}/${randomUUID()}/roles/${role}`);
    const { instance: _, ...nobody } = missing.body;
    for (const email of ['fay@ironwood.example', 'robin@harborbridge.example', eli.email]) {
      const reply = await refused(() => remove(ada, email, role), 404, 'not-found');
      const { instance: __, ...stranger } = reply.body;
      expect(stranger).toEqual(nobody);
    }
  });

  it('of another company is neither seen nor changed by its admin', async () => {
    const zoe = await newPayor(portal, 'zoe', 'payments_admin');
    await zoe.actor.enroll();
    const [{ companyId }] = await team();
    const own = await zoe.actor.api('GET', TEAM);
    expect(own.body.items.map(({ name }: any) => name)).toEqual(['zoe']);
    expect(own.body.advice).toMatch(/At least two payments admins are advised/);
    expect((await zoe.actor.api('GET', `${TEAM}?companyId=${companyId}`)).body.type).toBe(
      '/problems/company-required',
    );
    const role = 'payments_disburser';
    const acts = [
      () => add(zoe.actor, { companyId, email: 'eve@new-payor.example', name: 'Eve', role }),
      () => add(zoe.actor, { companyId, email: 'dana@cedarstone.example', role }),
    ];
    for (const act of acts) await refused(act, 422, 'company-required');
    await refused(() => add(zoe.actor, { email: ben.email, name: 'Ben', role }), 422, 'team-address-taken');
    await refused(() => remove(zoe.actor, ben.email, role), 404, 'not-found');
    const path = `${TEAM}/${await idOf(ben.email)}/roles/${role}?companyId=${companyId}`;
    await refused(() => zoe.actor.api('DELETE', path), 422, 'company-required');
    const theirs = await ada.api('DELETE', `${TEAM}/${zoe.personId}/roles/disbursement_contributor`);
    expect(theirs.status).toBe(404);
  });

  it('of several companies is told apart by who administers both', async () => {
    await ada.signIn();
    const register = useCase(portal, AccountRegister);
    const second = await register.createCompany({ name: 'Third Payor', side: 'payor' });
    const own = { personId: await idOf(ada.email), companyId: second, role: 'payments_admin' as const };
    await register.addMembership(own);
    await eventually(async () => (await ada.api('GET', TEAM)).status === 422);
    const mine = await ada.api('GET', `${TEAM}?companyId=${second}`);
    expect(mine.body.items).toMatchObject([{ name: 'Ada Okafor', companyId: second }]);
    const role = 'payments_disburser';
    await refused(() => add(ada, { email: ben.email, role }), 422, 'company-required');
    await refused(
      () => add(ada, { companyId: second, email: ben.email, name: 'Ben', role }),
      422,
      'team-address-taken',
    );
    await refused(() => remove(ada, ben.email, role), 422, 'company-required');
    await register.removeMembership(own);
    await eventually(async () => (await ada.api('GET', TEAM)).status === 200);
  });

  it('asks its admins for a factor of the last 300 seconds before it changes (RFC 9470)', async () => {
    await ada.signIn();
    expect((await ada.api('GET', TEAM)).status).toBe(200);
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await ada.refresh();
    const role = 'disbursement_contributor';
    for (const act of [
      () => add(ada, { email: 'lu@cedarstone.example', name: 'Lu', role }),
      () => remove(ada, 'dana@cedarstone.example', role),
    ]) {
      const reply = await refused(act, 401, 'step-up-required');
      expect(reply.headers['www-authenticate']).toMatch(
        /^Bearer error="insufficient_user_authentication", acr_values="[^"]+", max_age=300$/,
      );
    }
    expect((await ada.api('GET', TEAM)).status).toBe(200);
    await ada.stepUp();
    expect((await add(ada, { email: 'lu@cedarstone.example', name: 'Lu', role })).status).toBe(201);
  });

  it('is changed neither by a disburser nor by who came back by a recovery within a day (RC-09)', async () => {
    const role = 'disbursement_contributor';
    for (const who of [ben, eli]) {
      await who.signIn();
      await refused(
        () => add(who, { email: 'v@cedarstone.example', name: 'V', role }),
        403,
        'access-refused',
      );
      await refused(() => remove(who, 'dana@cedarstone.example', role), 403, 'access-refused');
    }
    await ines.signIn();
    const until = secondsAfter(portal.clock.now(), limits.coolingOffSeconds);
    await useCase<CoolingOffStore>(portal, CoolingOffStore).start(await idOf(ines.email), until);
    await refused(() => add(ines, { email: 'v@cedarstone.example', name: 'V', role }), 403, 'cooling-off');
    await refused(() => remove(ines, 'dana@cedarstone.example', role), 403, 'cooling-off');
    portal.clock.advanceSeconds(limits.coolingOffSeconds);
  });

  it('refuses bad input field by field, with nothing saved', async () => {
    await ada.signIn();
    const cases: readonly (readonly [field: string, wrong: object])[] = [
      ['email', { email: 'nobody' }],
      ['email', { email: ['a@b.example'] }],
      ['email', { email: `${'x'.repeat(250)}@b.example` }],
      ['name', { name: ' ' }],
      ['name', { name: 'a\nb' }],
      ['name', { name: 'x'.repeat(101) }],
      ['role', { role: undefined }],
      ['role', { role: 'payee_admin' }],
      ['role', { role: 'company_admin' }],
      ['role', { role: 'support_agent' }],
      ['role', { role: ['payments_disburser'] }],
      ['companyId', { companyId: 'mine' }],
      ['personId', { personId: randomUUID() }],
      ['active', { active: true }],
    ];
    for (const [field, wrong] of cases) {
      const body = { email: 'w@cedarstone.example', name: 'W', role: 'payments_disburser', ...wrong };
      const reply = await refused(() => add(ada, body), 400, 'invalid-request');
      expect(reply.body.errors.map(({ pointer }: any) => pointer)).toContain(`/${field}`);
    }
    const path = `${TEAM}/${await idOf(ben.email)}/roles`;
    for (const wrong of ['root', 'payee_admin', 'payments_disburser?companyId=mine'])
      expect((await ada.api('DELETE', `${path}/${wrong}`)).status).toBe(400);
    expect((await ada.api('DELETE', `${TEAM}/ben/roles/payments_disburser`)).status).toBe(400);
  });

  it('keeps who was disabled off it, and takes their roles away all the same', async () => {
    await ada.signIn();
    const register = useCase(portal, AccountRegister);
    const email = 'lu@cedarstone.example';
    await register.setActive(await idOf(email), false);
    expect(await member(email)).toMatchObject({ active: false, roles: ['disbursement_contributor'] });
    const role = 'payments_disburser';
    await refused(() => add(ada, { email, name: 'Lu', role }), 422, 'team-address-taken');
    expect((await remove(ada, email, 'disbursement_contributor')).status).toBe(204);
    expect(await member(email)).toBeUndefined();
  });

  it('takes a right at once: within a second an open session on the other instance creates nothing (DC-04)', async () => {
    await ada.signIn();
    const email = 'kim@cedarstone.example';
    await kim.signIn();
    const create = async (): Promise<Reply> => {
      const { items } = (await ben.api('GET', '/v1/payor/invoices')).body;
      const { id: invoiceId, amountDue } = items.find((invoice: any) => invoice.eligible);
      const payments = [{ invoiceId, amount: { ...amountDue, amount: '1.00' } }];
      return kim.write('POST', '/v1/payor/disbursements', { payments }, {}, 1);
    };
    await ben.signIn();
    expect((await create()).status).toBe(201);
    expect((await remove(ada, email, 'payments_disburser', 0)).status).toBe(204);
    await setTimeout(1_000);
    expect((await create()).status).toBe(403);
    expect((await remove(ada, email, 'payments_disburser')).status).toBe(404);
  });

  it('takes back who was removed, and whose session was open all along; but nobody who went elsewhere', async () => {
    await ada.signIn();
    const { email } = kim;
    const role = 'disbursement_contributor';
    const { personId, roles } = (await add(ada, { email, role })).body;
    expect(roles).toEqual([role]);
    await eventually(async () => (await kim.api('GET', '/v1/payor/invoices', {}, 1)).status === 200);
    expect((await entries(personId)).map(({ details }) => [details.before, details.after])).toEqual([
      [null, 'payments_disburser'],
      ['payments_disburser', null],
      [null, role],
    ]);
    expect((await remove(ada, email, role)).status).toBe(204);
    const register = useCase(portal, AccountRegister);
    const elsewhere = {
      personId,
      companyId: await register.createCompany({ name: 'Fourth Payor', side: 'payor' }),
      role: 'member' as const,
    };
    await register.addMembership(elsewhere);
    await refused(() => add(ada, { email, name: 'Kim Park', role }), 422, 'team-address-taken');
  });

  it('left every chain whole', async () => {
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });
});
