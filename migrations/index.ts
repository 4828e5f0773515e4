import { MfaCoreTables } from './Migration20261124204500_mfa-core-tables.js';
import { AccountsTables } from './Migration20261124212500_accounts.js';
import { NoticeTables } from './Migration20261124212600_notices.js';
import { PayorTables } from './Migration20261124214000_payor.js';
import { TextTables } from './Migration20261125000100_texts.js';
import { DeliveryTables } from './Migration20261125000200_delivery.js';
import { PayeeAdminTables } from './Migration20261125000300_payee-admin.js';
import { AddressConfirmations } from './Migration20261125000400_address-confirmations.js';

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
];
