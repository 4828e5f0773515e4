import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ApproveBeneficiaryAccount } from './beneficiaries/approve/approve-beneficiary-account.js';
import { BeneficiaryAccountsController } from './beneficiaries/beneficiary-accounts.controller.js';
import { BeneficiaryAccountsRepository } from './beneficiaries/beneficiary-accounts.repository.js';
import { ReviewChangedAccount } from './beneficiaries/review-changed-account.js';
import { AuthorizeDisbursement } from './disbursements/authorize/authorize-disbursement.js';
import { DisbursementIntent } from './disbursements/authorize/disbursement-intent.js';
import { ReceiptSigner } from './disbursements/authorize/receipt-signer.port.js';
import { CancelDisbursement } from './disbursements/cancel/cancel-disbursement.js';
import { ChangeDisbursement } from './disbursements/change/change-disbursement.js';
import { ComposePayments } from './disbursements/compose-payments.js';
import { CreateDisbursement } from './disbursements/create/create-disbursement.js';
import { DisbursementLog } from './disbursements/disbursement-log.js';
import { DisbursementsController } from './disbursements/disbursements.controller.js';
import { DisbursementsRepository } from './disbursements/disbursements.repository.js';
import { FindDisbursement } from './disbursements/find-disbursement.js';
import { HoldDisbursement } from './disbursements/hold-disbursement.js';
import { PaymentsToPayeesRepository } from './disbursements/read/payments-to-payees.repository.js';
import { ReadDisbursements } from './disbursements/read/read-disbursements.js';
import { ReadPaymentsToPayees } from './disbursements/read/read-payments-to-payees.js';
import { SubmitDisbursement } from './disbursements/submit/submit-disbursement.js';
import { EnrollAuthenticatorModule } from './enroll-authenticator/enroll-authenticator.module.js';
import { FundingAccountsController } from './funding-accounts/funding-accounts.controller.js';
import { FundingAccountsRepository } from './funding-accounts/funding-accounts.repository.js';
import { InvoicesController } from './invoices/invoices.controller.js';
import { InvoicesRepository } from './invoices/invoices.repository.js';
import { ListInvoices } from './invoices/list-invoices.js';

export { ReadPaymentsToPayees, ReceiptSigner, ReviewChangedAccount };

/** The side that pays. Its policy is payor-mfa.policy.ts; the rest is one folder a use case. */
@Module({
  imports: [AccountsModule, EnrollAuthenticatorModule],
  controllers: [
    BeneficiaryAccountsController,
    DisbursementsController,
    FundingAccountsController,
    InvoicesController,
  ],
  providers: [
    ApproveBeneficiaryAccount,
    AuthorizeDisbursement,
    BeneficiaryAccountsRepository,
    CancelDisbursement,
    ChangeDisbursement,
    ComposePayments,
    CreateDisbursement,
    DisbursementIntent,
    DisbursementLog,
    DisbursementsRepository,
    FindDisbursement,
    FundingAccountsRepository,
    HoldDisbursement,
    InvoicesRepository,
    ListInvoices,
    PaymentsToPayeesRepository,
    ReadDisbursements,
    ReadPaymentsToPayees,
    ReviewChangedAccount,
    SubmitDisbursement,
  ],
  exports: [ReadPaymentsToPayees, ReviewChangedAccount],
})
export class PayorModule {}
