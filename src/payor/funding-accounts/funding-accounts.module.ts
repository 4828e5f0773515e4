import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { SealedBankNumbers } from '../../bank-numbers/sealed-bank-numbers.js';
import { HoldRight } from '../hold-right.js';
import { AddFundingAccount } from './add/add-funding-account.js';
import { DeactivateFundingAccount } from './deactivate/deactivate-funding-account.js';
import { MakeDefaultFundingAccount } from './default/make-default-funding-account.js';
import { FundingAccountLog } from './funding-account-log.js';
import { FundingAccountsController } from './funding-accounts.controller.js';
import { FundingAccountsRepository } from './funding-accounts.repository.js';
import { HoldFundingAccount } from './hold-funding-account.js';
import { RenameFundingAccount } from './rename/rename-funding-account.js';
import { RecordVerdict } from './verdict/record-verdict.js';

/** The accounts that a payor pays from (BNK-01). */
@Module({
  imports: [AccountsModule],
  controllers: [FundingAccountsController],
  providers: [
    AddFundingAccount,
    DeactivateFundingAccount,
    FundingAccountLog,
    FundingAccountsRepository,
    HoldFundingAccount,
    HoldRight,
    MakeDefaultFundingAccount,
    RecordVerdict,
    RenameFundingAccount,
    SealedBankNumbers,
  ],
  exports: [FundingAccountsRepository],
})
export class FundingAccountsModule {}
