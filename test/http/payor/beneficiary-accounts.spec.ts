import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoolingOffStore, limits, secondsAfter } from '@countersign/mfa-core';
import { withConnection } from '../../../scripts/database.js';
import { demoDepositAccountNumber } from '../../../scripts/demo-company.js';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import { Actor } from '../../support/actor.js';
import { burst, statuses } from '../../support/burst.js';
import { anAccount, BANK_ACCOUNTS, numberOf } from '../../support/payee-people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const BENEFICIARIES = '/v1/payor/beneficiary-accounts';
const PAYEE = 'Ironwood Steel';

describe('the accounts that payees are paid to', () => {
  let portal: Portal;
  let eli: Actor;
  let ada: Actor;
  let fay: Actor;
  let made = 0;
  let current = demoDepositAccountNumber;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    eli = portal.person('beneficiary_approver');
    ada = portal.person('payments_admin');
    fay = portal.person('payee_admin');
    for (const person of [eli, ada, fay]) await person.signIn();
  });
  afterAll(() => portal.stop());

  const account = async (who = eli): Promise<any> =>
    (await who.api('GET', BENEFICIARIES)).body.items.find(({ payee }: any) => payee.name === PAYEE);
  const approve = (who: Actor, { id, version }: any, instance = 0) =>
    who.write('POST', `${BENEFICIARIES}/${id}/approve`, { version }, {}, instance);
  async function payeeTurnsElsewhere(): Promise<any> {
    made += 1;
    await fay.stepUp();
    const body = anAccount(made, { currentDefaultAccountNumber: current });
    const { id } = (await fay.write('POST', BANK_ACCOUNTS, body)).body;
    expect((await fay.write('POST', `${BANK_ACCOUNTS}/${id}/select`, {})).status).toBe(200);
    current = numberOf(made);
    return account();
  }
  const history = (objectId: string): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT act, details ->> 'before' AS before, details ->> 'after' AS after FROM audit_entry
         WHERE object_kind = 'beneficiary_account' AND object_id = $1 ORDER BY sequence`,
        [objectId],
      );
      return rows;
    });

  it('wait for a review after each change, and say who approved them, until the next one (BNK-02)', async () => {
    const first = await payeeTurnsElsewhere();
    expect(first).toMatchObject({
      status: 'needs_review',
      bankName: 'Anvil Savings Bank',
      lastFour: '0001',
      approvedBy: null,
      approvedAt: null,
    });
    await eli.stepUp();
    const approved = await approve(eli, first);
    const seen = { status: 'approved', approvedBy: { id: expect.any(String), name: 'Eli Novak' } };
    expect(approved.body).toMatchObject({ ...seen, version: first.version });
    expect(approved.body.approvedAt).toBe((await account()).approvedAt);
    expect(await account()).toMatchObject(seen);

    const second = await payeeTurnsElsewhere();
    expect(second).toMatchObject({
      id: first.id,
      status: 'needs_review',
      version: Number(first.version) + 1,
      approvedBy: null,
      approvedAt: null,
    });
    await eli.stepUp();
    expect((await approve(eli, first)).body.type).toBe('/problems/version-conflict');
    expect((await approve(eli, second)).status).toBe(200);
    expect(await history(first.id)).toEqual([
      {
        act: 'beneficiary_account.changed',
        before: 'Foundry Bank …2231',
        after: 'Anvil Savings Bank …0001',
      },
      {
        act: 'beneficiary_account.approved',
        before: 'Anvil Savings Bank …0001, needs review',
        after: 'Anvil Savings Bank …0001, approved',
      },
      {
        act: 'beneficiary_account.changed',
        before: 'Anvil Savings Bank …0001',
        after: 'Anvil Savings Bank …0002',
      },
      {
        act: 'beneficiary_account.approved',
        before: 'Anvil Savings Bank …0002, needs review',
        after: 'Anvil Savings Bank …0002, approved',
      },
    ]);
  });

  it('are approved once, by one of two people at one moment, with no way back (DC-07)', async () => {
    const waiting = await payeeTurnsElsewhere();
    await ada.signIn();
    await eli.stepUp();
    const replies = await burst(10, (n) => approve(n % 2 === 0 ? eli : ada, waiting, n));
    expect(statuses(replies)).toEqual({ 200: 1, 409: 9 });
    const winner = replies.find(({ status }) => status === 200);
    expect((await account()).approvedBy).toEqual(winner?.body.approvedBy);
    for (const path of ['reject', 'unapprove', 'withdraw'])
      expect((await eli.write('POST', `${BENEFICIARIES}/${waiting.id}/${path}`, {})).status).toBe(404);
  });

  it('are approved by approvers and payments admins alone, with a factor of the last 300 seconds', async () => {
    const waiting = await payeeTurnsElsewhere();
    for (const role of ['payments_disburser', 'disbursement_contributor']) {
      const person = portal.person(role);
      await person.signIn();
      expect((await approve(person, waiting)).status).toBe(403);
      expect((await person.api('GET', BENEFICIARIES)).status).toBe(403);
    }
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await eli.refresh();
    const late = await approve(eli, waiting);
    expect([late.status, late.headers['www-authenticate']]).toEqual([
      401,
      expect.stringContaining('max_age=300'),
    ]);
    expect((await account()).status).toBe('needs_review');
  });

  it('are refused what is no version, and nothing is approved', async () => {
    await eli.stepUp();
    const { id } = await account();
    for (const body of [
      {},
      { version: '1' },
      { version: 0 },
      { version: 1.5 },
      { version: 1, status: 'approved' },
    ]) {
      const reply = await eli.write('POST', `${BENEFICIARIES}/${id}/approve`, body);
      expect([reply.status, reply.body.type]).toEqual([400, '/problems/invalid-request']);
    }
    expect((await account()).status).toBe('needs_review');
  });

  it('are read one by one, and by where they stand', async () => {
    await eli.signIn();
    const waiting = await account();
    expect((await eli.api('GET', `${BENEFICIARIES}/${waiting.id}`)).body).toEqual(waiting);
    const idsOf = async (status: string): Promise<string[]> =>
      (await eli.api('GET', `${BENEFICIARIES}?status=${status}`)).body.items.map(({ id }: any) => id);
    expect(await idsOf('needs_review')).toEqual([waiting.id]);
    expect(await idsOf('approved')).toHaveLength(2);
    expect(await idsOf('inactive')).toEqual([]);
    expect((await eli.api('GET', `${BENEFICIARIES}?status=rejected`)).status).toBe(400);
  });

  it('of another company answer as missing ones (ER-05)', async () => {
    const register = portal.apps[0]!.get(AccountRegister, { strict: false });
    const companyId = await register.createCompany({ name: 'Other Payor', side: 'payor' });
    const [email, password] = ['zoe@other-payor.example', 'zoe has a long password too'];
    const personId = await register.createPerson({ name: 'Zoe', email, password });
    await register.addMembership({ personId, companyId, role: 'beneficiary_approver' });
    const zoe = new Actor(email, password, 'beneficiary_approver', portal.urls, portal.clock);
    await zoe.signIn();
    const waiting = await account();
    const [theirs, missing] = [
      await approve(zoe, waiting),
      await approve(zoe, { ...waiting, id: randomUUID() }),
    ];
    const { instance: _, ...known } = theirs.body;
    const { instance: __, ...unknown } = missing.body;
    expect([theirs.status, known]).toEqual([404, unknown]);
    expect((await zoe.api('GET', BENEFICIARIES)).body.items).toEqual([]);
    expect((await zoe.api('GET', `${BENEFICIARIES}/${waiting.id}`)).status).toBe(404);
    expect((await zoe.api('GET', '/v1/payor/companies')).body.items).toEqual([
      { id: companyId, name: 'Other Payor', roles: ['beneficiary_approver'] },
    ]);
  });

  it('are not approved by who came back by a recovery within a day (RC-09)', async () => {
    await eli.stepUp();
    const { rows } = await withConnection(portal.database.ownerUrl, (client) =>
      client.query('SELECT person_id FROM person_address WHERE address = $1', [eli.email]),
    );
    const until = secondsAfter(portal.clock.now(), limits.coolingOffSeconds);
    const coolingOff = portal.apps[0]!.get<CoolingOffStore>(CoolingOffStore, { strict: false });
    await coolingOff.start(rows[0].person_id as string, until);
    expect((await approve(eli, await account())).body.type).toBe('/problems/cooling-off');
    expect((await account()).status).toBe('needs_review');
  });
});
