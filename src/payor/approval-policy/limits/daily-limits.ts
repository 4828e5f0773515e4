import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { writeMoney, type Money } from '../../../wire/money.js';
import { limitIn, type DailyLimitRules } from '../approval-rules.js';
import { approvalPolicyProblems } from '../approval-policy.problems.js';
import { DailyTotalsRepository } from './daily-totals.repository.js';

export interface Spending {
  companyId: string;
  /** Who authorizes. */
  personId: string;
  total: Money;
}

/** What a company and each of its people authorize in a day, UTC (DC-07). */
@Injectable()
export class DailyLimits {
  constructor(
    private readonly totals: DailyTotalsRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Before a code is asked in vain; only `take` decides. @throws Problem `daily-limit` */
  async look(limits: DailyLimitRules, spending: Spending): Promise<void> {
    const { total } = spending;
    const day = this.#dayOf(spending);
    for (const [scope, limitMinor] of scopesOf(limits, spending))
      if (limitMinor !== null && (await this.totals.of(day, scope)) + total.minor > limitMinor)
        throw exceeded(scope, limitMinor, total);
  }

  /**
   * Counts it, with a limit or without, in the unit of work of the act and back with it. The statement that ends every
   * race: of many at once only as many pass as the limit allows.
   * @throws Problem `daily-limit`
   */
  async take(limits: DailyLimitRules, spending: Spending): Promise<void> {
    const { companyId, total } = spending;
    const scopes = scopesOf(limits, spending);
    await this.totals.takeTurns(companyId);
    const taken = await this.totals.add(this.#dayOf(spending), total.minor, scopes);
    for (const [scope, limitMinor] of scopes)
      if (!taken.has(scope)) throw exceeded(scope, limitMinor ?? 0n, total);
  }

  #dayOf({ companyId, total: { currency } }: Spending) {
    return { companyId, currency, day: this.clock.now().toISOString().slice(0, 10) };
  }
}

const COMPANY = 'company';

/** In this order they are looked at, and named to who would exceed both. */
const scopesOf = (
  { perPersonPerDay, perCompanyPerDay }: DailyLimitRules,
  { personId, total: { currency } }: Spending,
): ReadonlyMap<string, bigint | null> =>
  new Map([
    [COMPANY, limitIn(perCompanyPerDay, currency)],
    [personId, limitIn(perPersonPerDay, currency)],
  ]);

/** Names the limit, which its people know, and nothing of what others have authorized. */
function exceeded(scope: string, limitMinor: bigint, { currency }: Money): Problem {
  const whose = scope === COMPANY ? 'the company' : 'one person';
  const { amount } = writeMoney({ minor: limitMinor, currency });
  return new Problem(approvalPolicyProblems.dailyLimit, {
    detail: `With this one, ${whose} would authorize more than ${amount} ${currency} today (UTC).`,
  });
}
