import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@countersign/mfa-core';
import { auditEntry } from '@countersign/mfa-testing';
import { demoDepositAccountNumber } from '../../../scripts/demo-company.js';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import type { Actor } from '../../support/actor.js';
import { withConnection } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { anAccount, BANK_ACCOUNTS } from '../../support/payee-people.js';
import { newPayor, useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const HISTORY = '/v1/payor/history';

describe('the change history of a payor', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;
  let eli: Actor;
  let fay: Actor;
  let companyId: string;
  let startedAt: number;
  let kimId: string;
  let fundingId: string;
  let beneficiaryId: string;

  /** Something of everything that has a history, done by whoever does it in life. */
  beforeAll(async () => {
    portal = await startPortal();
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser');
    eli = portal.person('beneficiary_approver');
    fay = portal.person('payee_admin');
    startedAt = portal.clock.now().getTime();
    for (const person of [ben, eli, fay, ada, ines]) await person.signIn();
    companyId = (await ada.api('GET', '/v1/payor/team')).body.items[0].companyId;

    const kim = { email: 'kim@cedarstone.example', name: 'Kim Park', role: 'payments_disburser' };
    kimId = done(await ada.write('POST', '/v1/payor/team', kim)).personId;
    done(await ada.api('DELETE', `/v1/payor/team/${kimId}/roles/${kim.role}`));

    const account = anAccount(7, { holderName: undefined, nickname: 'Payroll', currency: 'USD' });
    fundingId = done(await ada.write('POST', '/v1/payor/funding-accounts', account)).id;
    const renamed = { body: { nickname: 'Wages' } };
    done(await ada.api('PATCH', `/v1/payor/funding-accounts/${fundingId}`, renamed));

    await fay.signIn();
    const other = anAccount(1, { currentDefaultAccountNumber: demoDepositAccountNumber });
    const { id } = done(await fay.write('POST', BANK_ACCOUNTS, other));
    done(await fay.write('POST', `${BANK_ACCOUNTS}/${id}/select`, {}));
    await eli.signIn();
    const listed = (await eli.api('GET', '/v1/payor/beneficiary-accounts')).body.items;
    const changed = listed.find(({ payee }: any) => payee.name === 'Ironwood Steel');
    beneficiaryId = changed.id;
    const { version } = changed;
    done(await eli.write('POST', `/v1/payor/beneficiary-accounts/${beneficiaryId}/approve`, { version }));

    await ines.signIn();
    for (const [enabled, reason] of [
      [false, 'Audit week'],
      [true, 'Audit is over'],
    ] as const)
      done(await ines.api('PUT', '/v1/payor/settings/disbursements', { body: { enabled, reason } }));
    await ada.signIn();
  });
  afterAll(() => portal.stop());

  const done = ({ status, body }: { status: number; body: any }): any => {
    if (status >= 300) throw new Error(JSON.stringify({ status, body }));
    return body;
  };
  const read = async (by: Actor, query = ''): Promise<any[]> =>
    done(await by.api('GET', `${HISTORY}${query}`)).items;
  const idOf = (email: string): Promise<string> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT person_id FROM person_address WHERE address = $1', [email]);
      return rows[0].person_id;
    });

  it('says date, actor, act, before and after of every change, the newest first (Deliver 1)', async () => {
    const person = async (name: string, { email }: Actor) => ({
      kind: 'person',
      id: await idOf(email),
      name,
    });
    const byAda = await person('Ada Okafor', ada);
    const byInes = await person('Ines Duarte', ines);
    const byEli = await person('Eli Novak', eli);
    const kim = { kind: 'membership', id: kimId, name: 'Kim Park' };
    const role = 'payments_disburser';
    const theSwitch = { kind: 'disbursements_switch', id: companyId, name: null };
    const ironwood = { kind: 'beneficiary_account', id: beneficiaryId, name: 'Ironwood Steel' };
    const funding = { kind: 'funding_account', id: fundingId, name: null };
    const change = (act: string, actor: object, object: object, words: object, details: object = {}) => ({
      ...{ at: expect.any(String), act, actor, object, ...words, details },
    });
    const items = await read(ada);
    expect(items).toEqual([
      change(
        'disbursements_switch.on',
        byInes,
        theSwitch,
        { before: 'off', after: 'on' },
        { reason: 'Audit is over' },
      ),
      change(
        'disbursements_switch.off',
        byInes,
        theSwitch,
        { before: 'on', after: 'off' },
        { reason: 'Audit week' },
      ),
      change(
        'beneficiary_account.approved',
        byEli,
        ironwood,
        {
          before: expect.stringMatching(/…0001, needs review$/),
          after: expect.stringMatching(/…0001, approved$/),
        },
        { version: 2 },
      ),
      change(
        'beneficiary_account.changed',
        { kind: 'payee', id: null, name: 'Ironwood Steel' },
        ironwood,
        { before: 'Foundry Bank …2231', after: 'Anvil Savings Bank …0001' },
        { version: 2 },
      ),
      change('funding_account.renamed', byAda, funding, {
        before: expect.stringContaining('Payroll …0007'),
        after: expect.stringContaining('Wages …0007'),
      }),
      change('funding_account.added', byAda, funding, {
        before: null,
        after: expect.stringContaining('Payroll …0007'),
      }),
      change('team.role_removed', byAda, kim, { before: role, after: null }, { role }),
      change('team.role_added', byAda, kim, { before: null, after: role }, { role }),
    ]);
    const times = items.map(({ at }) => new Date(at).getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    for (const time of times) {
      expect(time).toBeGreaterThanOrEqual(startedAt);
      expect(time).toBeLessThanOrEqual(portal.clock.now().getTime());
    }
  });

  it('is read of one kind or one thing', async () => {
    const acts = async (query: string): Promise<string[]> => (await read(ada, query)).map(({ act }) => act);
    expect(await acts('?kind=membership')).toEqual(['team.role_removed', 'team.role_added']);
    expect(await acts(`?objectId=${kimId.toUpperCase()}`)).toEqual(['team.role_removed', 'team.role_added']);
    expect(await acts(`?kind=funding_account&objectId=${fundingId}`)).toHaveLength(2);
    expect(await acts(`?kind=membership&objectId=${fundingId}`)).toEqual([]);
    expect(await acts(`?kind=approval_policy`)).toEqual([]);
  });

  it('shows an approver of accounts what became of accounts, and a disburser nothing', async () => {
    await eli.signIn();
    const items = await read(eli);
    expect(items.map(({ act }) => act)).toEqual([
      'beneficiary_account.approved',
      'beneficiary_account.changed',
    ]);
    expect(await read(eli, '?kind=beneficiary_account')).toEqual(items);
    expect(await read(eli, `?objectId=${kimId}`)).toEqual([]);
    for (const kind of ['membership', 'funding_account', 'approval_policy', 'disbursements_switch']) {
      const refused = await eli.api('GET', `${HISTORY}?kind=${kind}`);
      expect([refused.status, refused.body.type]).toEqual([403, '/problems/access-refused']);
    }
    await ben.signIn();
    expect((await ben.api('GET', HISTORY)).status).toBe(403);
  });

  it('names nobody of a payee, no session, no address and no browser', async () => {
    await ada.signIn();
    const text = JSON.stringify(await read(ada));
    const sessions = await withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM mfa_session');
      return rows.map(({ id }) => id);
    });
    expect(sessions.length).toBeGreaterThan(0);
    for (const hidden of [...sessions, await idOf(fay.email), 'Fay', '127.0.0.1', 'superagent', 'session'])
      expect(text.includes(hidden)).toBe(false);
  });

  it('tells only what it knows to tell of what is written in future', async () => {
    const trail = useCase<AuditTrail>(portal, AuditTrail);
    const objectId = randomUUID();
    await trail.append(
      auditEntry(`company:${companyId}`, {
        act: 'funding_account.verified',
        actor: { kind: 'system', id: null },
        object: { kind: 'funding_account', id: objectId },
        details: { authorization: 'J. Park, called at 555-0100', before: 'pending', after: 'verified' },
      }),
    );
    expect(await read(ada, `?objectId=${objectId}`)).toEqual([
      {
        at: expect.any(String),
        act: 'funding_account.verified',
        actor: { kind: 'system', id: null, name: null },
        object: { kind: 'funding_account', id: objectId, name: null },
        before: 'pending',
        after: 'verified',
        details: {},
      },
    ]);
  });

  it('says of what support did that it was support, and not who there, nor on whose word', async () => {
    const objectId = await idOf(ines.email);
    const trail = useCase<AuditTrail>(portal, AuditTrail);
    await trail.append(
      auditEntry(`company:${companyId}`, {
        act: 'team.role_added',
        actor: { kind: 'person', id: await idOf(fay.email) },
        object: { kind: 'membership', id: objectId },
        details: {
          ...{ role: 'payments_admin', before: null, after: 'payments_admin' },
          ...{ authorization: 'Call with the owner', session: randomUUID() },
        },
      }),
    );
    expect(await read(ada, `?objectId=${objectId}`)).toEqual([
      {
        at: expect.any(String),
        act: 'team.role_added',
        actor: { kind: 'support', id: null, name: null },
        object: { kind: 'membership', id: objectId, name: 'Ines Duarte' },
        before: null,
        after: 'payments_admin',
        details: { role: 'payments_admin' },
      },
    ]);
  });

  it('of another company is shown to nobody, by whatever id or cursor they ask', async () => {
    const zoe = await newPayor(portal, 'zoe', 'payments_admin');
    await zoe.actor.enroll();
    expect(await read(zoe.actor)).toEqual([]);
    const refused = await zoe.actor.api('GET', `${HISTORY}?companyId=${companyId}`);
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/company-required']);
    for (const objectId of [kimId, fundingId, beneficiaryId, companyId])
      expect(await read(zoe.actor, `?objectId=${objectId}`)).toEqual([]);
    const cursor = Buffer.from('9999').toString('base64url');
    expect(await read(zoe.actor, `?after=${cursor}`)).toEqual([]);

    // Who comes to administer both sees each by itself, and loses sight of it with the role.
    const register = useCase(portal, AccountRegister);
    const own = { personId: zoe.personId, companyId, role: 'payments_admin' as const };
    await register.addMembership(own);
    await eventually(async () => (await zoe.actor.api('GET', HISTORY)).status === 422);
    expect((await read(zoe.actor, `?companyId=${companyId}`)).length).toBeGreaterThan(8);
    await register.removeMembership(own);
    await eventually(async () => (await zoe.actor.api('GET', HISTORY)).status === 200);
    expect(await read(zoe.actor)).toEqual([]);
  });

  it('comes page by page, each change once', async () => {
    const trail = useCase<AuditTrail>(portal, AuditTrail);
    const objectId = randomUUID();
    for (let n = 1; n <= 103; n += 1)
      await trail.append(
        auditEntry(`company:${companyId}`, {
          object: { kind: 'funding_account', id: objectId },
          details: { before: n - 1, after: n },
        }),
      );
    await ada.signIn();
    const seen: number[] = [];
    const sizes: number[] = [];
    let after = '';
    do {
      const { items, next } = done(await ada.api('GET', `${HISTORY}?objectId=${objectId}${after}`));
      seen.push(...items.map((item: any) => item.after));
      sizes.push(items.length);
      after = next === null ? '' : `&after=${next}`;
    } while (after !== '');
    expect(sizes).toEqual([50, 50, 3]);
    expect(seen).toEqual(Array.from({ length: 103 }, (_, n) => 103 - n));
  });

  it('refuses bad input field by field', async () => {
    await ada.signIn();
    const cursorOf = (text: string): string => Buffer.from(text).toString('base64url');
    for (const [field, query] of [
      ['kind', 'kind=session'],
      ['kind', 'kind=membership&kind=funding_account'],
      ['objectId', 'objectId=1'],
      ['companyId', 'companyId=mine'],
      ['after', 'after=nonsense'],
      ['after', `after=${cursorOf('0')}`],
      ['after', `after=${cursorOf('-1')}`],
      ['after', `after=${cursorOf('1e3')}`],
      ['after', `after=${cursorOf('9'.repeat(16))}`],
      ['act', 'act=team.role_added'],
    ] as const) {
      const { status, body } = await ada.api('GET', `${HISTORY}?${query}`);
      expect([query, status, body.type]).toEqual([query, 400, '/problems/invalid-request']);
      expect(body.errors.map(({ pointer }: any) => pointer)).toContain(`/${field}`);
    }
  });
});
