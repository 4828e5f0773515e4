import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import { CoolingOffStore, secondsAfter } from '@countersign/mfa-core';
import type { Actor } from '../../support/actor.js';
import { above, colleague, countersigned, POLICY, rules, spend, usd } from '../../support/approvals.js';
import { brokenChains } from '../../support/audit.js';
import { burst, statuses } from '../../support/burst.js';
import type { Reply } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import { messagesTo } from '../../support/mailbox.js';
import { newPayor, useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const PROPOSALS = `${POLICY}/proposals`;
const WEEK_SECONDS = 604_800;

/** A payor's own rules: read by all its people, changed by two payments admins together (DC-05). */
describe('the approval policy', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser', 0);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    for (const person of [ben, ines, ada]) await person.signIn();
    const { proposal } = await policy();
    if (proposal) await withdraw(ada, proposal.id);
  });

  const policy = async (by = ada) =>
    (await by.api('GET', POLICY)).body as { version: number; [member: string]: any };
  const propose = (by: Actor, wanted: object, basedOnVersion: number, more: object = {}): Promise<Reply> =>
    by.write('POST', PROPOSALS, { basedOnVersion, rules: wanted, ...more });
  /** Based on what is in force. */
  const proposed = async (by: Actor, wanted: object): Promise<string> => {
    const reply = await propose(by, wanted, (await policy(by)).version);
    expect(reply.status).toBe(201);
    return reply.body.id;
  };
  const confirmPath = (id: string): string => `${PROPOSALS}/${id}/confirm`;
  const confirm = (by: Actor, id: string): Promise<Reply> => countersigned(by, confirmPath(id));
  const withdraw = (by: Actor, id: string): Promise<Reply> =>
    by.write('POST', `${PROPOSALS}/${id}/withdraw`, {});
  const problem = ({ status, body }: Reply) => [status, body.type];
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const saved = () =>
    rows(
      'SELECT p.*, r.id, r.status FROM approval_policy p FULL JOIN approval_policy_proposal r USING (company_id) ORDER BY r.id',
    );
  const personId = async ({ email }: Actor): Promise<string> =>
    (await rows('SELECT person_id FROM person_address WHERE address = $1', [email]))[0].person_id;
  let thresholds = 0;
  /** Rules that were never in force before. */
  const another = () => rules({ approvals: [above(`${++thresholds + 1_000}.00`, 1)] });

  it('is empty at first; one payments admin proposes, another countersigns, and both acts are told and written down', async () => {
    const empty = await policy(ben);
    expect(empty).toMatchObject({ version: 0, rules: rules(), confirmedAt: null, proposal: null });
    const wanted = rules({
      approvals: [above('1000', 1), above('50000.00', 2)],
      perPersonPerDay: [usd('100000.00')],
      perCompanyPerDay: [usd('500000')],
    });
    const reply = await propose(ada, wanted, 0);
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      status: 'pending',
      basedOnVersion: 0,
      proposedBy: await personId(ada),
    });
    expect(reply.body.rules.approvals[0]).toEqual(above('1000.00', 1));
    expect((await policy(ben)).proposal).toEqual(reply.body);
    expect((await policy(ben)).version).toBe(0);

    const prompt = (await ines.write('POST', confirmPath(reply.body.id), {})).body.intent;
    expect(prompt).toMatchObject({
      purpose: 'approval_policy.change',
      display: {
        company: 'Cedar & Stone Builders',
        version: 1,
        proposer: 'Ada Okafor',
        before: ['No approvals and no limits: one person makes it, another authorizes it'],
        after: [
          'Above 1000.00 USD: 1 person approves, and another one authorizes',
          'Above 50000.00 USD: 2 people approve, and another one authorizes',
          'One person authorizes at most 100000.00 USD a day',
          'The company authorizes at most 500000.00 USD a day',
        ],
      },
    });
    const done = await confirm(ines, reply.body.id);
    expect(done.body).toMatchObject({ version: 1, rules: reply.body.rules, proposal: null });
    expect(await policy(ben)).toEqual(done.body);

    for (const { email } of [ada, ines]) {
      const [changed, wished] = await messagesTo(ada, email);
      expect([changed?.kind, wished?.kind]).toEqual(['approval_policy_changed', 'approval_policy_proposed']);
      expect(wished?.text).toMatch(/^Ada Okafor proposed other rules/m);
      expect(changed?.text).toMatch(/^Ines Duarte confirmed other rules/m);
    }
    const entries = await rows(
      `SELECT act, actor_id, object_id, details FROM audit_entry WHERE object_kind = 'approval_policy' ORDER BY sequence`,
    );
    const after = expect.stringMatching(
      /^\{"approvals":\[\{"above":"1000.00","approvers":1,"currency":"USD"\}/,
    );
    expect(entries).toEqual([
      {
        act: 'approval_policy.proposed',
        actor_id: await personId(ada),
        object_id: empty.companyId,
        details: expect.objectContaining({ before: null, after, version: 1 }),
      },
      {
        act: 'approval_policy.confirmed',
        actor_id: await personId(ines),
        object_id: empty.companyId,
        details: expect.objectContaining({
          before: null,
          after,
          proposer: await personId(ada),
          method: 'totp',
        }),
      },
    ]);
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });

  it('is not changed by one person alone, whatever they try (DC-05)', async () => {
    const { version } = await policy();
    const id = await proposed(ada, another());
    expect(problem(await confirm(ada, id))).toEqual([403, '/problems/two-person-rule']);
    // An approval over another proposal, and another admin's, are worth nothing in these hands.
    const challengeId = await ines.countersign(confirmPath(id));
    expect((await spend(ada, confirmPath(id), challengeId)).status).toBe(403);
    expect((await policy()).version).toBe(version);
    expect((await spend(ines, confirmPath(id), challengeId, 1)).status).toBe(200);
    expect((await policy()).version).toBe(version + 1);
  });

  it.each<[string, object, string]>([
    [
      'sums that do not grow',
      rules({ approvals: [above('10', 1), above('10.00', 2)] }),
      '/rules/approvals/1/above',
    ],
    [
      'no more people for more',
      rules({ approvals: [above('10', 1), above('20', 1)] }),
      '/rules/approvals/1/approvers',
    ],
    ['a negative number of people', rules({ approvals: [above('10', -1)] }), '/rules/approvals/0/approvers'],
    ['more than five', rules({ approvals: [above('10', 6)] }), '/rules/approvals/0/approvers'],
    ['half a person', rules({ approvals: [above('10', 1.5)] }), '/rules/approvals/0/approvers'],
    ['more than there are', rules({ approvals: [above('10', 3)] }), '/rules/approvals/0/approvers'],
    ['a negative sum', rules({ approvals: [above('-1', 1)] }), '/rules/approvals/0/above'],
    ['three decimals', rules({ approvals: [above('1.001', 1)] }), '/rules/approvals/0/above'],
    [
      'a number for a sum',
      rules({ approvals: [{ currency: 'USD', above: 10, approvers: 1 }] }),
      '/rules/approvals/0/above',
    ],
    ['a currency there is not', rules({ approvals: [above('10', 1, 'XYZ')] }), '/rules/approvals/0/currency'],
    ['a limit of zero', rules({ perPersonPerDay: [usd('0.00')] }), '/rules/limits/perPersonPerDay/0/amount'],
    [
      'two limits for one currency',
      rules({ perCompanyPerDay: [usd('1'), usd('2')] }),
      '/rules/limits/perCompanyPerDay/1/currency',
    ],
    [
      'one person above all',
      rules({ perPersonPerDay: [usd('3')], perCompanyPerDay: [usd('2')] }),
      '/rules/limits/perPersonPerDay/0/amount',
    ],
    ['a switch for the two-person rule', { ...rules(), twoPersonRule: false }, '/rules/twoPersonRule'],
    ['no limits at all', { approvals: [] }, '/rules/limits'],
  ])('is refused with %s: the problem names the field, and nothing is saved', async (_, wanted, pointer) => {
    const before = await saved();
    const reply = await propose(ada, wanted, (await policy()).version);
    expect([400, 422]).toContain(reply.status);
    expect(reply.body.errors.map((error: any) => error.pointer)).toContain(pointer);
    expect(await saved()).toEqual(before);
  });

  it('says how many people it would take, and how many there are', async () => {
    const { version } = await policy();
    const wanted = rules({ approvals: [above('10', 3)] });
    const { body } = await propose(ada, wanted, version);
    expect(body.errors[0].detail).toMatch(/needs 5 people .*; the company has 4$/);
    const { personId: fifth } = await colleague(portal, ada, 'lena', 'payments_disburser');
    const id = await proposed(ada, wanted);
    // And again when it is to come into force.
    await useCase(portal, AccountRegister).setActive(fifth, false);
    expect(problem(await confirm(ines, id))).toEqual([422, '/problems/approval-policy-not-acceptable']);
    await useCase(portal, AccountRegister).setActive(fifth, true);
    expect((await confirm(ines, id)).status).toBe(200);
  });

  it('has one proposal at a time, of however many at once, which any payments admin withdraws', async () => {
    const { version } = await policy();
    const wanted = another();
    const replies = await burst(6, (n) => propose(n % 2 ? ada : ines, wanted, version));
    expect(statuses(replies)).toEqual({ 201: 1, 409: 5 });
    const id = replies.find(({ status }) => status === 201)?.body.id;
    expect((await policy()).proposal.id).toBe(id);
    expect((await withdraw(ines, id)).body.status).toBe('withdrawn');
    expect(problem(await withdraw(ada, id))).toEqual([409, '/problems/approval-policy-proposal-closed']);
    expect(problem(await confirm(ada, id))).toEqual([409, '/problems/approval-policy-proposal-closed']);
    expect((await policy()).proposal).toBeNull();
    const [entry] = await rows(
      `SELECT details FROM audit_entry WHERE act = 'approval_policy.withdrawn' AND details ->> 'proposal' = $1`,
      [id],
    );
    expect(entry.details).toMatchObject({ before: expect.stringContaining('approvals'), after: null });
    expect((await propose(ines, wanted, version)).status).toBe(201);
  });

  it('is confirmed once, by however many at once', async () => {
    const { version } = await policy();
    const { actor: third } = await colleague(portal, ada, 'mia', 'payments_admin');
    const id = await proposed(ada, another());
    const challenges = [await ines.countersign(confirmPath(id)), await third.countersign(confirmPath(id))];
    const replies = await burst(4, (n) =>
      spend(n % 2 ? ines : third, confirmPath(id), challenges[(n + 1) % 2] ?? '', Math.floor(n / 2)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await policy()).version).toBe(version + 1);
  });

  it('takes no proposal that was made for rules of before, or is a week old', async () => {
    const { version } = await policy();
    expect(problem(await propose(ada, another(), version + 1))).toEqual([409, '/problems/version-conflict']);
    const stale = await proposed(ada, another());
    portal.clock.advanceSeconds(WEEK_SECONDS);
    await ada.signIn();
    await ines.signIn();
    expect((await policy()).proposal).toBeNull();
    expect(problem(await confirm(ines, stale))).toEqual([409, '/problems/approval-policy-proposal-closed']);
    const fresh = await proposed(ines, another());
    expect((await confirm(ada, fresh)).status).toBe(200);
    expect(problem(await propose(ada, another(), version))).toEqual([409, '/problems/version-conflict']);
  });

  it('changes nothing where it is what is in force already', async () => {
    const { version, rules: present } = await policy();
    const { status, body } = await propose(ada, present, version);
    expect([status, body.errors[0].pointer]).toEqual([422, '/rules']);
  });

  it('is not confirmed once whoever proposed it has lost the role, nor between two who share a browser (DC-06)', async () => {
    const nora = await colleague(portal, ada, 'nora', 'payments_admin');
    const id = await proposed(nora.actor, another());
    const challengeId = await ines.countersign(confirmPath(id));
    const { companyId } = await policy();
    const membership = { personId: nora.personId, companyId, role: 'payments_admin' } as const;
    await useCase(portal, AccountRegister).removeMembership(membership);
    expect(problem(await spend(ines, confirmPath(id), challengeId))).toEqual([
      409,
      '/problems/approval-policy-proposal-closed',
    ]);
    await useCase(portal, AccountRegister).addMembership(membership);
    nora.actor.deviceToken = ines.deviceToken;
    await nora.actor.signIn();
    expect(problem(await confirm(ines, id))).toEqual([403, '/problems/factors-not-independent']);
    expect((await confirm(ada, id)).status).toBe(200);
  });

  it('cannot be changed in a company with one payments admin, who hears where to get a second one', async () => {
    const { actor: alone } = await newPayor(portal, 'solo', 'payments_admin');
    await alone.signIn();
    const reply = await propose(alone, rules(), 0);
    expect(problem(reply)).toEqual([409, '/problems/second-admin-needed']);
  });

  it('is no affair of other roles, other companies, a stale factor or one who came back by a recovery', async () => {
    const { version } = await policy();
    expect((await propose(ben, another(), version)).status).toBe(403);
    const id = await proposed(ada, another());
    expect((await ben.write('POST', confirmPath(id), {})).status).toBe(403);
    expect((await withdraw(ben, id)).status).toBe(403);

    const { actor: stranger } = await newPayor(portal, 'stranger', 'payments_admin');
    await stranger.signIn();
    for (const at of [id, randomUUID()]) {
      expect(problem(await stranger.write('POST', confirmPath(at), {}))).toEqual([
        404,
        '/problems/not-found',
      ]);
      expect(problem(await withdraw(stranger, at))).toEqual([404, '/problems/not-found']);
    }
    const theirs = { companyId: (await policy()).companyId };
    expect(problem(await propose(stranger, rules(), 0, theirs))).toEqual([422, '/problems/company-required']);
    expect((await stranger.api('GET', `${POLICY}?companyId=${theirs.companyId}`)).status).toBe(422);

    const body = { basedOnVersion: version, rules: another() };
    expect((await ada.api('POST', PROPOSALS, { body })).status).toBe(400);
    await withdraw(ada, id);
    const coolingOff = useCase<CoolingOffStore>(portal, CoolingOffStore);
    const inesId = await personId(ines);
    await coolingOff.start(inesId, secondsAfter(portal.clock.now(), 600));
    expect(problem(await propose(ines, another(), version))).toEqual([403, '/problems/cooling-off']);
    portal.clock.advanceSeconds(301);
    await ada.refresh();
    expect((await propose(ada, another(), version)).status).toBe(401);
  });
});
