import { Injectable } from '@nestjs/common';
import { commonProblems, Problem, type FieldError, type UserPrincipal } from '@countersign/mfa-nest';
import { ApprovalPoliciesRepository } from '../../approval-policy/approval-policies.repository.js';
import { DailyLimits } from '../../approval-policy/limits/daily-limits.js';
import { DisbursementsRepository } from '../../disbursements/disbursements.repository.js';
import { HoldAuthorizable } from '../../disbursements/authorize/hold-authorizable.js';
import { spendingOf, type Disbursement } from '../../disbursements/disbursement.js';
import { companiesOf, payorRoles } from '../../rights.js';
import { errorAt, errorsAt, refuseIfAny } from './name-in-list.js';

/** Takes hold of a list of disbursements, in its order, each judged by the rules it would be judged by alone. */
@Injectable()
export class HoldBatch {
  constructor(
    private readonly disbursements: DisbursementsRepository,
    private readonly holdAuthorizable: HoldAuthorizable,
    private readonly policies: ApprovalPoliciesRepository,
    private readonly dailyLimits: DailyLimits,
  ) {}

  /**
   * Inside a unit of work. Says of every disbursement at once what stands against it, not of the first alone.
   * @throws Problem `batch-not-acceptable`
   */
  async execute(
    ids: readonly string[],
    user: UserPrincipal,
    mode: 'prompt' | 'act',
  ): Promise<[Disbursement, ...Disbursement[]]> {
    refuseIfAny(ids.flatMap((id, index) => (ids.indexOf(id) < index ? [errorAt(index, REPEATED)] : [])));
    const theirs = await this.disbursements.lockTogether(ids, companiesOf(user, payorRoles));
    const held: Disbursement[] = [];
    const errors: FieldError[] = [];
    for (const [index, id] of ids.entries()) {
      const outcome = theirs.has(id)
        ? await this.holdAuthorizable.execute(id, user, mode).catch(asProblem)
        : new Problem(commonProblems.notFound);
      if (outcome instanceof Problem) errors.push(...errorsAt(index, outcome));
      else if (outcome.companyId !== (held[0] ?? outcome).companyId)
        errors.push(errorAt(index, 'is of another company than the first'));
      else held.push(outcome);
    }
    refuseIfAny(errors);
    const [first, ...others] = held;
    if (!first) throw new Error('a batch of nothing');
    if (mode === 'prompt') refuseIfAny(await this.beyondLimits(held, first.companyId, user));
    return [first, ...others];
  }

  /** Each was looked at alone; whether the day has room for all of them is told before a code is asked, too. */
  private async beyondLimits(
    held: readonly Disbursement[],
    companyId: string,
    user: UserPrincipal,
  ): Promise<FieldError[]> {
    const { rules } = await this.policies.hold(companyId);
    const sums = new Map<string, bigint>();
    for (const [index, disbursement] of held.entries()) {
      const { total, ...spending } = spendingOf(disbursement, user);
      const minor = (sums.get(total.currency) ?? 0n) + total.minor;
      sums.set(total.currency, minor);
      const all = { ...spending, total: { ...total, minor } };
      const refusal = await this.dailyLimits.look(rules.limits, all).catch(asProblem);
      if (refusal) return errorsAt(index, refusal);
    }
    return [];
  }
}

const REPEATED = 'is in the list twice';

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
