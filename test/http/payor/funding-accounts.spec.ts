import { Writable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoolingOffStore, limits, secondsAfter } from '@countersign/mfa-core';
import { withConnection } from '../../../scripts/database.js';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import { RecordVerdict } from '../../../src/payor/funding-accounts/verdict/record-verdict.js';
import { Actor } from '../../support/actor.js';
import { burst, statuses } from '../../support/burst.js';
import type { Reply } from '../../support/client.js';
import { messagesTo } from '../../support/mailbox.js';
import { startPortal, type Portal } from '../../support/portal.js';

const FUNDING = '/v1/payor/funding-accounts';
const ROUTING_NUMBER = '123456780';
const numberOf = (n: number): string => `7700${String(n).padStart(8, '0')}`;

describe('the accounts a payor pays from', () => {
  const log: string[] = [];
  const logDestination = new Writable({
    write: (chunk, _, done) => {
      log.push(String(chunk));
      done();
    },
  });
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2, overrides: { logDestination } });
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser', 0);
    for (const person of [ada, ines, ben]) await person.signIn();
  });
  afterAll(() => portal.stop());

  const anAccount = (n: number, more: object = {}): object => ({
    nickname: `Account ${n}`,
    bankName: 'Anvil Savings Bank',
    routingNumber: ROUTING_NUMBER,
    accountNumber: numberOf(n),
    currency: 'USD',
    ...more,
  });
  const add = (n: number, more: object = {}, who = ada): Promise<Reply> =>
    who.write('POST', FUNDING, anAccount(n, more));
  const accounts = async (who = ada): Promise<any[]> => (await who.api('GET', FUNDING)).body.items;
  const verdict = (id: string, outcome: 'verified' | 'failed') =>
    portal.apps[0]!.get(RecordVerdict, { strict: false }).execute({
      id,
      outcome,
      authorization: 'J. Park of First Harbor Bank, called back at her desk',
    });
  const added = async (n: number, outcome?: 'verified' | 'failed'): Promise<string> => {
    await ada.stepUp();
    const reply = await add(n);
    expect(reply.status).toBe(201);
    if (outcome) await verdict(reply.body.id, outcome);
    return reply.body.id;
  };
  const entries = (objectId: string): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT act, actor_kind, details FROM audit_entry WHERE object_kind = 'funding_account' AND object_id = $1
         ORDER BY sequence`,
        [objectId],
      );
      return rows;
    });

  it('are added as pending, shown by nickname and last four, and fund once the bank has said so (BNK-01)', async () => {
    await ada.stepUp();
    const created = await add(1, { nickname: 'Payroll' });
    expect([created.status, created.body]).toEqual([
      201,
      {
        id: expect.any(String),
        companyId: expect.any(String),
        nickname: 'Payroll',
        bankName: 'Anvil Savings Bank',
        lastFour: '0001',
        currency: 'USD',
        status: 'pending',
        isDefault: false,
      },
    ]);
    const { id } = created.body;
    await ben.signIn();
    const { items } = (await ben.api('GET', '/v1/payor/invoices')).body;
    const { id: invoiceId } = items.find(({ eligible }: { eligible: boolean }) => eligible);
    const payments = [{ invoiceId, amount: { amount: '1.00', currency: 'USD' } }];
    const disburse = (): Promise<Reply> =>
      ben.write('POST', '/v1/payor/disbursements', { fundingAccountId: id, payments });
    const refused = await disburse();
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ pointer: '/fundingAccountId', detail: 'the funding account is not verified' }],
    ]);
    await verdict(id, 'verified');
    expect((await disburse()).status).toBe(201);
    expect(await entries(id)).toEqual([
      {
        act: 'funding_account.added',
        actor_kind: 'person',
        details: {
          before: null,
          after: 'Payroll …0001, pending, Anvil Savings Bank, USD',
          session: expect.any(String),
        },
      },
      {
        act: 'funding_account.verified',
        actor_kind: 'system',
        details: {
          before: 'Payroll …0001, pending',
          after: 'Payroll …0001, verified',
          authorization: expect.stringContaining('J. Park'),
        },
      },
    ]);
  });

  it('are changed by payments admins alone, with a factor of the last 300 seconds (SU-02)', async () => {
    const id = await added(2, 'verified');
    const acts = (who: Actor): Promise<Reply[]> =>
      Promise.all([
        add(3, {}, who),
        who.api('PATCH', `${FUNDING}/${id}`, { body: { nickname: 'Mine' } }),
        who.write('POST', `${FUNDING}/${id}/default`, {}),
        who.write('POST', `${FUNDING}/${id}/deactivate`, {}),
      ]);
    await ben.signIn();
    for (const reply of await acts(ben)) expect(reply.status).toBe(403);
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await ada.refresh();
    for (const reply of await acts(ada)) {
      expect(reply.status).toBe(401);
      expect(reply.headers['www-authenticate']).toContain('max_age=300');
    }
    expect((await entries(id)).map(({ act }) => act)).toEqual([
      'funding_account.added',
      'funding_account.verified',
    ]);
  });

  it('are renamed, and deactivated for good, but never the default (BNK-01)', async () => {
    const id = await added(4);
    const path = `${FUNDING}/${id}`;
    const renamed = await ada.api('PATCH', path, { body: { nickname: 'Retainage' } });
    expect(renamed.body).toMatchObject({ id, nickname: 'Retainage', lastFour: '0004', status: 'pending' });
    const pending = await ada.write('POST', `${path}/default`, {});
    expect([pending.status, pending.body.type]).toEqual([409, '/problems/funding-account-not-verified']);
    expect((await ada.write('POST', `${path}/deactivate`, {})).body.status).toBe('inactive');
    expect((await ada.write('POST', `${path}/deactivate`, {})).body.status).toBe('inactive');
    const refused = await ada.api('PATCH', path, { body: { nickname: 'Back' } });
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/funding-account-inactive']);
    expect((await ada.write('POST', `${path}/default`, {})).status).toBe(409);
    await expect(verdict(id, 'verified')).rejects.toMatchObject({
      type: { slug: 'funding-account-decided' },
    });
    const first = (await accounts()).find(({ isDefault }) => isDefault);
    const needed = await ada.write('POST', `${FUNDING}/${first.id}/deactivate`, {});
    expect([needed.status, needed.body.type]).toEqual([409, '/problems/default-funding-account-needed']);
    expect((await entries(id)).map(({ act, details }) => [act, details.before, details.after])).toEqual([
      ['funding_account.added', null, 'Account 4 …0004, pending, Anvil Savings Bank, USD'],
      ['funding_account.renamed', 'Account 4 …0004', 'Retainage …0004'],
      ['funding_account.deactivated', 'Retainage …0004, pending', 'Retainage …0004, inactive'],
    ]);
  });

  it('have one default at every moment, however many are made it at once', async () => {
    const ids = [await added(5, 'verified'), await added(6, 'verified'), await added(7, 'verified')];
    await ada.stepUp();
    await ines.signIn();
    const replies = await burst(24, (n) =>
      (n % 2 === 0 ? ada : ines).write('POST', `${FUNDING}/${ids[n % 3] ?? ''}/default`, {}, {}, n),
    );
    expect(statuses(replies)).toEqual({ 200: 24 });
    const defaults = (await accounts()).filter(({ isDefault }) => isDefault);
    expect(defaults).toHaveLength(1);
    expect(ids).toContain(defaults[0].id);
    // Each swap that was written says which one it took the place of: a line without a gap.
    const swaps = await withConnection(portal.database.ownerUrl, (client) =>
      client.query<{ before: string; after: string }>(
        `SELECT details ->> 'before' AS before, details ->> 'after' AS after FROM audit_entry
         WHERE act = 'funding_account.made_default' ORDER BY sequence`,
      ),
    );
    expect(swaps.rows.length).toBeGreaterThan(1);
    for (const [index, { before }] of swaps.rows.entries())
      expect(before).toBe(index === 0 ? 'Operating account …4417' : swaps.rows[index - 1]?.after);
  });

  it('that are made the default while they are deactivated are one of the two, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await added(10 + round, 'verified');
      await ines.signIn();
      const [chosen, ended] = await Promise.all([
        ada.write('POST', `${FUNDING}/${id}/default`, {}, {}, round),
        ines.write('POST', `${FUNDING}/${id}/deactivate`, {}, {}, round + 1),
      ]);
      expect([chosen.status, ended.status].sort()).toEqual([200, 409]);
      expect((await accounts()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
    }
  });

  it('hear the bank once: of ten verdicts at a time one counts', async () => {
    const id = await added(20);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => verdict(id, n % 2 === 0 ? 'verified' : 'failed')),
    );
    const recorded = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(recorded).toHaveLength(1);
    const [one] = recorded as PromiseFulfilledResult<{ status: string }>[];
    expect((await accounts()).find((account) => account.id === id).status).toBe(one?.value.status);
    expect(await entries(id)).toHaveLength(2);
    await expect(verdict(randomUUID(), 'failed')).rejects.toMatchObject({ type: { slug: 'not-found' } });
  });

  it('are told to every payments admin of the company, and to nobody else', async () => {
    const id = await added(21, 'failed');
    for (const { email } of [ada, ines]) {
      const [failed, toldOfAdding] = await messagesTo(ada, email);
      expect(failed).toMatchObject({ kind: 'funding_account_changed' });
      expect(failed?.text).toContain('The bank did not confirm the funding account that ends in 0021.');
      expect(toldOfAdding?.text).toContain('Somebody added the funding account that ends in 0021.');
    }
    const others = await messagesTo(ada, ben.email);
    expect(others.filter(({ kind }) => kind === 'funding_account_changed')).toEqual([]);
    expect((await accounts()).find((account) => account.id === id)).toMatchObject({ status: 'failed' });
  });

  it('are refused field by field, with nothing saved and no number repeated', async () => {
    await ada.stepUp();
    const before = await accounts();
    const cases: readonly (readonly [field: string, wrong: object])[] = [
      ['routingNumber', { routingNumber: '123456789' }],
      ['routingNumber', { routingNumber: '000000000' }],
      ['routingNumber', { routingNumber: 123456780 }],
      ['accountNumber', { accountNumber: '1234' }],
      ['accountNumber', { accountNumber: '123456789012345678' }],
      ['accountNumber', { accountNumber: '77000000003O' }],
      ['accountNumber', { accountNumber: [numberOf(30)] }],
      ['currency', { currency: 'ABC' }],
      ['currency', { currency: 'usd' }],
      ['currency', { currency: 'USDX' }],
      ['currency', { currency: 840 }],
      ['nickname', { nickname: 'Pay\u0000roll' }],
      ['nickname', { nickname: 'Pay\nroll' }],
      ['nickname', { nickname: 'Pay\u202Eroll' }],
      ['nickname', { nickname: ' ' }],
      ['nickname', { nickname: 'x'.repeat(51) }],
      ['bankName', { bankName: undefined }],
      ['companyId', { companyId: 'mine' }],
      ['status', { status: 'verified' }],
      ['isDefault', { isDefault: true }],
    ];
    for (const [field, wrong] of cases) {
      const reply = await add(30, wrong);
      expect([field, reply.status, reply.body.type]).toEqual([field, 400, '/problems/invalid-request']);
      expect(reply.body.errors.map(({ pointer }: any) => pointer)).toContain(`/${field}`);
      expect(JSON.stringify(reply.body)).not.toContain(numberOf(30));
    }
    for (const nickname of ['', 'a\tb', 7])
      expect((await ada.api('PATCH', `${FUNDING}/${before[0].id}`, { body: { nickname } })).status).toBe(400);
    expect(await accounts()).toEqual(before);
  });

  it('are added once a key, over both instances (SU-12)', async () => {
    await ada.stepUp();
    const body = anAccount(31);
    expect((await ada.api('POST', FUNDING, { body })).body.type).toBe('/problems/idempotency-key-required');
    const headers = { 'Idempotency-Key': randomUUID() };
    const replies = await burst(8, (n) => ada.api('POST', FUNDING, { body, headers }, n));
    const made = replies.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map((reply) => reply.body.id)).size).toBe(1);
    expect((await accounts()).filter(({ lastFour }) => lastFour === '0031')).toHaveLength(1);
  });

  it('of another company answer as missing ones, and are no choice of another company (ER-05)', async () => {
    const register = portal.apps[0]!.get(AccountRegister, { strict: false });
    const companyId = await register.createCompany({ name: 'Other Payor', side: 'payor' });
    const [email, password] = ['zoe@other-payor.example', 'zoe has a long password too'];
    const personId = await register.createPerson({ name: 'Zoe', email, password });
    await register.addMembership({ personId, companyId, role: 'payments_admin' });
    const zoe = new Actor(email, password, 'payments_admin', portal.urls, portal.clock);
    await zoe.signIn();
    const [first] = await accounts(ada);
    const acts = (id: string): Promise<Reply[]> =>
      Promise.all([
        zoe.api('PATCH', `${FUNDING}/${id}`, { body: { nickname: 'Mine' } }),
        zoe.write('POST', `${FUNDING}/${id}/default`, {}),
        zoe.write('POST', `${FUNDING}/${id}/deactivate`, {}),
      ]);
    const [theirs, missing] = [await acts(first.id), await acts(randomUUID())];
    for (const [index, { status, body }] of theirs.entries()) {
      const { instance: _, ...known } = body;
      const { instance: __, ...unknown } = missing[index]?.body ?? {};
      expect([status, known]).toEqual([404, unknown]);
    }
    expect(await accounts(zoe)).toEqual([]);
    expect((await add(40, { companyId: first.companyId }, zoe)).body.type).toBe('/problems/company-required');

    // Their own first account is the default as soon as the bank has confirmed it.
    const own = await add(41, { companyId }, zoe);
    const verified = await verdict(own.body.id, 'verified');
    expect(verified).toMatchObject({ companyId, status: 'verified', isDefault: true });
    expect((await entries(own.body.id)).map(({ act }) => act)).toEqual([
      'funding_account.added',
      'funding_account.verified',
      'funding_account.made_default',
    ]);
  });

  it('are not decided over by who came back by a recovery within a day (RC-09, AR-05)', async () => {
    const id = await added(50, 'verified');
    const before = await accounts();
    const personId = await withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT person_id FROM person_address WHERE address = $1', [
        ada.email,
      ]);
      return rows[0].person_id as string;
    });
    const until = secondsAfter(portal.clock.now(), limits.coolingOffSeconds);
    await portal.apps[0]!.get<CoolingOffStore>(CoolingOffStore, { strict: false }).start(personId, until);
    for (const reply of [
      await add(51),
      await ada.api('PATCH', `${FUNDING}/${id}`, { body: { nickname: 'Mine' } }),
      await ada.write('POST', `${FUNDING}/${id}/default`, {}),
      await ada.write('POST', `${FUNDING}/${id}/deactivate`, {}),
    ])
      expect(reply.body.type).toBe('/problems/cooling-off');
    expect(await accounts()).toEqual(before);
  });

  it('leave no whole number behind: in no table, no log and no message (promise 6)', async () => {
    const dump = await withConnection(portal.database.ownerUrl, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      );
      const texts: string[] = [];
      for (const { name } of tables) {
        const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
        texts.push(...rows.map(({ text }) => text));
      }
      return texts.join('\n');
    });
    const messages = JSON.stringify(await messagesTo(ada, ada.email, ines.email));
    expect(dump).toContain('Anvil Savings Bank');
    expect(log.join('')).toContain(FUNDING);
    for (const n of [1, 2, 4, 5, 20, 21, 30, 31, 50])
      for (const text of [dump, log.join(''), messages]) expect(text.includes(numberOf(n))).toBe(false);
  });
});
