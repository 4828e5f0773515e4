import { MfaCoreTables } from './Migration20261124204500_mfa-core-tables.js';
import { AccountsTables } from './Migration20261124212500_accounts.js';
import { NoticeTables } from './Migration20261124212600_notices.js';
import { PayorTables } from './Migration20261124214000_payor.js';
import { TextTables } from './Migration20261125000100_texts.js';
import { DeliveryTables } from './Migration20261125000200_delivery.js';
import { PayeeAdminTables } from './Migration20261125000300_payee-admin.js';
import { AddressConfirmations } from './Migration20261125000400_address-confirmations.js';
import { SharedFactors } from './Migration20261126000100_shared-factors.js';
import { TeamHistory } from './Migration20261126000200_team-history.js';
import { PayorAccounts } from './Migration20261126000300_payor-accounts.js';
import { ApprovalPolicyTables } from './Migration20261126000400_approval-policy.js';
import { Batches } from './Migration20261126000500_batches.js';
import { AuditCheckpoints } from './Migration20261126000700_audit-checkpoints.js';
import { PaymentsArea } from './Migration20261126000800_payments-area.js';
import { MachineAccess } from './Migration20261127000100_machine-access.js';
import { FinanceClients } from './Migration20261127000200_finance-clients.js';
import { AuthorizationServer } from './Migration20261127000300_authorization-server.js';
import { PaymentFeed } from './Migration20261127000400_payment-feed.js';
import { Webhooks } from './Migration20261127000500_webhooks.js';
import { DelegatedSignIn } from './Migration20261127000600_delegated-sign-in.js';
import { CompanyMfa } from './Migration20261128000100_company-mfa.js';

/** Every migration in the order it is applied. One that was released is never edited: what it lacks is a new one. */
export const migrations = [
  { name: 'Migration20261124204500_mfa-core-tables', class: MfaCoreTables },
  { name: 'Migration20261124212500_accounts', class: AccountsTables },
  { name: 'Migration20261124212600_notices', class: NoticeTables },
  { name: 'Migration20261124214000_payor', class: PayorTables },
  { name: 'Migration20261125000100_texts', class: TextTables },
  { name: 'Migration20261125000200_delivery', class: DeliveryTables },
  { name: 'Migration20261125000300_payee-admin', class: PayeeAdminTables },
  { name: 'Migration20261125000400_address-confirmations', class: AddressConfirmations },
  { name: 'Migration20261126000100_shared-factors', class: SharedFactors },
  { name: 'Migration20261126000200_team-history', class: TeamHistory },
  { name: 'Migration20261126000300_payor-accounts', class: PayorAccounts },
  { name: 'Migration20261126000400_approval-policy', class: ApprovalPolicyTables },
  { name: 'Migration20261126000500_batches', class: Batches },
  { name: 'Migration20261126000700_audit-checkpoints', class: AuditCheckpoints },
  { name: 'Migration20261126000800_payments-area', class: PaymentsArea },
  { name: 'Migration20261127000100_machine-access', class: MachineAccess },
  { name: 'Migration20261127000200_finance-clients', class: FinanceClients },
  { name: 'Migration20261127000300_authorization-server', class: AuthorizationServer },
  { name: 'Migration20261127000400_payment-feed', class: PaymentFeed },
  { name: 'Migration20261127000500_webhooks', class: Webhooks },
  { name: 'Migration20261127000600_delegated-sign-in', class: DelegatedSignIn },
  { name: 'Migration20261128000100_company-mfa', class: CompanyMfa },
];
