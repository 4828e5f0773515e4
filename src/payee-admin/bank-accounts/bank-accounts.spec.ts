import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { secondsAfter } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { withConnection } from '../../../scripts/database.js';
import {
  accountNumber,
  createPayeeScene,
  newBankAccount,
  type PayeeScene,
} from '../../../test/support/payee-scene.js';
import { refusal } from '../../../test/support/refusal.js';

describe("a payee's bank accounts", () => {
  let scene: PayeeScene;
  let payor: string;
  let payee: string;
  let admin: UserPrincipal;

  beforeAll(async () => {
    scene = await createPayeeScene();
  });
  afterAll(() => scene.stop());

  beforeEach(async () => {
    payor = await scene.payor();
    payee = await scene.payee(payor);
    admin = await scene.person('payee_admin', payee);
  });

  const add = (n: number, current?: number, user = admin) =>
    scene.addBankAccount.execute(
      user,
      newBankAccount(n, current === undefined ? {} : { currentDefaultAccountNumber: accountNumber(current) }),
    );
  const list = async () => (await scene.readBankAccounts.page(admin, undefined)).items;
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(scene.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const told = () => scene.told.filter(({ personId }) => personId === admin.personId);
  const seenByPayor = async () =>
    (
      await rows(
        'SELECT last_four, status, version FROM beneficiary_account WHERE company_id = $1 AND payee_company_id = $2',
        [payor, payee],
      )
    )[0];

  it('begin with one that is paid to at once, which the payor reviews as a new version (BNK-02)', async () => {
    expect(await add(1)).toMatchObject({ lastFour: '0001', status: 'active', isDefault: true });
    expect(await seenByPayor()).toEqual({ last_four: '0001', status: 'needs_review', version: 2 });
    expect(told()).toMatchObject([
      { kind: 'bank_account_changed', details: { change: 'added', lastFour: '0001' } },
    ]);
    expect(JSON.stringify(told())).not.toContain(accountNumber(1));
  });

  it('become known to a payor with an invoice, who had none to pay to', async () => {
    const [other, stranger] = [await scene.payor(), await scene.payor()];
    await scene.invoice(other, payee);
    await add(1);
    const known = await rows(
      'SELECT company_id, version, status FROM beneficiary_account WHERE payee_company_id = $1',
      [payee],
    );
    expect(known).toHaveLength(2);
    expect(known).toContainEqual({ company_id: other, version: 1, status: 'needs_review' });
    expect(known.map(({ company_id }) => company_id)).not.toContain(stranger);
  });

  it('are added with the number of the one that is paid to, and change nothing for the payor until selected', async () => {
    await add(1);
    const second = await add(2, 1);
    expect(second.isDefault).toBe(false);
    expect(await seenByPayor()).toMatchObject({ last_four: '0001', version: 2 });
    await scene.selectBankAccount.execute(admin, second.id);
    expect(await seenByPayor()).toEqual({ last_four: '0002', status: 'needs_review', version: 3 });
    expect((await list()).map(({ isDefault }) => isDefault)).toEqual([false, true]);
    await add(3, 2);
  });

  it('are refused alike with a wrong number and with none, and only the wrong one is counted', async () => {
    await add(1);
    const tries = [undefined, 2, undefined, 3, 4, 5, 6].map((n) => () => refusal(add(9, n)));
    for (const attempt of tries) expect((await attempt()).slug).toBe('default-account-number-refused');
    expect((await refusal(add(9, 1))).slug).toBe('default-account-number-tries-spent');
    expect(await list()).toHaveLength(1);
  });

  it('are not added by guessing: fifty at once are looked at five times, and the right number comes too late', async () => {
    await add(1);
    const guesses = Array.from({ length: 50 }, (_, n) => refusal(add(9, n + 100)));
    const slugs = (await Promise.all(guesses)).map(({ slug }) => slug);
    expect(slugs.filter((slug) => slug === 'default-account-number-refused')).toHaveLength(5);
    expect(slugs.filter((slug) => slug === 'default-account-number-tries-spent')).toHaveLength(45);
    const other = await scene.person('payee_admin', payee);
    expect((await refusal(add(9, 1, other))).slug).toBe('default-account-number-tries-spent');
    const refused = await rows(
      `SELECT details->>'failures' AS n FROM audit_entry WHERE stream = $1 AND act = 'bank_account.number_refused' ORDER BY sequence`,
      [`company:${payee}`],
    );
    expect(refused.map(({ n }) => Number(n))).toEqual([1, 2, 3, 4, 5]);
    scene.clock.advanceSeconds(1_800);
    await add(9, 1);
  });

  it('of two first ones at the same time have one that is paid to; the other had to know its number', async () => {
    const done = await Promise.allSettled([add(1), add(2)]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await list()).toHaveLength(1);
  });

  it('keep one that is paid to, whatever is selected and deactivated at the same time', async () => {
    await add(1);
    const [second, third] = [await add(2, 1), await add(3, 1)];
    await Promise.allSettled([
      scene.selectBankAccount.execute(admin, second.id),
      scene.deactivateBankAccount.execute(admin, second.id),
      scene.selectBankAccount.execute(admin, third.id),
      scene.deactivateBankAccount.execute(admin, third.id),
    ]);
    const deposits = (await list()).filter(({ isDefault }) => isDefault);
    expect(deposits).toHaveLength(1);
    expect(deposits[0]?.status).toBe('active');
  });

  it('are not deactivated while they are paid to, and stay deactivated once they are', async () => {
    const first = await add(1);
    const second = await add(2, 1);
    expect((await refusal(scene.deactivateBankAccount.execute(admin, first.id))).slug).toBe(
      'deposit-account-needed',
    );
    expect(await scene.deactivateBankAccount.execute(admin, second.id)).toMatchObject({ status: 'inactive' });
    expect(await scene.deactivateBankAccount.execute(admin, second.id)).toMatchObject({ status: 'inactive' });
    expect((await refusal(scene.selectBankAccount.execute(admin, second.id))).slug).toBe(
      'bank-account-inactive',
    );
  });

  it('have a history in words without numbers, and so has the chain of the company', async () => {
    const first = await add(1);
    const second = await add(2, 1);
    await scene.renameBankAccount.execute(admin, second.id, 'Payroll');
    await scene.renameBankAccount.execute(admin, second.id, 'Payroll');
    await scene.selectBankAccount.execute(admin, second.id);
    await scene.deactivateBankAccount.execute(admin, first.id);
    const { items } = await scene.readBankAccounts.history(admin, undefined);
    const lines = items.map(({ change, before, after }) => [change, before, after]);
    expect(lines).toEqual([
      ['deactivated', 'Account 1 …0001', null],
      ['selected', 'Account 1 …0001', 'Payroll …0002'],
      ['renamed', 'Account 2 …0002', 'Payroll …0002'],
      ['added', null, 'Account 2 …0002'],
      ['added', null, 'Account 1 …0001'],
    ]);
    expect(items[0]?.changedByName).toMatch(/^Person/);
    const chain = await rows(
      `SELECT act, details FROM audit_entry WHERE stream = $1 AND act LIKE 'bank_account.%' ORDER BY sequence DESC`,
      [`company:${payee}`],
    );
    expect(chain.map(({ act, details }) => [act.slice(13), details.before, details.after])).toEqual(lines);
  });

  it('leave no whole number in any table, and open in their own row alone (SR-01, SR-02)', async () => {
    const first = await add(1);
    const second = await add(2, 1);
    const text = await rows(
      `SELECT a::text, (SELECT json_agg(e)::text FROM audit_entry e) AS chain FROM payee_bank_account a`,
    );
    for (const n of [1, 2]) expect(JSON.stringify(text)).not.toContain(accountNumber(n));
    await rows(
      'UPDATE payee_bank_account SET sealed_numbers = (SELECT sealed_numbers FROM payee_bank_account WHERE id = $2) WHERE id = $1',
      [first.id, second.id],
    );
    await expect(add(3, 2)).rejects.toThrow();
  });

  it('answer to another company as missing ones, and to who lost the role with a refusal (ER-05, DC-04)', async () => {
    const { id } = await add(1);
    const stranger = await scene.person('payee_admin', await scene.payee(payor));
    for (const act of [
      () => scene.renameBankAccount.execute(stranger, id, 'Mine'),
      () => scene.selectBankAccount.execute(stranger, id),
      () => scene.deactivateBankAccount.execute(stranger, id),
    ])
      expect((await refusal(act())).slug).toBe('not-found');
    expect((await scene.readBankAccounts.page(stranger, undefined)).items).toEqual([]);
    expect((await scene.readBankAccounts.history(stranger, undefined)).items).toEqual([]);
    expect(
      (await refusal(scene.addBankAccount.execute(stranger, newBankAccount(2, { companyId: payee })))).slug,
    ).toBe('company-required');
    await scene.register.removeMembership({
      personId: admin.personId,
      companyId: payee,
      role: 'payee_admin',
    });
    expect((await refusal(scene.renameBankAccount.execute(admin, id, 'Late'))).slug).toBe('access-refused');
  });

  it('are not turned around by who came back by a recovery or a reset, for a time (RC-09, AR-05)', async () => {
    await add(1);
    const second = await add(2, 1);
    await scene.coolingOff.start(admin.personId, secondsAfter(scene.clock.now(), 60));
    for (const act of [
      () => add(3, 1),
      () => scene.selectBankAccount.execute(admin, second.id),
      () => scene.deactivateBankAccount.execute(admin, second.id),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'cooling_off' });
    await scene.renameBankAccount.execute(admin, second.id, 'Still mine');
    scene.clock.advanceSeconds(60);
    await scene.selectBankAccount.execute(admin, second.id);
  });

  it('come page by page, each once', async () => {
    await add(0);
    for (let n = 1; n <= 51; n += 1) await add(n, 0);
    const first = await scene.readBankAccounts.page(admin, undefined);
    const second = await scene.readBankAccounts.page(admin, first.next ?? '');
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 2, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(52);
  });
});
