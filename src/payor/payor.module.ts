import { Module } from '@nestjs/common';
import { ApprovalPolicyModule } from './approval-policy/approval-policy.module.js';
import { BatchesModule } from './batches/batches.module.js';
import { BeneficiariesModule } from './beneficiaries/beneficiaries.module.js';
import {
  RemindApprovers,
  reminderCatchUpMs,
  reminderTimes,
} from './beneficiaries/remind/remind-approvers.js';
import { CompaniesModule } from './companies/companies.module.js';
import { ReceiptSigner } from './disbursements/authorize/receipt-signer.port.js';
import { DisbursementsModule } from './disbursements/disbursements.module.js';
import { PaymentsForFinance } from './disbursements/for-finance/payments-for-finance.js';
import { ReadPaymentsToPayees } from './disbursements/read/read-payments-to-payees.js';
import { EnrollAuthenticatorModule } from './enroll-authenticator/enroll-authenticator.module.js';
import { FinanceClientsModule } from './finance-clients/finance-clients.module.js';
import { ReadFinanceClient } from './finance-clients/read-finance-client.js';
import { FundingAccountsModule } from './funding-accounts/funding-accounts.module.js';
import { AuthorizedVerdict } from './funding-accounts/verdict/authorized-verdict.js';
import { RecordVerdict } from './funding-accounts/verdict/record-verdict.js';
import { HearOfChangedAccount } from './hear-of-changed-account.js';
import { HistoryModule } from './history/history.module.js';
import { InvoicesModule } from './invoices/invoices.module.js';
import { ReceiptKeysModule } from './receipt-keys/receipt-keys.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { TeamModule } from './team/team.module.js';
import { WebhookEndpointsModule } from './webhook-endpoints/webhook-endpoints.module.js';

export {
  AuthorizedVerdict,
  HearOfChangedAccount,
  PaymentsForFinance,
  ReadFinanceClient,
  ReadPaymentsToPayees,
  ReceiptSigner,
  RecordVerdict,
  RemindApprovers,
  reminderCatchUpMs,
  reminderTimes,
};

/** The side that pays. Its policy is payor-mfa.policy.ts; the rest is one folder for each thing, one in it for each act. */
@Module({
  imports: [
    ApprovalPolicyModule,
    BatchesModule,
    BeneficiariesModule,
    CompaniesModule,
    DisbursementsModule,
    EnrollAuthenticatorModule,
    FinanceClientsModule,
    FundingAccountsModule,
    HistoryModule,
    InvoicesModule,
    ReceiptKeysModule,
    SettingsModule,
    TeamModule,
    WebhookEndpointsModule,
  ],
  providers: [HearOfChangedAccount],
  exports: [BeneficiariesModule, DisbursementsModule, FinanceClientsModule, HearOfChangedAccount],
})
export class PayorModule {}
