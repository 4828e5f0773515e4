import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem, type Countersignature, type UserPrincipal } from '@countersign/mfa-nest';
import { ApprovalPoliciesRepository, rulesTextOf } from '../approval-policies.repository.js';
import { ApprovalPolicyLog } from '../approval-policy-log.js';
import { approvalPolicyProblems } from '../approval-policy.problems.js';
import { textOfRules } from '../approval-rules.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { HoldProposal } from './hold-proposal.js';

/**
 * The rules of a proposal come into force. Runs inside the unit of work in which the countersignature was spent, with the
 * proposal and the rules of before locked by PolicyChangeIntent.
 */
@Injectable()
export class ConfirmPolicy {
  constructor(
    private readonly holdProposal: HoldProposal,
    private readonly policies: ApprovalPoliciesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly log: ApprovalPolicyLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The id of the company whose rules they are. @throws Problem `approval-policy-proposal-closed`, and what HoldProposal throws */
  async execute(user: UserPrincipal, id: string, signed: Countersignature): Promise<string> {
    const { proposal, present } = await this.holdProposal.execute(id, user);
    const { companyId, basedOnVersion, rules, proposedBy } = proposal;
    const now = this.clock.now();
    const decided = await this.proposals.decide(id, 'confirmed', user.personId, now);
    if (!decided || !(await this.policies.replace({ companyId, basedOnVersion, rules, now })))
      throw new Problem(approvalPolicyProblems.proposalClosed);
    await this.log.tell(user, proposal, 'approval_policy_changed');
    await this.log.write(user, proposal, {
      act: 'confirmed',
      before: rulesTextOf(present),
      after: textOfRules(rules),
      details: {
        proposer: proposedBy,
        intentHash: signed.intentHash,
        challenge: signed.challengeId,
        method: signed.method,
        factor: signed.factorId,
      },
    });
    return companyId;
  }
}
