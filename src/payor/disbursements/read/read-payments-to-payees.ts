import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import type {
  PaymentsToPayees,
  PaymentToPayee,
  TotalToPayee,
} from '../../../between-sides/payments-to-payees.port.js';
import { PaymentsToPayeesRepository } from './payments-to-payees.repository.js';

/** What the payee side may see of disbursements (BNK-04): its own payments, once they are authorized. */
@Injectable()
export class ReadPaymentsToPayees implements PaymentsToPayees {
  constructor(
    private readonly payments: PaymentsToPayeesRepository,
    private readonly directory: PersonDirectory,
  ) {}

  async page(input: Parameters<PaymentsToPayees['page']>[0]): Promise<PaymentToPayee[]> {
    const rows = await this.payments.page(input);
    const names = await this.directory.companyNames([...new Set(rows.map(({ companyId }) => companyId))]);
    return rows.map(({ companyId, ...payment }) => ({ ...payment, payorName: names.get(companyId) ?? '' }));
  }

  totals(payeeCompanyIds: readonly string[]): Promise<TotalToPayee[]> {
    return this.payments.totals(payeeCompanyIds);
  }
}
