import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../../hold-right.js';
import { policyAdmins } from '../../rights.js';
import { ApprovalPolicyLog } from '../approval-policy-log.js';
import { approvalPolicyProblems } from '../approval-policy.problems.js';
import { textOfRules } from '../approval-rules.js';
import type { Proposal } from '../proposal.js';
import { ProposalsRepository } from '../proposals.repository.js';

/** Any payments admin takes a proposal off the table, their own or another's: that leaves the rules as they are. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly right: HoldRight,
    private readonly proposals: ProposalsRepository,
    private readonly log: ApprovalPolicyLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` to other companies (ER-05), `access-refused`, `approval-policy-proposal-closed` */
  execute(user: UserPrincipal, id: string): Promise<Proposal> {
    return this.unitOfWork.run(async () => {
      const proposal = await this.proposals.find(id);
      if (!proposal) throw new Problem(commonProblems.notFound);
      await this.right.in(user, proposal.companyId, policyAdmins);
      if (!(await this.proposals.decide(id, 'withdrawn', user.personId, this.clock.now())))
        throw new Problem(approvalPolicyProblems.proposalClosed);
      const before = textOfRules(proposal.rules);
      await this.log.write(user, proposal, { act: 'withdrawn', before, after: null });
      return { ...proposal, status: 'withdrawn' };
    });
  }
}
