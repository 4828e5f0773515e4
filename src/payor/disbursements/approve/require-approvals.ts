import { Injectable } from '@nestjs/common';
import { IndependentFactors } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { payorProblems } from '../../payor.problems.js';
import { requireIndependent } from '../../require-independent.js';
import type { Disbursement } from '../disbursement.js';
import { disbursementProblems } from '../disbursements.problems.js';
import { CountApprovals, type ApprovalCount } from './count-approvals.js';

/** That everybody who is to check a disbursement before this person authorizes it has done so, and is somebody else. */
@Injectable()
export class RequireApprovals {
  constructor(
    private readonly countApprovals: CountApprovals,
    private readonly independent: IndependentFactors,
  ) {}

  /**
   * Inside a unit of work that holds the disbursement.
   * @throws Problem `two-person-rule`, `approvals-missing`, `factors-not-independent`
   */
  async execute(disbursement: Disbursement, { personId }: UserPrincipal): Promise<ApprovalCount> {
    const count = await this.countApprovals.execute(disbursement);
    const approvers = count.counted.map((approval) => approval.personId);
    if (approvers.includes(personId))
      throw new Problem(payorProblems.twoPersonRule, {
        detail: 'You have approved this; somebody else authorizes it.',
      });
    if (approvers.length < count.required)
      throw new Problem(disbursementProblems.approvalsMissing, {
        detail: `It has ${approvers.length} of ${count.required} approvals.`,
      });
    const { createdBy, lastEditedBy } = disbursement;
    await requireIndependent(this.independent, personId, [createdBy, lastEditedBy, ...approvers]);
    return count;
  }
}
