import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { FundingAccountsController } from './funding-accounts.controller.js';
import { FundingAccountsRepository } from './funding-accounts.repository.js';

/** The accounts that a payor pays from (BNK-01). */
@Module({
  imports: [AccountsModule],
  controllers: [FundingAccountsController],
  providers: [FundingAccountsRepository],
  exports: [FundingAccountsRepository],
})
export class FundingAccountsModule {}
