import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoolingOffStore, limits, secondsAfter } from '@countersign/mfa-core';
import { accessTable, type AccessRow } from '@countersign/mfa-nest';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import type { Role } from '../../src/accounts/roles.js';
import {
  AddSupportAgent,
  MakePaymentsAdmin,
  RemoveSupportAgent,
  SupportResets,
} from '../../src/support/support.module.js';
import type { Actor } from '../support/actor.js';
import { brokenChains } from '../support/audit.js';
import { burst, statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { withConnection } from '../support/database.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { messagesTo } from '../support/mailbox.js';
import { arrived } from '../support/payee-people.js';
import { newPayor, useCase, type Person } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';
import { refusal } from '../support/refusal.js';
import { asActor, newAgent, SUPPORT } from '../support/support-people.js';

const RESETS = `${SUPPORT}/mfa-resets`;

/** DC-05, AR-04, promise 8: whoever helps people back in moves no money, and decides over nobody alone. */
describe('support moves no money', () => {
  let portal: Portal;
  let table: readonly AccessRow[];
  let ann: Person & { companyId: string };
  let ben: Person & { companyId: string };
  let cedar: string;
  let ironwood: string;
  let money: unknown;
  let made = 0;

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const moneyNow = async (): Promise<unknown> => ({
    disbursements: await rows('SELECT * FROM disbursement ORDER BY id'),
    payments: await rows('SELECT * FROM disbursement_payment ORDER BY 1, 2'),
    receipts: await rows('SELECT * FROM receipt ORDER BY 1'),
    accounts: await rows('SELECT * FROM beneficiary_account ORDER BY id'),
  });

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    table = accessTable(portal.apps[0]!);
    [{ id: cedar }] = await rows(`SELECT id FROM company WHERE name LIKE 'Cedar%'`);
    [{ id: ironwood }] = await rows(`SELECT id FROM company WHERE name LIKE 'Ironwood%'`);
    ann = await newAgent(portal, 'ann');
    ben = await newAgent(portal, 'ben');
    for (const { actor } of [ann, ben]) await actor.enroll();
    const maker = await portal.signedIn('payments_disburser', 0);
    await submittedDisbursement(maker);
    money = await moneyNow();
  });
  afterAll(() => portal.stop());

  const newcomer = async (): Promise<Person> => {
    const person = await newPayor(portal, `person${(made += 1)}`);
    await person.actor.enroll();
    return person;
  };
  const request = (by: Actor, email: string, instance = 0): Promise<Reply> =>
    by.write('POST', RESETS, { email, proof: 'passport seen' }, {}, instance);
  const approve = (by: Actor, id: string, instance = 0): Promise<Reply> =>
    by.api('POST', `${RESETS}/${id}/approve`, { body: {} }, instance);
  const factorsOf = (personId: string): Promise<any[]> =>
    rows(`SELECT id FROM mfa_factor WHERE person_id = $1 AND status = 'active'`, [personId]);
  const further = async (name: string): Promise<Person & { companyId: string }> => {
    const agent = await newAgent(portal, name, asActor(ann));
    await agent.actor.enroll();
    return agent;
  };

  /** What a route takes where it takes anything: refused for who asks, and not for what was asked. */
  const bodyFor = (path: string): object => {
    if (path.endsWith('/confirm')) return { code: '123456' };
    if (path.endsWith('/sms')) return { country: 'US', phoneNumber: '+14155550100', riskAcknowledged: true };
    return {};
  };
  const fire = (by: Actor, row: AccessRow, bearer = by.accessToken): Promise<Reply> =>
    by.raw(row.method, row.path.replace(/:\w+/g, randomUUID()), {
      bearer,
      headers: { 'Idempotency-Key': randomUUID() },
      ...(row.method === 'GET' || row.method === 'DELETE' ? {} : { body: bodyFor(row.path) }),
    });
  const under = (...prefixes: string[]): AccessRow[] =>
    table.filter(
      ({ access, path }) => access !== 'public' && prefixes.some((prefix) => path.startsWith(`${prefix}/`)),
    );
  /** What a person does with their own methods, on a side they have no role on. */
  const isSelfService = ({ roles }: AccessRow): boolean => roles.length === 0;

  it('an agent with a fresh factor reaches no route of payors and of payees, of all there are', async () => {
    const others = under('/v1/payor', '/v1/payee-admin');
    expect(others.filter((row) => !isSelfService(row)).length).toBeGreaterThan(30);
    await ann.actor.signIn();
    for (const row of others) {
      const { status } = await fire(ann.actor, row);
      const route = `${row.method} ${row.path}`;
      if (isSelfService(row)) expect([route, [403, 404].includes(status)]).toEqual([route, true]);
      else expect([route, status]).toEqual([route, 403]);
    }
    expect(await factorsOf(ann.personId)).toHaveLength(1);
    expect((await ann.actor.api('GET', '/v1/support/mfa')).status).toBe(200);
  });

  it('nobody else reaches a route of support, with a fresh factor or without one', async () => {
    const ours = under(SUPPORT);
    expect(ours.filter((row) => !isSelfService(row)).length).toBeGreaterThanOrEqual(7);
    const roles = [
      'payments_admin',
      'payments_disburser',
      'beneficiary_approver',
      'disbursement_contributor',
      'payee_admin',
    ];
    for (const role of roles) {
      const person = await portal.signedIn(role);
      for (const row of ours) {
        const { status } = await fire(person, row);
        const route = `${role} ${row.method} ${row.path}`;
        if (isSelfService(row)) expect([route, status < 400]).toEqual([route, false]);
        else expect([route, status]).toEqual([route, 403]);
      }
    }
  });

  it('every route of support asks an agent for a factor of the last 300 seconds (RFC 9470)', async () => {
    await ann.actor.signIn();
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await ann.actor.refresh();
    const ours = under(SUPPORT).filter((row) => !isSelfService(row));
    for (const row of ours) {
      const reply = await fire(ann.actor, row);
      expect([row.path, reply.status]).toEqual([row.path, 401]);
      expect(reply.headers['www-authenticate']).toBe(
        'Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300',
      );
    }
    await ann.actor.stepUp();
    for (const row of ours) expect((await fire(ann.actor, row)).status).not.toBe(401);
  });

  it('a half-login of one side enrolls nothing on the other', async () => {
    const agent = await newAgent(portal, 'half', asActor(ann));
    const payor = await newPayor(portal, 'half');
    for (const [{ actor, personId }, sides] of [
      [agent, ['payor', 'payee-admin']],
      [payor, ['support', 'payee-admin']],
    ] as const) {
      const ticket = await actor.ticket();
      const enrolling = under(...sides.map((side) => `/v1/${side}`)).filter(isSelfService);
      expect(enrolling.length).toBeGreaterThan(5);
      for (const row of enrolling) {
        const { status } = await fire(actor, row, ticket);
        expect([row.path, [401, 403, 404].includes(status)]).toEqual([row.path, true]);
      }
      for (const side of sides) {
        const reply = await actor.raw('POST', `/v1/${side}/mfa/authenticator-app`, { bearer: ticket });
        expect([side, reply.status, reply.body.type]).toEqual([side, 403, '/problems/access-refused']);
      }
      expect(await factorsOf(personId)).toEqual([]);
    }
  });

  it('an agent resets nobody alone: neither themselves, nor by agreeing to their own request, however often at once', async () => {
    const victim = await newcomer();
    for (const { actor } of [ann, ben]) await actor.signIn();
    const own = await request(ann.actor, ann.actor.email);
    expect([own.status, own.body.type]).toEqual([403, '/problems/access-refused']);

    const { body } = await request(ann.actor, victim.actor.email);
    const replies = await burst(20, (n) => approve(ann.actor, body.id, n));
    expect(new Set(replies.map((reply) => reply.body.type))).toEqual(
      new Set(['/problems/second-operator-required']),
    );
    expect(await factorsOf(victim.personId)).toHaveLength(1);
    expect((await victim.actor.api('GET', '/v1/payor/mfa')).status).toBe(200);
  });

  it('an agent about whom a request is agrees to nothing of it', async () => {
    const agent = await further('cleo');
    for (const { actor } of [ann, ben]) await actor.signIn();
    const { body } = await request(ann.actor, agent.actor.email);
    const replies = await burst(10, (n) => approve(agent.actor, body.id, n));
    expect(statuses(replies)).toEqual({ 403: 10 });
    expect(await factorsOf(agent.personId)).toHaveLength(1);
    expect((await approve(ben.actor, body.id)).status).toBe(204);
    expect(await factorsOf(agent.personId)).toEqual([]);
  });

  it('two agents who agree thirty times at once on two instances reset once', async () => {
    const target = await newcomer();
    const other = await further('dee');
    for (const { actor } of [ann, ben, other]) await actor.signIn();
    const { body } = await request(ann.actor, target.actor.email);
    const replies = await burst(30, (n) =>
      approve(n % 3 === 0 ? ben.actor : n % 3 === 1 ? other.actor : ann.actor, body.id, n),
    );
    const counts = statuses(replies);
    expect(counts[204]).toBe(1);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
    const resets = await rows(`SELECT 1 FROM audit_entry WHERE act = 'factors.reset' AND stream = $1`, [
      `person:${target.personId}`,
    ]);
    expect(resets).toHaveLength(1);
  });

  it('two who share a device or a seed are not two (DC-06)', async () => {
    const twin = await newAgent(portal, 'twin', asActor(ann));
    twin.actor.deviceToken = ann.actor.deviceToken;
    await twin.actor.enroll();
    const victim = await newcomer();
    await ann.actor.signIn();
    const { body } = await request(ann.actor, victim.actor.email);
    const reply = await approve(twin.actor, body.id);
    expect(reply.body.type).toBe('/problems/second-operator-required');
    expect(await factorsOf(victim.personId)).toHaveLength(1);
  });

  it('an agent removed a moment ago does nothing more, whatever their session and their token say', async () => {
    const agent = await further('gone');
    const victim = await newcomer();
    await ann.actor.signIn();
    await agent.actor.signIn();
    const { body } = await request(ann.actor, victim.actor.email);
    const { personId, companyId } = agent;
    const register = useCase(portal, AccountRegister);
    expect(await register.removeMembership({ personId, companyId, role: 'support_agent' })).toBe(true);
    // At the very moment: by what the session knew when the request began.
    for (const instance of [0, 1])
      expect(
        (await refusal(useCase(portal, SupportResets, instance).approve(asActor(agent), body.id))).slug,
      ).toBe('access-refused');
    for (const row of under(SUPPORT).filter((one) => !isSelfService(one)))
      expect([row.path, [401, 403].includes((await fire(agent.actor, row)).status)]).toEqual([
        row.path,
        true,
      ]);
    const wanted = { companyName: 'X', name: 'Own', email: 'own@operator.example', authorization: 'mine' };
    expect((await refusal(useCase(portal, AddSupportAgent).execute(asActor(agent), wanted))).slug).toBe(
      'access-refused',
    );
    expect(await factorsOf(victim.personId)).toHaveLength(1);
  });

  it('an agent who came back by a recovery or a reset decides over nobody for a day (RC-09, AR-05)', async () => {
    const agent = await further('cooling');
    const victim = await newcomer();
    for (const { actor } of [ann, agent]) await actor.signIn();
    const { body } = await request(ann.actor, victim.actor.email);
    const until = secondsAfter(portal.clock.now(), limits.coolingOffSeconds);
    await useCase<CoolingOffStore>(portal, CoolingOffStore).start(agent.personId, until);
    const admin = { companyId: cedar, authorization: 'a letter', email: 'm@cedarstone.example', name: 'M' };
    const companyId = cedar;
    const acts = [
      () => approve(agent.actor, body.id),
      () => agent.actor.api('POST', `${RESETS}/${body.id}/withdraw`, { body: {} }),
      () => agent.actor.api('GET', `${RESETS}/${body.id}`),
      () => request(agent.actor, victim.actor.email),
      () => agent.actor.write('POST', `${SUPPORT}/payments-admins`, admin),
      () =>
        agent.actor.api('POST', `${SUPPORT}/payments-admins/${randomUUID()}/remove`, {
          body: { companyId, authorization: 'a letter' },
        }),
      () =>
        agent.actor.api('POST', `${SUPPORT}/unlocks`, { body: { email: victim.actor.email, grounds: 'g' } }),
      () => agent.actor.write('POST', `${SUPPORT}/company-admins`, admin),
      () =>
        agent.actor.write('POST', `${SUPPORT}/payee-admins`, {
          ...admin,
          companyId: ironwood,
          proof: 'passport seen',
        }),
      () =>
        agent.actor.api('POST', `${SUPPORT}/mfa-policies`, {
          body: { companyId, available: true, authorization: 'a letter' },
        }),
      () => agent.actor.api('GET', RESETS),
      () => agent.actor.api('GET', `${SUPPORT}/companies?name=Cedar`),
      () => agent.actor.api('GET', `${SUPPORT}/companies/${companyId}`),
    ];
    expect(acts).toHaveLength(under(SUPPORT).filter((row) => !isSelfService(row)).length);
    for (const act of acts) {
      const reply = await act();
      expect([reply.status, reply.body.type]).toEqual([403, '/problems/cooling-off']);
    }
  });

  it('whom an agent makes an agent agrees to nothing for a day: nobody is their own second operator (AR-04)', async () => {
    const victim = await newcomer();
    const email = 'puppet@operator.example';
    const wanted = { companyName: 'X', name: 'Puppet', email, authorization: 'mine' };
    await useCase(portal, AddSupportAgent).execute(asActor(ann), wanted);
    const puppet = await arrived(portal, email, 'support_agent');
    await puppet.enroll();
    await ann.actor.signIn();
    const { body } = await request(ann.actor, victim.actor.email);
    const early = await approve(puppet, body.id);
    expect([early.status, early.body.type]).toEqual([403, '/problems/cooling-off']);
    expect(await factorsOf(victim.personId)).toHaveLength(1);
    const [told] = await messagesTo(puppet, ben.actor.email);
    expect(told).toMatchObject({ kind: 'support_agent_added', text: expect.stringContaining(email) });

    // Who was told takes the right away.
    const removal = { email, authorization: 'nobody decided this' };
    const remove = (more: object = {}) =>
      useCase(portal, RemoveSupportAgent).execute(asActor(ben), { ...removal, ...more });
    await remove();
    expect((await refusal(remove())).slug).toBe('not-found');
    expect((await refusal(remove({ email: ben.actor.email }))).slug).toBe('access-refused');
    expect((await approve(puppet, body.id)).status).toBe(403);
    for (const one of [puppet.email, ann.actor.email])
      expect((await messagesTo(puppet, one))[0]).toMatchObject({ kind: 'support_agent_removed' });
  });

  it('what an agent asked for who is one no more, nobody agrees to', async () => {
    const victim = await newcomer();
    const agent = await further('leaver');
    for (const { actor } of [agent, ben]) await actor.signIn();
    const { body } = await request(agent.actor, victim.actor.email);
    const removal = { email: agent.actor.email, authorization: 'left' };
    await useCase(portal, RemoveSupportAgent).execute(asActor(ann), removal);
    expect((await approve(ben.actor, body.id)).status).toBe(404);
    expect(await factorsOf(victim.personId)).toHaveLength(1);
    const withdrawn = await ben.actor.api('POST', `${RESETS}/${body.id}/withdraw`, { body: {} });
    expect(withdrawn.status).toBe(204);
  });

  it('of two agents who remove each other at once one stays', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [one, other] = [await further(`first${round}`), await further(`second${round}`)];
      const removal = (by: typeof one, of: typeof one, n: number) =>
        useCase(portal, RemoveSupportAgent, n).execute(asActor(by), {
          ...{ email: of.actor.email, authorization: 'a quarrel' },
        });
      const tried = await Promise.allSettled([removal(one, other, 0), removal(other, one, 1)]);
      const slugs = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason.type?.slug] : []));
      expect(slugs).toEqual(['access-refused']);
    }
  });

  it('nobody is support and has a part in paying, in whatever order and however many try at once', async () => {
    const register = (n: number) => useCase(portal, AccountRegister, n);
    const [payee] = await rows(`SELECT id FROM company WHERE side = 'payee' LIMIT 1`);
    const roles = [
      ['payments_admin', cedar],
      ['payments_disburser', cedar],
      ['beneficiary_approver', cedar],
      ['payee_admin', payee.id],
    ] as const satisfies readonly (readonly [Role, string])[];
    for (const [role, companyId] of roles)
      for (let round = 0; round < 3; round += 1) {
        const email = `mix-${(made += 1)}@operator.example`;
        const personId = await register(0).createPerson({ name: 'Mix', email });
        const grants = [
          { personId, companyId, role },
          { personId, companyId: ann.companyId, role: 'support_agent' as const },
        ];
        const tried = await Promise.allSettled(
          [0, 1, 2, 3].map((n) => register(n).addMembership(grants[(n + round) % 2]!)),
        );
        expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
        expect(await rows('SELECT 1 FROM membership WHERE person_id = $1', [personId])).toHaveLength(1);
        for (const grant of grants) await register(1).removeMembership(grant);
      }
  });

  it('one address is entered as an agent or as a payments admin, and never as both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const email = `either-${round}@operator.example`;
      const wanted = { companyId: cedar, email, name: 'Either', authorization: 'a letter' };
      const agent = { companyName: 'X', name: 'Either', email, authorization: 'the board' };
      const tried = await Promise.allSettled([
        useCase(portal, MakePaymentsAdmin, round).execute(asActor(ann), wanted),
        useCase(portal, AddSupportAgent, round + 1).execute(asActor(ben), agent),
      ]);
      const refusals = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason.type?.slug] : []));
      expect(refusals).toHaveLength(1);
      expect(['support-address-taken', 'support-role-conflict']).toContain(refusals[0]);
      const roles = await rows(
        'SELECT role FROM membership JOIN person_address USING (person_id) WHERE address = $1',
        [email],
      );
      expect(roles).toHaveLength(1);
    }
  });

  it('after all of it, the money is where it was, and every chain is whole', async () => {
    expect(await moneyNow()).toEqual(money);
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });
});
