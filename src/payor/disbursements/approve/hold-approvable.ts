import { Injectable } from '@nestjs/common';
import { IndependentFactors } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { requireIndependent } from '../../require-independent.js';
import type { Disbursement } from '../disbursement.js';
import { disbursementProblems } from '../disbursements.problems.js';
import { HoldForCheck } from '../hold-for-check.js';
import { CountApprovals, type ApprovalCount } from './count-approvals.js';

export interface HeldForApproval {
  disbursement: Disbursement;
  count: ApprovalCount;
}

/** Takes hold of what somebody wants to approve before another one authorizes it, and judges whether they may (DSB-04). */
@Injectable()
export class HoldApprovable {
  constructor(
    private readonly holdForCheck: HoldForCheck,
    private readonly countApprovals: CountApprovals,
    private readonly independent: IndependentFactors,
  ) {}

  /**
   * Inside a unit of work, with every row it reads locked until that ends.
   * @throws Problem `approved-already`, `approval-not-needed`, `factors-not-independent`, and what HoldForCheck throws
   */
  async execute(id: string, user: UserPrincipal, mode: 'prompt' | 'act'): Promise<HeldForApproval> {
    const disbursement = await this.holdForCheck.execute(id, user, mode);
    const count = await this.countApprovals.execute(disbursement);
    const approvers = count.counted.map(({ personId }) => personId);
    if (approvers.includes(user.personId)) throw new Problem(disbursementProblems.approvedAlready);
    if (approvers.length >= count.required) throw new Problem(disbursementProblems.approvalNotNeeded);
    const { createdBy, lastEditedBy } = disbursement;
    await requireIndependent(this.independent, user.personId, [createdBy, lastEditedBy, ...approvers]);
    return { disbursement, count };
  }
}
