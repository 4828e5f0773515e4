import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestAccounts, type TestAccounts } from '../../../../test/support/accounts.js';
import { refusal } from '../../../../test/support/refusal.js';
import type { DailyLimitRules } from '../approval-rules.js';
import { DailyLimits } from './daily-limits.js';
import { DailyTotalsRepository } from './daily-totals.repository.js';

const NOON = new Date('2026-06-01T12:00:00Z');
const none: DailyLimitRules = { perPersonPerDay: [], perCompanyPerDay: [] };

describe('what is authorized in a day', () => {
  let accounts: TestAccounts;
  let limits: DailyLimits;
  let company: string;
  let ben: string;
  let chika: string;

  beforeAll(async () => {
    accounts = await createTestAccounts();
    limits = new DailyLimits(new DailyTotalsRepository(accounts.orm.em), accounts.clock);
  });
  afterAll(() => accounts.stop());

  beforeEach(() => {
    accounts.clock.set(NOON);
    [company, ben, chika] = [accounts.ids.next(), accounts.ids.next(), accounts.ids.next()];
  });

  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const person = (amount: string): DailyLimitRules => ({ ...none, perPersonPerDay: [usd(amount)] });
  const whole = (amount: string): DailyLimitRules => ({ ...none, perCompanyPerDay: [usd(amount)] });
  const spending = (personId: string, minor: bigint, currency = 'USD') => ({
    companyId: company,
    personId,
    total: { minor, currency },
  });
  const take = (rules: DailyLimitRules, personId: string, minor: bigint, currency?: string) =>
    accounts.unitOfWork.run(() => limits.take(rules, spending(personId, minor, currency)));
  const passed = async (acts: Promise<unknown>[]): Promise<number> =>
    (await Promise.allSettled(acts)).filter(({ status }) => status === 'fulfilled').length;

  it('ends exactly at the limit, to the cent, and not before', async () => {
    await take(person('10.00'), ben, 600n);
    expect((await refusal(take(person('10.00'), ben, 401n))).slug).toBe('daily-limit');
    await take(person('10.00'), ben, 400n);
    expect((await refusal(take(person('10.00'), ben, 1n))).slug).toBe('daily-limit');
  });

  it('is refused whole where the first one of the day is too much', async () => {
    expect((await refusal(take(person('10.00'), ben, 1_001n))).slug).toBe('daily-limit');
    await take(person('10.00'), ben, 1_000n);
  });

  it('holds under a burst: of twenty at once as many pass as the limit allows', async () => {
    const acts = Array.from({ length: 20 }, (_, n) => take(whole('7.00'), n % 2 ? ben : chika, 100n));
    expect(await passed(acts)).toBe(7);
  });

  it('counts each person, each currency and each company by itself', async () => {
    const both = { perPersonPerDay: [usd('5.00')], perCompanyPerDay: [usd('8.00')] };
    await take(both, ben, 500n);
    await take(both, ben, 10n ** 9n, 'EUR');
    await take(both, chika, 300n);
    expect((await refusal(take(both, chika, 1n))).slug).toBe('daily-limit');
    company = accounts.ids.next();
    await take(both, chika, 500n);
  });

  it('is counted without a limit too: one that is set at noon counts the morning', async () => {
    await take(none, ben, 900n);
    expect((await refusal(take(person('10.00'), ben, 101n))).slug).toBe('daily-limit');
    await take(person('10.00'), ben, 100n);
  });

  it('starts anew at midnight UTC', async () => {
    await take(person('1.00'), ben, 100n);
    accounts.clock.set(new Date('2026-06-01T23:59:59.999Z'));
    expect((await refusal(take(person('1.00'), ben, 1n))).slug).toBe('daily-limit');
    accounts.clock.set(new Date('2026-06-02T00:00:00Z'));
    await take(person('1.00'), ben, 100n);
  });

  it('gives back what an act took that did not happen', async () => {
    const failing = accounts.unitOfWork.run(async () => {
      await limits.take(whole('1.00'), spending(ben, 100n));
      throw new Error('the server is on fire');
    });
    await expect(failing).rejects.toThrow('on fire');
    await take(whole('1.00'), ben, 100n);
  });

  it('is looked at before a code is asked, takes nothing by looking, and tells the limit and no other number', async () => {
    const rules = whole('10.00');
    await take(rules, chika, 700n);
    await limits.look(rules, spending(ben, 300n));
    await limits.look(rules, spending(ben, 300n));
    const refused = limits.look(rules, spending(ben, 301n));
    await expect(refused).rejects.toMatchObject({
      options: { detail: 'With this one, the company would authorize more than 10.00 USD today (UTC).' },
    });
    await expect(take(person('1.00'), ben, 301n)).rejects.toMatchObject({
      options: { detail: 'With this one, one person would authorize more than 1.00 USD today (UTC).' },
    });
  });

  it('waits for nobody in a circle when batches come with their currencies in any order', async () => {
    const batch = (...currencies: string[]) =>
      accounts.unitOfWork.run(async () => {
        for (const currency of currencies) await limits.take(none, spending(ben, 1n, currency));
      });
    const acts = Array.from({ length: 12 }, (_, n) => (n % 2 ? batch('USD', 'EUR') : batch('EUR', 'USD')));
    expect(await passed(acts)).toBe(12);
  });
});
