import { Module, type DynamicModule } from '@nestjs/common';
import { AuthorizedPayments } from '../between-sides/authorized-payments.port.js';
import { DepositAccountWatch } from '../between-sides/deposit-account-watch.port.js';
import { FinanceClients } from '../between-sides/finance-clients.port.js';
import { PaymentsToPayees } from '../between-sides/payments-to-payees.port.js';
import {
  HearOfChangedAccount,
  PaymentsForFinance,
  PayorModule,
  ReadFinanceClient,
  ReadPaymentsToPayees,
} from '../payor/payor.module.js';

@Module({})
class BetweenSidesModule {}

/** What one side tells the other, without either knowing the other. */
export const betweenSides: DynamicModule = {
  module: BetweenSidesModule,
  global: true,
  imports: [PayorModule],
  providers: [
    { provide: DepositAccountWatch, useExisting: HearOfChangedAccount },
    { provide: PaymentsToPayees, useExisting: ReadPaymentsToPayees },
    { provide: FinanceClients, useExisting: ReadFinanceClient },
    { provide: AuthorizedPayments, useExisting: PaymentsForFinance },
  ],
  exports: [AuthorizedPayments, DepositAccountWatch, FinanceClients, PaymentsToPayees],
};
