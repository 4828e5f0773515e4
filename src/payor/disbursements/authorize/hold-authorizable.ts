import { Injectable } from '@nestjs/common';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { DailyLimits } from '../../approval-policy/limits/daily-limits.js';
import { CountApprovals } from '../approve/count-approvals.js';
import { RequireApprovals } from '../approve/require-approvals.js';
import { spendingOf, type Disbursement } from '../disbursement.js';
import { HoldForCheck } from '../hold-for-check.js';

/** Takes hold of what somebody wants to authorize, with everything behind it, and judges whether they may at all. */
@Injectable()
export class HoldAuthorizable {
  constructor(
    private readonly holdForCheck: HoldForCheck,
    private readonly countApprovals: CountApprovals,
    private readonly requireApprovals: RequireApprovals,
    private readonly dailyLimits: DailyLimits,
  ) {}

  /**
   * Inside a unit of work, with every row it reads locked until that ends.
   *
   * At the prompt nobody is asked for a code in vain: approvals, the people behind them and the day's limits are judged
   * too. At the act they are held here, and AuthorizeDisbursement judges them: what was changed since the prompt first
   * makes this another intent than the one that was signed (STP-03).
   * @throws what HoldForCheck throws; at the prompt also what RequireApprovals throws, and Problem `daily-limit`
   */
  async execute(id: string, user: UserPrincipal, mode: 'prompt' | 'act'): Promise<Disbursement> {
    const disbursement = await this.holdForCheck.execute(id, user, mode);
    if (mode === 'act') {
      await this.countApprovals.execute(disbursement);
      return disbursement;
    }
    const { rules } = await this.requireApprovals.execute(disbursement, user);
    await this.dailyLimits.look(rules.limits, spendingOf(disbursement, user));
    return disbursement;
  }
}
