import { Writable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { demoDepositAccountNumber } from '../../../scripts/demo-company.js';
import { withConnection } from '../../../scripts/database.js';
import type { Actor } from '../../support/actor.js';
import type { Reply } from '../../support/client.js';
import { messagesTo } from '../../support/mailbox.js';
import { anAccount, BANK_ACCOUNTS, numberOf, strangerPayee } from '../../support/payee-people.js';
import { startPortal, type Portal } from '../../support/portal.js';

describe("a payee's bank accounts over HTTP", () => {
  const log: string[] = [];
  const logDestination = new Writable({
    write: (chunk, _, done) => {
      log.push(String(chunk));
      done();
    },
  });
  let portal: Portal;
  let fay: Actor;
  let gus: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2, overrides: { logDestination } });
    fay = portal.person('payee_admin', 0);
    gus = portal.person('payee_admin', 1);
    for (const person of [fay, gus]) await person.signIn();
  });
  afterAll(() => portal.stop());

  const repeating = { currentDefaultAccountNumber: demoDepositAccountNumber };
  const add = (n: number, more: object = repeating, who = fay, instance = 0): Promise<Reply> =>
    who.write('POST', BANK_ACCOUNTS, anAccount(n, more), {}, instance);
  const added = async (n: number): Promise<string> => {
    const reply = await add(n);
    expect(reply.status).toBe(201);
    return reply.body.id;
  };
  const accounts = async (): Promise<any[]> => (await fay.api('GET', BANK_ACCOUNTS)).body.items;

  it('show nickname and last four, and which one is paid to', async () => {
    expect(await accounts()).toEqual([
      {
        id: expect.any(String),
        companyId: expect.any(String),
        nickname: 'Operating account',
        holderName: 'Ironwood Steel LLC',
        bankName: 'Foundry Bank',
        lastFour: '2231',
        status: 'active',
        isDefault: true,
        addedAt: expect.any(String),
      },
    ]);
  });

  it('are changed with a factor of the last 300 seconds, and nothing less (SU-02)', async () => {
    await fay.stepUp();
    const id = await added(1);
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await fay.refresh();
    for (const reply of [
      await add(2),
      await fay.api('PATCH', `${BANK_ACCOUNTS}/${id}`, { body: { nickname: 'Mine' } }),
      await fay.write('POST', `${BANK_ACCOUNTS}/${id}/select`, {}),
      await fay.write('POST', `${BANK_ACCOUNTS}/${id}/deactivate`, {}),
    ]) {
      expect(reply.status).toBe(401);
      expect(reply.headers['www-authenticate']).toContain('max_age=300');
    }
    await fay.stepUp();
    const renamed = await fay.api('PATCH', `${BANK_ACCOUNTS}/${id}`, { body: { nickname: 'Payroll' } });
    expect(renamed.body).toMatchObject({ nickname: 'Payroll', lastFour: '0001', isDefault: false });
    const deactivated = await fay.write('POST', `${BANK_ACCOUNTS}/${id}/deactivate`, {});
    expect(deactivated.body).toMatchObject({ status: 'inactive' });
    const [first] = await accounts();
    const refused = await fay.write('POST', `${BANK_ACCOUNTS}/${first.id}/deactivate`, {});
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/deposit-account-needed']);
  });

  it('are added once a key (SU-12), by a request that holds what it must and nothing else (ER-06)', async () => {
    await fay.stepUp();
    const body = anAccount(3, repeating);
    expect((await fay.api('POST', BANK_ACCOUNTS, { body })).body.type).toBe(
      '/problems/idempotency-key-required',
    );
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await fay.api('POST', BANK_ACCOUNTS, { body, headers });
    const again = await fay.api('POST', BANK_ACCOUNTS, { body, headers }, 1);
    expect([first.status, again.body]).toEqual([201, first.body]);
    const other = await fay.api('POST', BANK_ACCOUNTS, { body: anAccount(4, repeating), headers });
    expect(other.body.type).toBe('/problems/idempotency-key-reused');
    for (const wrong of [
      { routingNumber: '123456789' },
      { routingNumber: 123456780 },
      { accountNumber: '1234' },
      { accountNumber: '12345678901234567890' },
      { accountNumber: ['550000000001'] },
      { nickname: ' ' },
      { nickname: 'a\nb' },
      { holderName: 'x'.repeat(101) },
      { status: 'active' },
      { isDefault: true },
      { companyId: 'mine' },
    ]) {
      const reply = await add(5, { ...repeating, ...wrong });
      expect([JSON.stringify(wrong), reply.status]).toEqual([JSON.stringify(wrong), 400]);
      expect(JSON.stringify(reply.body)).not.toContain(numberOf(5));
    }
  });

  it('are told to every payee admin of the company, without a number, and kept in its history', async () => {
    await fay.stepUp();
    const id = await added(6);
    for (const { email } of [fay, gus]) {
      const [message] = await messagesTo(gus, email);
      expect(message).toMatchObject({ kind: 'bank_account_changed' });
      expect(message?.text).toContain('ends in 0006');
    }
    await gus.signIn();
    const history = await gus.api('GET', `${BANK_ACCOUNTS}/history`);
    expect(history.body.items[0]).toMatchObject({
      bankAccountId: id,
      change: 'added',
      before: null,
      after: 'Account 6 …0006',
      changedBy: { name: 'Fay Aldana' },
    });
  });

  it('are not added by guessing: five wrong numbers in 30 minutes, of all people and instances together', async () => {
    portal.clock.advanceSeconds(limits.blockSeconds);
    await fay.signIn();
    await gus.signIn();
    const guesses = Array.from({ length: 20 }, (_, n) =>
      add(7, { currentDefaultAccountNumber: numberOf(n + 100) }, n % 2 === 0 ? fay : gus, n),
    );
    const replies = await Promise.all(guesses);
    expect(replies.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(15);
    const bodies = replies.filter(({ status }) => status === 422).map(({ body }) => body);
    expect(new Set(bodies.map(({ instance: _, ...same }) => JSON.stringify(same))).size).toBe(1);
    const late = await add(7, repeating, gus, 1);
    expect(late.status).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(1_700);
    portal.clock.advanceSeconds(1_800);
    await fay.signIn();
    expect((await add(7)).status).toBe(201);
  });

  it('of another company answer as missing ones (ER-05)', async () => {
    const [account] = await accounts();
    const stranger = await strangerPayee(portal, 'stranger');
    for (const path of ['select', 'deactivate'])
      expect((await stranger.write('POST', `${BANK_ACCOUNTS}/${account.id}/${path}`, {})).status).toBe(404);
    const renamed = await stranger.api('PATCH', `${BANK_ACCOUNTS}/${account.id}`, {
      body: { nickname: 'x' },
    });
    const missing = await stranger.api('PATCH', `${BANK_ACCOUNTS}/${randomUUID()}`, {
      body: { nickname: 'x' },
    });
    const { instance: _, ...known } = renamed.body;
    const { instance: __, ...unknown } = missing.body;
    expect([renamed.status, known]).toEqual([404, unknown]);
    expect((await stranger.api('GET', BANK_ACCOUNTS)).body.items).toEqual([]);
    expect((await stranger.api('GET', `${BANK_ACCOUNTS}/history`)).body.items).toEqual([]);
    const forOthers = await add(8, { ...repeating, companyId: account.companyId }, stranger);
    expect(forOthers.body.type).toBe('/problems/company-required');
  });

  it('leave no whole number behind: in no table, no log and no message (promise 6)', async () => {
    const numbers = [demoDepositAccountNumber, ...Array.from({ length: 10 }, (_, n) => numberOf(n))];
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
    const messages = JSON.stringify(await messagesTo(fay));
    expect(dump).toContain('Anvil Savings Bank');
    expect(log.join('')).toContain('/v1/payee-admin/bank-accounts');
    for (const number of numbers)
      for (const text of [dump, log.join(''), messages]) expect(text.includes(number)).toBe(false);
  });
});
