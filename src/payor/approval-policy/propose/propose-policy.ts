import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, secondsAfter, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { HoldRight } from '../../hold-right.js';
import { holdersOf } from '../../holders-of.js';
import { payorProblems } from '../../payor.problems.js';
import { policyAdmins } from '../../rights.js';
import { ApprovalPoliciesRepository, rulesTextOf } from '../approval-policies.repository.js';
import { ApprovalPolicyLog } from '../approval-policy-log.js';
import { approvalPolicyProblems } from '../approval-policy.problems.js';
import { textOfRules, type ApprovalRules } from '../approval-rules.js';
import { PROPOSAL_SECONDS, type Proposal } from '../proposal.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { RequireRules } from '../require-rules.js';

/** New rules, which are nothing but a wish until another payments admin countersigns them (DC-05). */
@Injectable()
export class ProposePolicy {
  constructor(
    private readonly right: HoldRight,
    private readonly directory: PersonDirectory,
    private readonly requireRules: RequireRules,
    private readonly policies: ApprovalPoliciesRepository,
    private readonly proposals: ProposalsRepository,
    private readonly log: ApprovalPolicyLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `second-admin-needed`, `approval-policy-not-acceptable`, `version-conflict`,
   * `approval-policy-proposal-pending`, and what HoldRight throws; MfaError `cooling_off`
   */
  execute(
    user: UserPrincipal,
    wanted: { companyId?: string | undefined; basedOnVersion: number; rules: ApprovalRules },
  ): Promise<Proposal> {
    return this.unitOfWork.run(async () => {
      const companyId = await this.right.forCompany(user, wanted.companyId, policyAdmins);
      await this.right.cooledOff(user);
      const admins = await holdersOf(this.directory, policyAdmins, companyId);
      if (admins.length < 2) throw new Problem(approvalPolicyProblems.secondAdminNeeded);
      const rules = await this.requireRules.execute(companyId, wanted.rules);
      const present = await this.policies.hold(companyId);
      if (present.version !== wanted.basedOnVersion) throw new Problem(payorProblems.versionConflict);
      const [before, after] = [rulesTextOf(present), textOfRules(rules)];
      if (before === after) throw new Problem(approvalPolicyProblems.notAcceptable, { errors: SAME });
      const proposal = this.proposalOf(user, companyId, { basedOnVersion: present.version, rules });
      await this.proposals.expire(companyId, present.version, proposal.proposedAt);
      if (!(await this.proposals.add(proposal))) throw new Problem(approvalPolicyProblems.proposalPending);
      await this.log.tell(user, proposal, 'approval_policy_proposed');
      await this.log.write(user, proposal, { act: 'proposed', before, after });
      return proposal;
    });
  }

  private proposalOf(
    user: UserPrincipal,
    companyId: string,
    { basedOnVersion, rules }: { basedOnVersion: number; rules: ApprovalRules },
  ): Proposal {
    const proposedAt = this.clock.now();
    const expiresAt = secondsAfter(proposedAt, PROPOSAL_SECONDS);
    const whose = { companyId, proposedBy: user.personId, proposedAt, expiresAt };
    return { id: this.ids.next(), ...whose, basedOnVersion, rules, status: 'pending' };
  }
}

const SAME = [{ pointer: '/rules', detail: 'are the rules in force already' }];
