import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { accessTable } from '@countersign/mfa-nest';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import { AddSupportAgent } from '../../../src/support/support.module.js';
import type { Actor } from '../../support/actor.js';
import { brokenChains } from '../../support/audit.js';
import { burst, statuses } from '../../support/burst.js';
import type { Reply } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { eventually } from '../../support/eventually.js';
import { messagesTo } from '../../support/mailbox.js';
import { arrived } from '../../support/payee-people.js';
import { newPayor, useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';
import { refusal } from '../../support/refusal.js';
import { asActor, SUPPORT } from '../../support/support-people.js';

const ADMINS = `${SUPPORT}/payments-admins`;
const RESETS = `${SUPPORT}/mfa-resets`;
const LETTER = 'Letter of the owner, called back, ticket 4711';
const PROOF = 'Passport seen in a video call';

/** AR-01..07, RST-02, RST-04 and who makes payments admins: support over real HTTP, on two instances. */
describe('support', () => {
  let portal: Portal;
  let ann: Actor;
  let ben: Actor;
  let ada: Actor;
  let ines: Actor;
  /** Made by the fourth test. */
  let pia: Actor;
  /** The demo company. */
  let cedar: string;
  let made: PromiseSettledResult<{ personId: string; companyId: string }>[];

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    const addresses = [0, 1, 2, 3, 4].map((n) => `agent${n}@operator.example`);
    made = await Promise.allSettled(
      addresses.map((email, n) => addAgent(null, { name: `Agent ${n}`, email }, n)),
    );
    const agents = addresses.filter((_, n) => made[n]?.status === 'fulfilled');
    ann = await arrived(portal, agents[0] ?? '', 'support_agent');
    ben = await arrived(portal, agents[1] ?? '', 'support_agent');
    [{ id: cedar }] = await rows(`SELECT id FROM company WHERE name LIKE 'Cedar%'`);
    ada = await portal.signedIn('payments_admin', 0);
    ines = await portal.signedIn('payments_admin', 1);
  });
  afterAll(() => portal.stop());

  const addAgent = (
    by: Parameters<AddSupportAgent['execute']>[0],
    { name, email }: { name: string; email: string },
    instance = 0,
  ) =>
    useCase(portal, AddSupportAgent, instance).execute(by, {
      ...{ companyName: 'Harbor Portal', name, email, authorization: 'the board, 3 May' },
    });
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const idOf = async (email: string): Promise<string> =>
    (await rows('SELECT person_id FROM person_address WHERE address = $1', [email]))[0].person_id;
  const rolesOf = async (personId: string): Promise<string[]> =>
    (await rows('SELECT role FROM membership WHERE person_id = $1 ORDER BY role', [personId])).map(
      ({ role }) => role,
    );
  const make = (by: Actor, body: object, instance = 0): Promise<Reply> =>
    by.write('POST', ADMINS, { companyId: cedar, authorization: LETTER, ...body }, {}, instance);
  const remove = (by: Actor, personId: string, companyId = cedar, instance = 0): Promise<Reply> =>
    by.api('POST', `${ADMINS}/${personId}/remove`, { body: { companyId, authorization: LETTER } }, instance);
  const requestReset = (by: Actor, email: string, more: object = {}): Promise<Reply> =>
    by.write('POST', RESETS, { email, proof: PROOF, ...more });
  const decide = (by: Actor, id: string, decision: 'approve' | 'withdraw'): Promise<Reply> =>
    by.api('POST', `${RESETS}/${id}/${decision}`, { body: {} });
  const unlock = (by: Actor, email: string): Promise<Reply> =>
    by.api('POST', `${SUPPORT}/unlocks`, { body: { email, grounds: 'called back, ticket 4713' } });
  const entries = (personId: string): Promise<any[]> =>
    rows(
      `SELECT stream, act, actor_id, details - 'session' AS details FROM audit_entry
       WHERE object_kind = 'membership' AND object_id = $1 ORDER BY stream, sequence`,
      [personId],
    );
  const kindsTo = async (email: string): Promise<string[]> =>
    (await messagesTo(ann, email)).map(({ kind }) => kind);
  /** Refused with this, and nothing that support changes has changed, and nobody was told anything. */
  async function refused(act: () => Promise<Reply>, status: number, problem: string): Promise<Reply> {
    const state = () =>
      Promise.all([
        rows('SELECT * FROM membership ORDER BY person_id, company_id, role'),
        rows('SELECT id, status FROM mfa_reset_request ORDER BY id'),
        rows('SELECT count(*) FROM person'),
        rows('SELECT count(*) FROM notice'),
      ]);
    const before = await state();
    const reply = await act();
    expect([reply.status, reply.body.type]).toEqual([status, `/problems/${problem}`]);
    expect(await state()).toEqual(before);
    return reply;
  }

  it('has no agent by default; whoever runs the machine makes two, however many they try at once (AR-07)', async () => {
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const one of made)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ type: { slug: 'support-agent-required' } });
    expect(await rows(`SELECT name FROM company WHERE side = 'operator'`)).toEqual([
      { name: 'Harbor Portal' },
    ]);
    expect(await rows(`SELECT 1 FROM membership WHERE role = 'support_agent'`)).toHaveLength(2);
  });

  it('has agents who enroll an authenticator app, and have nothing else to enroll, before they reach anything', async () => {
    for (const agent of [ann, ben]) {
      const reply = await agent.givePassword();
      expect(reply.body.status).toBe('enrollment_required');
      const { ticket } = reply.body;
      expect((await agent.raw('POST', `${SUPPORT}/unlocks`, { bearer: ticket, body: {} })).status).toBe(401);
      const sms = { country: 'US', phoneNumber: '+14155550100', riskAcknowledged: true };
      for (const path of ['/v1/support/mfa/sms', '/v1/payee-admin/mfa/sms'])
        expect([403, 404]).toContain((await agent.raw('POST', path, { bearer: ticket, body: sms })).status);
      await agent.enrollWith(ticket);
      expect((await agent.api('GET', '/v1/support/mfa')).body).toMatchObject({
        ...{ methods: [{ method: 'totp' }], enrollment: ['totp'], alwaysRequired: true },
      });
    }
    const paths = accessTable(portal.apps[0]!).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith(SUPPORT) && path.includes('sms'))).toEqual([]);
  });

  it('gets a further agent from an agent alone, and every other one hears of it', async () => {
    await ann.signIn();
    const email = 'cleo@operator.example';
    const cleo = { name: 'Cleo Marsh', email };
    expect((await refusal(addAgent(null, cleo))).slug).toBe('support-agent-required');
    const [{ company_id: companyId }] = await rows(
      `SELECT DISTINCT company_id FROM membership WHERE role = 'support_agent'`,
    );
    const byAnn = asActor({ personId: await idOf(ann.email), companyId });
    expect((await refusal(addAgent(byAnn, { ...cleo, email: ada.email }))).slug).toBe(
      'support-address-taken',
    );
    const byAda = asActor({ personId: await idOf(ada.email), companyId });
    expect((await refusal(addAgent(byAda, cleo))).slug).toBe('access-refused');
    const { personId } = await addAgent(byAnn, cleo);
    expect(await entries(personId)).toEqual([
      {
        ...{ stream: `company:${companyId}`, act: 'support_agent.added', actor_id: byAnn.personId },
        details: {
          ...{ role: 'support_agent', before: null, after: 'support_agent' },
          authorization: 'the board, 3 May',
        },
      },
    ]);
    for (const agent of [ann, ben])
      expect((await messagesTo(ann, agent.email))[0]).toMatchObject({
        kind: 'support_agent_added',
        text: expect.stringContaining(email),
      });
    await useCase(portal, AccountRegister).removeMembership({ personId, companyId, role: 'support_agent' });
  });

  it('makes a payments admin on a recorded authorization, who comes by a link, enrolls and works', async () => {
    await ann.signIn();
    const email = 'pia@cedarstone.example';
    const noKey = await ann.api('POST', ADMINS, { body: { companyId: cedar, email, authorization: LETTER } });
    expect(noKey.body.type).toBe('/problems/idempotency-key-required');
    const reply = await make(ann, { email, name: 'Pia Fox' });
    expect([reply.status, reply.body]).toEqual([201, { personId: expect.any(String) }]);
    expect(await entries(reply.body.personId)).toEqual([
      {
        ...{ stream: `company:${cedar}`, act: 'team.role_added', actor_id: await idOf(ann.email) },
        details: {
          ...{ role: 'payments_admin', before: null, after: 'payments_admin', authorization: LETTER },
        },
      },
    ]);
    for (const [address, whom] of [
      [email, 'you'],
      [ada.email, 'Pia Fox'],
      [ines.email, 'Pia Fox'],
    ] as const) {
      const told = (await messagesTo(ann, address)).find(({ kind }) => kind === 'team_role_added');
      expect(told?.text).toContain(`Support gave ${whom} the right`);
      expect(told?.text).toContain('Cedar & Stone Builders');
      expect(told?.text).not.toContain('Agent');
    }
    expect((await kindsTo(email)).filter((kind) => kind === 'password_reset_requested')).toHaveLength(1);
    pia = await arrived(portal, email, 'payments_admin');
    expect((await pia.givePassword()).body.status).toBe('enrollment_required');
    await pia.enroll();
    const team = await pia.api('GET', '/v1/payor/team');
    expect(team.body.items.map(({ name }: any) => name)).toContain('Pia Fox');
    await ada.signIn();
    const history = await ada.api('GET', '/v1/payor/history');
    expect(history.body.items[0]).toMatchObject({
      ...{ act: 'team.role_added', object: { kind: 'membership', name: 'Pia Fox' } },
      ...{ before: null, after: 'payments_admin' },
    });
    // Who of support it was is no affair of the company's; on whose word, its auditors read in the trail.
    expect(JSON.stringify(history.body)).not.toContain(await idOf(ann.email));
  });

  it('gives who is there already a further role: the same account, no link, and once however often it is asked', async () => {
    await ann.signIn();
    const email = portal.person('payments_disburser', 1).email;
    const personId = await idOf(email);
    const replies = await burst(6, (n) => make(ann, { email }, n));
    expect(statuses(replies)).toEqual({ 201: 6 });
    for (const { body } of replies) expect(body).toEqual({ personId });
    expect(await rolesOf(personId)).toEqual(['payments_admin', 'payments_disburser']);
    expect((await entries(personId)).map(({ details }) => [details.before, details.after])).toEqual([
      ['payments_disburser', 'payments_admin payments_disburser'],
    ]);
    const kinds = await kindsTo(email);
    expect(kinds.filter((kind) => kind === 'team_role_added')).toHaveLength(1);
    expect(kinds).not.toContain('password_reset_requested');
    expect((await remove(ann, personId)).status).toBe(204);
    expect(await rolesOf(personId)).toEqual(['payments_disburser']);
  });

  it('makes alone nobody who moves money at once beside those who are there: not for a day (DC-05)', async () => {
    const disbursement = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    await ann.signIn();
    await pia.signIn();
    const asked = { email: 'sid@cedarstone.example', name: 'Sid', role: 'payments_disburser' };
    const refusedFor = await pia.write('POST', '/v1/payor/team', asked);
    expect([refusedFor.status, refusedFor.body.type]).toEqual([403, '/problems/cooling-off']);
    const prompt = await pia.write('POST', `/v1/payor/disbursements/${disbursement.id}/authorize`, {});
    expect([prompt.status, prompt.body.type]).toEqual([403, '/problems/cooling-off']);

    // A company that has nobody yet has no money under way, and is not kept waiting.
    const companyId = await useCase(portal, AccountRegister).createCompany({
      name: 'New Payor',
      side: 'payor',
    });
    const cools = async (email: string): Promise<boolean> => {
      const reply = await make(ann, { companyId, email, name: 'Somebody' });
      const { personId } = reply.body;
      return (await rows('SELECT 1 FROM mfa_cooling_off WHERE person_id = $1', [personId])).length > 0;
    };
    expect(await cools('first@newpayor.example')).toBe(false);
    expect(await cools('second@newpayor.example')).toBe(true);
  });

  it('makes one person of somebody new, however many ask at once', async () => {
    await ann.signIn();
    await ben.signIn();
    const body = { email: 'quin@cedarstone.example', name: 'Quin Hale' };
    const replies = await burst(6, (n) => make(n % 2 ? ann : ben, body, Math.floor(n / 3)));
    for (const { status } of replies) expect([201, 409]).toContain(status);
    const ids = new Set(replies.flatMap(({ status, body: one }) => (status === 201 ? [one.personId] : [])));
    expect(ids.size).toBe(1);
    const [personId = ''] = ids;
    expect(await entries(personId)).toHaveLength(1);
    expect((await kindsTo(body.email)).filter((kind) => kind === 'password_reset_requested')).toHaveLength(1);
    expect((await remove(ann, personId)).status).toBe(204);
  });

  it('makes nobody a payments admin of a company that is paid, or of none, or without a name', async () => {
    await ann.signIn();
    const [{ id: payee }] = await rows(`SELECT id FROM company WHERE side = 'payee' LIMIT 1`);
    const [{ id: operator }] = await rows(`SELECT id FROM company WHERE side = 'operator'`);
    const body = { email: 'new@cedarstone.example', name: 'New' };
    for (const companyId of [payee, operator, randomUUID()])
      await refused(() => make(ann, { ...body, companyId }), 422, 'support-not-a-payor');
    const nameless = await refused(() => make(ann, { email: body.email }), 400, 'invalid-request');
    expect(nameless.body.errors).toEqual([{ pointer: '/name', detail: expect.any(String) }]);
  });

  it('makes no payments admin of who approves accounts, is paid, is support, or was disabled (DC-05)', async () => {
    await ann.signIn();
    const emails = [
      portal.person('beneficiary_approver').email,
      portal.person('payee_admin').email,
      ann.email,
      ben.email,
    ];
    for (const email of emails)
      await refused(() => make(ann, { email, name: 'X' }), 409, 'support-role-conflict');
    const email = portal.person('disbursement_contributor').email;
    const register = useCase(portal, AccountRegister);
    await register.setActive(await idOf(email), false);
    await refused(() => make(ann, { email }), 409, 'support-role-conflict');
    await register.setActive(await idOf(email), true);
  });

  it('takes a person for who is meant by exactly their address, and by no near one', async () => {
    await ann.signIn();
    for (const near of ['BEN@cedarstone.example', 'Ben@cedarstone.example']) {
      await refused(() => make(ann, { email: near, name: 'Ben' }), 409, 'support-address-taken');
      await refused(() => requestReset(ann, near), 404, 'support-person-unknown');
      await refused(() => unlock(ann, near), 404, 'support-person-unknown');
    }
    await refused(() => requestReset(ann, 'nobody@nowhere.example'), 404, 'support-person-unknown');
  });

  it('refuses bad input field by field, with nothing saved', async () => {
    await ann.signIn();
    const cases: readonly (readonly [field: string, wrong: object])[] = [
      ['companyId', { companyId: 'cedar' }],
      ['email', { email: 'nobody' }],
      ['email', { email: [ada.email] }],
      ['name', { name: ' ' }],
      ['name', { name: 'a\nb' }],
      ['authorization', { authorization: undefined }],
      ['authorization', { authorization: ' ' }],
      ['authorization', { authorization: 'x'.repeat(501) }],
      ['role', { role: 'support_agent' }],
      ['approvedBy', { approvedBy: ben.email }],
    ];
    for (const [field, wrong] of cases) {
      const reply = await refused(
        () => make(ann, { email: 'w@cedarstone.example', name: 'W', ...wrong }),
        400,
        'invalid-request',
      );
      expect(reply.body.errors.map(({ pointer }: any) => pointer)).toContain(`/${field}`);
    }
    const resets: readonly (readonly [field: string, wrong: object])[] = [
      ['proof', { proof: undefined }],
      ['proof', { proof: '\t' }],
      ['email', { email: 7 }],
      ['companyId', { companyId: cedar }],
    ];
    for (const [field, wrong] of resets) {
      const reply = await refused(() => requestReset(ann, ada.email, wrong), 400, 'invalid-request');
      expect(reply.body.errors.map(({ pointer }: any) => pointer)).toContain(`/${field}`);
    }
    for (const path of [`${ADMINS}/ada/remove`, `${RESETS}/1/approve`, `${RESETS}/1/withdraw`])
      await refused(() => ann.api('POST', path, { body: {} }), 400, 'invalid-request');
  });

  it('takes the role from a payments admin at once: their open session keeps nothing of it', async () => {
    await ann.signIn();
    const pia = portal.person('payments_admin', 1);
    await pia.signIn();
    const personId = await idOf(pia.email);
    await make(ann, { email: 'rea@cedarstone.example', name: 'Rea' });
    expect((await remove(ann, personId)).status).toBe(204);
    // What needs the role is refused within a second on every instance (DC-04, SE-07).
    for (const instance of [0, 1])
      await eventually(
        async () => [401, 403].includes((await pia.api('GET', '/v1/payor/team', {}, instance)).status),
        1_000,
      );
    expect((await entries(personId)).at(-1)).toMatchObject({
      act: 'team.role_removed',
      details: { before: 'payments_admin', after: null, authorization: LETTER },
    });
    for (const [address, whom] of [
      [pia.email, 'you'],
      [ada.email, 'Ines Duarte'],
    ] as const)
      expect((await messagesTo(ann, address))[0]).toMatchObject({
        kind: 'team_role_removed',
        text: expect.stringContaining(`Support took from ${whom}`),
      });
    await refused(() => remove(ann, personId), 404, 'not-found');
    await refused(() => remove(ann, randomUUID()), 404, 'not-found');
    await refused(() => remove(ann, ''.padEnd(36, '0')), 400, 'invalid-request');
    expect((await make(ann, { email: pia.email })).status).toBe(201);
  });

  it('never takes the last payments admin of a company, nor the last two at once, on whatever instance', async () => {
    for (let round = 0; round < 5; round += 1) {
      await ann.signIn();
      await ben.signIn();
      const lone = await newPayor(portal, `lone${round}`, 'payments_admin');
      const [{ company_id: companyId }] = await rows(
        'SELECT company_id FROM membership WHERE person_id = $1',
        [lone.personId],
      );
      await refused(() => remove(ann, lone.personId, companyId), 409, 'last-payments-admin');
      const email = `second${round}@new-payor.example`;
      const second = (await make(ann, { companyId, email, name: 'Second' })).body.personId;
      const replies = await Promise.all([
        remove(ann, lone.personId, companyId, 0),
        remove(ben, second, companyId, 1),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([204, 409]);
      const left = await rows('SELECT 1 FROM membership WHERE company_id = $1', [companyId]);
      expect(left).toHaveLength(1);
    }
  });

  it('resets lost factors by two agents: one asks, the other reads and agrees, and the person enrolls anew (RST-04, AR-04, AR-05)', async () => {
    await ann.signIn();
    await ben.signIn();
    const { actor: kim, personId } = await newPayor(portal, 'kim');
    await kim.enroll();
    const asked = await requestReset(ann, kim.email);
    expect([asked.status, asked.body]).toEqual([
      201,
      { id: expect.any(String), expiresAt: expect.any(String) },
    ]);
    const { id, expiresAt } = asked.body;
    expect((await messagesTo(ann, kim.email))[0]).toMatchObject({
      kind: 'reset_requested',
      text: expect.stringContaining(id),
    });
    expect((await kim.api('GET', '/v1/payor/mfa')).status).toBe(200);

    const [agent] = await rows('SELECT name FROM person WHERE id = $1', [await idOf(ann.email)]);
    const read = await ben.api('GET', `${RESETS}/${id}`);
    expect(read.body).toEqual({
      ...{ id, status: 'open', name: 'kim', email: kim.email, requestedBy: agent.name, proof: PROOF },
      requestedByYou: false,
      ...{ createdAt: expect.any(String), expiresAt },
    });
    expect((await ben.api('GET', RESETS)).body.items).toContainEqual(read.body);
    expect((await ann.api('GET', RESETS)).body.items).toContainEqual({ ...read.body, requestedByYou: true });
    const approved = await decide(ben, id, 'approve');
    expect([approved.status, approved.body]).toEqual([204, '']);
    expect((await ben.api('GET', RESETS)).body.items.map((one: any) => one.id)).not.toContain(id);
    expect((await ben.api('GET', `${RESETS}/${id}`)).body.status).toBe('approved');

    for (const instance of [0, 1])
      await eventually(
        async () => (await kim.api('GET', '/v1/payor/mfa', {}, instance)).status === 401,
        1_000,
      );
    const refresh = { body: { refreshToken: kim.refreshToken } };
    expect((await kim.raw('POST', '/v1/sessions/refresh', refresh)).status).toBe(401);
    const messages = await messagesTo(ann, kim.email);
    expect(messages.slice(0, 2).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['factors_reset', 'enrollment_code_issued']),
    );
    const written = await rows(
      `SELECT stream, actor_id, details->>'grounds' AS grounds, details->>'requestedBy' AS first
       FROM audit_entry WHERE act = 'factors.reset' AND object_id = $1 ORDER BY stream`,
      [personId],
    );
    expect(written.map(({ stream }) => stream.split(':')[0])).toEqual(['company', 'person']);
    for (const entry of written)
      expect(entry).toMatchObject({
        ...{ actor_id: await idOf(ben.email), grounds: PROOF, first: await idOf(ann.email) },
      });

    const code = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/.exec(
      messages.find(({ kind }) => kind === 'enrollment_code_issued')?.text ?? '',
    )?.[0];
    const ticket = await kim.ticket();
    expect((await kim.startEnrollment(ticket)).status).toBe(401);
    const challengeId = await kim.challenge(ticket, { method: 'recovery_code' });
    const answered = await kim.answer(challengeId, code ?? '', ticket);
    expect(answered.body.status).toBe('enrollment_required');
    await kim.enrollWith(answered.body.ticket);
    const held = await kim.api('GET', '/v1/payor/mfa');
    expect(held.body).toMatchObject({ methods: [{ method: 'totp' }] });
    expect(Date.parse(held.body.coolingOffUntil)).toBeGreaterThan(portal.clock.now().getTime());
  });

  it('lets a request be withdrawn by either agent, be asked for once at a time, and be void after 24 hours', async () => {
    await ann.signIn();
    await ben.signIn();
    const { actor: lou } = await newPayor(portal, 'lou');
    await lou.enroll();
    const first = await requestReset(ann, lou.email);
    await refused(() => requestReset(ben, lou.email), 409, 'reset-already-requested');
    expect((await decide(ann, first.body.id, 'withdraw')).status).toBe(204);
    for (const decision of ['approve', 'withdraw'] as const)
      await refused(() => decide(ben, first.body.id, decision), 404, 'not-found');
    expect((await ben.api('GET', `${RESETS}/${first.body.id}`)).body.status).toBe('withdrawn');

    const second = await requestReset(ann, lou.email);
    expect(second.status).toBe(201);
    portal.clock.advanceSeconds(limits.resetRequestSeconds);
    await ann.signIn();
    await ben.signIn();
    for (const decision of ['approve', 'withdraw'] as const)
      await refused(() => decide(ben, second.body.id, decision), 404, 'not-found');
    expect((await ben.api('GET', `${RESETS}/${second.body.id}`)).body.status).toBe('expired');
    await lou.signIn();
    const third = await requestReset(ben, lou.email);
    expect((await decide(ann, third.body.id, 'approve')).status).toBe(204);
    await refused(() => ann.api('GET', `${RESETS}/${randomUUID()}`), 404, 'not-found');
  });

  it('ends a block of codes and passwords before its time, and says so to the person (AR-07)', async () => {
    await ann.signIn();
    const { actor: max, personId } = await newPayor(portal, 'max');
    await max.enroll();
    const ticket = await max.ticket();
    const challengeId = await max.challenge(ticket);
    for (let n = 0; n < limits.factorFailuresUntilBlock; n += 1)
      await max.answer(challengeId, max.wrongCode(), ticket);
    await expect(max.signIn()).rejects.toThrow('too-many-attempts');
    expect((await unlock(ann, max.email)).status).toBe(204);
    await max.signIn();
    expect((await max.api('GET', '/v1/payor/mfa')).status).toBe(200);
    expect(await kindsTo(max.email)).toContain('factors_unlocked');
    const [entry] = await rows(
      `SELECT actor_id, details FROM audit_entry WHERE act = 'factors.unlocked' AND object_id = $1`,
      [personId],
    );
    expect(entry).toMatchObject({
      ...{ actor_id: await idOf(ann.email), details: { grounds: 'called back, ticket 4713' } },
    });
    await refused(() => unlock(ann, ann.email), 403, 'access-refused');
  });

  it('left every chain whole', async () => {
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });
});
