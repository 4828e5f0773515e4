import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { FinanceClientsRepository } from './finance-clients.repository.js';
import { ReadFinanceClient } from './read-finance-client.js';

/** The finance systems of a payor: two payments admins register and change them (FIN-01). */
@Module({
  imports: [AccountsModule],
  providers: [FinanceClientsRepository, ReadFinanceClient],
  exports: [ReadFinanceClient],
})
export class FinanceClientsModule {}
