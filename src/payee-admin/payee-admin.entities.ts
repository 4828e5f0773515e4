import {
  PayeeBankAccountChangeTable,
  PayeeBankAccountTable,
  PayeeDepositTable,
} from './bank-accounts/bank-account.entity.js';
import { PaymentAgreementTable } from './payment-agreements/payment-agreement.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const payeeAdminEntities = [
  PayeeBankAccountTable,
  PayeeDepositTable,
  PayeeBankAccountChangeTable,
  PaymentAgreementTable,
];
