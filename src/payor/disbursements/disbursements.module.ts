import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ApprovalPolicyModule } from '../approval-policy/approval-policy.module.js';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { FundingAccountsModule } from '../funding-accounts/funding-accounts.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { OpenOverAccountsRepository } from './account-changed/open-over-accounts.repository.js';
import { VoidOverAccounts } from './account-changed/void-over-accounts.js';
import { ApprovalIntent } from './approve/approval-intent.js';
import { ApprovalsRepository } from './approve/approvals.repository.js';
import { ApproveDisbursement } from './approve/approve-disbursement.js';
import { CountApprovals } from './approve/count-approvals.js';
import { HoldApprovable } from './approve/hold-approvable.js';
import { RequireApprovals } from './approve/require-approvals.js';
import { WeighApprovals } from './approve/weigh-approvals.js';
import { AuthorizeDisbursement } from './authorize/authorize-disbursement.js';
import { DisbursementIntent } from './authorize/disbursement-intent.js';
import { HoldAuthorizable } from './authorize/hold-authorizable.js';
import { CancelDisbursement } from './cancel/cancel-disbursement.js';
import { ChangeDisbursement } from './change/change-disbursement.js';
import { ComposePayments } from './compose-payments.js';
import { CreateDisbursement } from './create/create-disbursement.js';
import { DisbursementLog } from './disbursement-log.js';
import { DisbursementsController } from './disbursements.controller.js';
import { DisbursementsRepository } from './disbursements.repository.js';
import { AuthorizedDisbursementsRepository } from './for-finance/authorized-disbursements.repository.js';
import { FinanceLog } from './for-finance/finance-log.js';
import { PaymentsForFinance } from './for-finance/payments-for-finance.js';
import { ReadAuthorized } from './for-finance/read-authorized.js';
import { ReportPayments } from './for-finance/report-payments.js';
import { SpendReceipt } from './for-finance/spend-receipt.js';
import { TellOfFailure } from './for-finance/tell-of-failure.js';
import { FindDisbursement } from './find-disbursement.js';
import { HoldForCheck } from './hold-for-check.js';
import { HoldDisbursement } from './hold-disbursement.js';
import { PaymentsToPayeesRepository } from './read/payments-to-payees.repository.js';
import { ReadDisbursements } from './read/read-disbursements.js';
import { ReadPaymentsToPayees } from './read/read-payments-to-payees.js';
import { ReadStanding } from './standing/read-standing.js';
import { SubmitDisbursement } from './submit/submit-disbursement.js';
import { DisbursementSumsRepository } from './summarize/disbursement-sums.repository.js';

/** The life of a disbursement, one folder a step (DSB-01..04, STP-03). */
@Module({
  imports: [
    AccountsModule,
    ApprovalPolicyModule,
    BeneficiariesModule,
    FundingAccountsModule,
    InvoicesModule,
    SettingsModule,
  ],
  controllers: [DisbursementsController],
  providers: [
    ApprovalIntent,
    ApprovalsRepository,
    ApproveDisbursement,
    AuthorizeDisbursement,
    AuthorizedDisbursementsRepository,
    CancelDisbursement,
    ChangeDisbursement,
    ComposePayments,
    CountApprovals,
    CreateDisbursement,
    DisbursementIntent,
    DisbursementLog,
    DisbursementsRepository,
    FinanceLog,
    FindDisbursement,
    HoldApprovable,
    HoldAuthorizable,
    HoldDisbursement,
    HoldForCheck,
    OpenOverAccountsRepository,
    PaymentsForFinance,
    PaymentsToPayeesRepository,
    ReadAuthorized,
    ReadDisbursements,
    ReadPaymentsToPayees,
    ReadStanding,
    ReportPayments,
    RequireApprovals,
    SpendReceipt,
    SubmitDisbursement,
    DisbursementSumsRepository,
    TellOfFailure,
    VoidOverAccounts,
    WeighApprovals,
  ],
  exports: [
    AuthorizeDisbursement,
    DisbursementsRepository,
    HoldAuthorizable,
    PaymentsForFinance,
    ReadPaymentsToPayees,
    VoidOverAccounts,
  ],
})
export class DisbursementsModule {}
