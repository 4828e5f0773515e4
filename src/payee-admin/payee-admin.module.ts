import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SealedBankNumbers } from '../bank-numbers/sealed-bank-numbers.js';
import { AddBankAccount } from './bank-accounts/add/add-bank-account.js';
import { RepeatDefaultNumber } from './bank-accounts/add/repeat-default-number.js';
import { BankAccountChangesRepository } from './bank-accounts/bank-account-changes.repository.js';
import { BankAccountLog } from './bank-accounts/bank-account-log.js';
import { BankAccountsController } from './bank-accounts/bank-accounts.controller.js';
import { BankAccountsRepository } from './bank-accounts/bank-accounts.repository.js';
import { DeactivateBankAccount } from './bank-accounts/deactivate/deactivate-bank-account.js';
import { HoldBankAccount } from './bank-accounts/hold-bank-account.js';
import { ReadBankAccounts } from './bank-accounts/read/read-bank-accounts.js';
import { RenameBankAccount } from './bank-accounts/rename/rename-bank-account.js';
import { SelectBankAccount } from './bank-accounts/select/select-bank-account.js';
import { PaidCompaniesController } from './companies/paid-companies.controller.js';
import { EnrollAuthenticatorModule } from './enroll-authenticator/enroll-authenticator.module.js';
import { EnrollSmsModule } from './enroll-sms/enroll-sms.module.js';
import { HoldRight } from './hold-right.js';
import { AddPayeeAdmin } from './members/add/add-payee-admin.js';
import { MembersController } from './members/members.controller.js';
import { ResetPayeeAdmin } from './members/reset/reset-payee-admin.js';
import { AcceptPaymentAgreement } from './payment-agreements/accept/accept-payment-agreement.js';
import { PaymentAgreementsController } from './payment-agreements/payment-agreements.controller.js';
import { PaymentAgreementsRepository } from './payment-agreements/payment-agreements.repository.js';
import { PresentPaymentAgreements } from './payment-agreements/present-payment-agreements.js';
import { PaymentsController } from './payments/payments.controller.js';

/** The side that is paid. Its policy is payee-admin-mfa.policy.ts; the rest is one folder a use case. */
@Module({
  imports: [AccountsModule, EnrollAuthenticatorModule, EnrollSmsModule],
  controllers: [
    BankAccountsController,
    MembersController,
    PaidCompaniesController,
    PaymentAgreementsController,
    PaymentsController,
  ],
  providers: [
    AcceptPaymentAgreement,
    AddBankAccount,
    AddPayeeAdmin,
    BankAccountChangesRepository,
    BankAccountLog,
    BankAccountsRepository,
    DeactivateBankAccount,
    HoldBankAccount,
    HoldRight,
    PaymentAgreementsRepository,
    PresentPaymentAgreements,
    ReadBankAccounts,
    RenameBankAccount,
    RepeatDefaultNumber,
    ResetPayeeAdmin,
    SealedBankNumbers,
    SelectBankAccount,
  ],
})
export class PayeeAdminModule {}
