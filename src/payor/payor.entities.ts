import {
  ApprovalPolicyProposalTable,
  ApprovalPolicyTable,
  DailyTotalTable,
} from './approval-policy/approval-policy.entity.js';
import { DisbursementBatchTable } from './batches/batch.entity.js';
import {
  BeneficiaryAccountTable,
  BeneficiaryReminderTable,
} from './beneficiaries/beneficiary-account.entity.js';
import { DisbursementApprovalTable } from './disbursements/approve/disbursement-approval.entity.js';
import {
  DisbursementPaymentTable,
  DisbursementTable,
  ReceiptTable,
} from './disbursements/disbursement.entity.js';
import { PaymentReportTable } from './disbursements/for-finance/payment-report.entity.js';
import {
  FinanceClientKeyTable,
  FinanceClientProposalTable,
  FinanceClientTable,
} from './finance-clients/finance-client.entity.js';
import { FundingAccountTable } from './funding-accounts/funding-account.entity.js';
import { InvoiceTable } from './invoices/invoice.entity.js';
import { DisbursementsSwitchTable } from './settings/disbursements-switch.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const payorEntities = [
  FundingAccountTable,
  BeneficiaryAccountTable,
  BeneficiaryReminderTable,
  InvoiceTable,
  DisbursementTable,
  DisbursementPaymentTable,
  DisbursementApprovalTable,
  DisbursementBatchTable,
  ReceiptTable,
  PaymentReportTable,
  ApprovalPolicyTable,
  ApprovalPolicyProposalTable,
  DailyTotalTable,
  DisbursementsSwitchTable,
  FinanceClientTable,
  FinanceClientKeyTable,
  FinanceClientProposalTable,
];
