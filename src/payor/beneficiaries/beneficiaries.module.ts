import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { HoldRight } from '../hold-right.js';
import { ApproveBeneficiaryAccount } from './approve/approve-beneficiary-account.js';
import { BeneficiaryAccountsController } from './beneficiary-accounts.controller.js';
import { BeneficiaryAccountsRepository } from './beneficiary-accounts.repository.js';
import { BeneficiaryRemindersRepository } from './remind/beneficiary-reminders.repository.js';
import { RemindApprovers } from './remind/remind-approvers.js';
import { ReviewChangedAccount } from './review-changed-account.js';

/** The accounts that payees are paid to, as this payor approved them (BNK-02). */
@Module({
  imports: [AccountsModule],
  controllers: [BeneficiaryAccountsController],
  providers: [
    ApproveBeneficiaryAccount,
    BeneficiaryAccountsRepository,
    BeneficiaryRemindersRepository,
    HoldRight,
    RemindApprovers,
    ReviewChangedAccount,
  ],
  exports: [BeneficiaryAccountsRepository, RemindApprovers, ReviewChangedAccount],
})
export class BeneficiariesModule {}
