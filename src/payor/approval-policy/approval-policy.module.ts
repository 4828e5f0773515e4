import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { HoldRight } from '../hold-right.js';
import { ApprovalPoliciesRepository } from './approval-policies.repository.js';
import { ApprovalPolicyLog } from './approval-policy-log.js';
import { ApprovalPolicyController } from './approval-policy.controller.js';
import { ConfirmPolicy } from './confirm/confirm-policy.js';
import { HoldProposal } from './confirm/hold-proposal.js';
import { PolicyChangeIntent } from './confirm/policy-change-intent.js';
import { DailyLimits } from './limits/daily-limits.js';
import { DailyTotalsRepository } from './limits/daily-totals.repository.js';
import { ProposalsRepository } from './proposals.repository.js';
import { ProposePolicy } from './propose/propose-policy.js';
import { ReadPolicy } from './read-policy.js';
import { RequireRules } from './require-rules.js';
import { WithdrawProposal } from './withdraw/withdraw-proposal.js';

/** How many people, and up to which sums: a payor’s own rules, as data (DSB-04, DC-07). */
@Module({
  imports: [AccountsModule],
  controllers: [ApprovalPolicyController],
  providers: [
    ApprovalPoliciesRepository,
    ApprovalPolicyLog,
    ConfirmPolicy,
    DailyLimits,
    DailyTotalsRepository,
    HoldProposal,
    HoldRight,
    PolicyChangeIntent,
    ProposalsRepository,
    ProposePolicy,
    ReadPolicy,
    RequireRules,
    WithdrawProposal,
  ],
  exports: [ApprovalPoliciesRepository, DailyLimits],
})
export class ApprovalPolicyModule {}
