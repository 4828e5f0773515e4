import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { ApprovalPoliciesRepository } from '../../approval-policy/approval-policies.repository.js';
import { approversFor, type ApprovalRules } from '../../approval-policy/approval-rules.js';
import { disbursers, holdsOne } from '../../rights.js';
import { totalOf, type Disbursement } from '../disbursement.js';
import { contentHashOf, countedOf, type GivenApproval } from './approval.js';
import { ApprovalsRepository } from './approvals.repository.js';

export interface ApprovalCount {
  /** The rules by which it was counted. */
  rules: ApprovalRules;
  required: number;
  /** As many as required at most, the first ones given. */
  counted: readonly GivenApproval[];
}

/** Counts what a disbursement has of what it needs, and holds it until the unit of work ends (DSB-04, DC-04). */
@Injectable()
export class CountApprovals {
  constructor(
    private readonly policies: ApprovalPoliciesRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly directory: PersonDirectory,
  ) {}

  /** Inside a unit of work that holds the disbursement. People are locked in the order of their ids, then the rules. */
  async execute(disbursement: Disbursement): Promise<ApprovalCount> {
    const { id, companyId, currency } = disbursement;
    // Nobody gives or wipes one while the disbursement is held.
    const given = disbursement.approvals.length === 0 ? [] : await this.approvals.of([id]);
    const mayApprove = new Set<string>();
    for (const { personId } of given) {
      const roles = await this.directory.lockRoles(personId, companyId);
      if (holdsOne(roles, disbursers)) mayApprove.add(personId);
    }
    const { rules } = await this.policies.hold(companyId);
    const required = approversFor(rules, { minor: totalOf(disbursement), currency });
    if (required === 0 || given.length === 0) return { rules, required, counted: [] };
    const contentHash = contentHashOf(disbursement);
    return { rules, required, counted: countedOf(given, { contentHash, required, mayApprove }) };
  }
}
