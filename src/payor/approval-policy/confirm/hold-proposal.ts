import { Inject, Injectable } from '@nestjs/common';
import { Clock, IndependentFactors } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { HoldRight } from '../../hold-right.js';
import { payorProblems } from '../../payor.problems.js';
import { requireIndependent } from '../../require-independent.js';
import { holdsOne, policyAdmins } from '../../rights.js';
import { ApprovalPoliciesRepository, type ApprovalPolicy } from '../approval-policies.repository.js';
import { approvalPolicyProblems } from '../approval-policy.problems.js';
import type { Proposal } from '../proposal.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { RequireRules } from '../require-rules.js';

export interface HeldProposal {
  proposal: Proposal;
  /** The rules in force, which it would take the place of. */
  present: ApprovalPolicy;
}

/** Takes hold of a proposal and of the rules it would replace, and judges whether this person may confirm it. */
@Injectable()
export class HoldProposal {
  constructor(
    private readonly right: HoldRight,
    private readonly directory: PersonDirectory,
    private readonly independent: IndependentFactors,
    private readonly requireRules: RequireRules,
    private readonly policies: ApprovalPoliciesRepository,
    private readonly proposals: ProposalsRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Inside a unit of work. The company's people are asked for anew: rules it cannot live by any more are not confirmed.
   * @throws Problem `not-found` to other companies (ER-05), `access-refused`, `two-person-rule`, `factors-not-independent`,
   * `approval-policy-proposal-closed`, `approval-policy-not-acceptable`
   */
  async execute(id: string, user: UserPrincipal): Promise<HeldProposal> {
    const found = await this.proposals.find(id);
    if (!found) throw new Problem(commonProblems.notFound);
    const { companyId, proposedBy } = found;
    await this.right.in(user, companyId, policyAdmins);
    const proposer = await this.directory.lockRoles(proposedBy, companyId);
    const proposal = await this.proposals.lock(id);
    const present = await this.policies.holdToReplace(companyId);
    if (!proposal || !this.stands(proposal, present) || !holdsOne(proposer, policyAdmins))
      throw new Problem(approvalPolicyProblems.proposalClosed);
    if (proposedBy === user.personId) throw new Problem(payorProblems.twoPersonRule);
    await requireIndependent(this.independent, user.personId, [proposedBy]);
    await this.requireRules.execute(companyId, proposal.rules);
    return { proposal, present };
  }

  private stands({ status, basedOnVersion, expiresAt }: Proposal, present: ApprovalPolicy): boolean {
    return status === 'pending' && basedOnVersion === present.version && expiresAt > this.clock.now();
  }
}
