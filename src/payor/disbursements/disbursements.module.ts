import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ApprovalPolicyModule } from '../approval-policy/approval-policy.module.js';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { FundingAccountsModule } from '../funding-accounts/funding-accounts.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { OpenOverAccountsRepository } from './account-changed/open-over-accounts.repository.js';
import { VoidOverAccounts } from './account-changed/void-over-accounts.js';
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
import { FindDisbursement } from './find-disbursement.js';
import { HoldDisbursement } from './hold-disbursement.js';
import { PaymentsToPayeesRepository } from './read/payments-to-payees.repository.js';
import { ReadDisbursements } from './read/read-disbursements.js';
import { ReadPaymentsToPayees } from './read/read-payments-to-payees.js';
import { SubmitDisbursement } from './submit/submit-disbursement.js';

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
    AuthorizeDisbursement,
    CancelDisbursement,
    ChangeDisbursement,
    ComposePayments,
    CreateDisbursement,
    DisbursementIntent,
    DisbursementLog,
    DisbursementsRepository,
    FindDisbursement,
    HoldAuthorizable,
    HoldDisbursement,
    OpenOverAccountsRepository,
    PaymentsToPayeesRepository,
    ReadDisbursements,
    ReadPaymentsToPayees,
    SubmitDisbursement,
    VoidOverAccounts,
  ],
  exports: [AuthorizeDisbursement, HoldAuthorizable, ReadPaymentsToPayees, VoidOverAccounts],
})
export class DisbursementsModule {}
