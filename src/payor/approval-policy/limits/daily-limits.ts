import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { writeMoney, type Money } from '../../../wire/money.js';
import { limitIn, type DailyLimitRules } from '../approval-rules.js';
import { approvalPolicyProblems } from '../approval-policy.problems.js';
import { DailyTotalsRepository, type Scope } from './daily-totals.repository.js';

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
    const { companyId, total } = spending;
    const day = this.#today();
    for (const { scope, limitMinor, words } of this.#scopes(limits, spending)) {
      if (limitMinor === null) continue;
      const key = { companyId, scope, currency: total.currency, day };
      if ((await this.totals.of(key)) + total.minor > limitMinor) throw exceeded(limitMinor, total, words);
    }
  }

  /**
   * Counts it, with a limit or without, in the unit of work of the act and back with it. The statement that ends every
   * race: of many at once only as many pass as the limit allows.
   * @throws Problem `daily-limit`
   */
  async take(limits: DailyLimitRules, spending: Spending): Promise<void> {
    const { companyId, total } = spending;
    await this.totals.takeTurns(companyId);
    const day = this.#today();
    for (const { scope, limitMinor, words } of this.#scopes(limits, spending)) {
      const key = { companyId, scope, currency: total.currency, day };
      if (!(await this.totals.add(key, total.minor, limitMinor)))
        throw exceeded(limitMinor ?? 0n, total, words);
    }
  }

  #scopes(
    { perPersonPerDay, perCompanyPerDay }: DailyLimitRules,
    { personId, total: { currency } }: Spending,
  ): { scope: Scope; limitMinor: bigint | null; words: string }[] {
    return [
      { scope: 'company', limitMinor: limitIn(perCompanyPerDay, currency), words: 'the company' },
      { scope: personId, limitMinor: limitIn(perPersonPerDay, currency), words: 'one person' },
    ];
  }

  #today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

/** Names the limit, which its people know, and nothing of what others have authorized. */
function exceeded(limitMinor: bigint, { currency }: Money, whose: string): Problem {
  const { amount } = writeMoney({ minor: limitMinor, currency });
  return new Problem(approvalPolicyProblems.dailyLimit, {
    detail: `With this one, ${whose} would authorize more than ${amount} ${currency} today (UTC).`,
  });
}
