import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { BeneficiaryAccountsRepository } from '../beneficiaries/beneficiary-accounts.repository.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { writeMoney } from '../../wire/money.js';
import { ineligibility } from './ineligibility.js';
import type { InvoiceList } from './invoice.dto.js';
import { InvoicesRepository, type Invoice } from './invoices.repository.js';

@Injectable()
export class ListInvoices {
  constructor(
    private readonly invoices: InvoicesRepository,
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly directory: PersonDirectory,
  ) {}

  async execute(input: { companyIds: readonly string[]; after: string | undefined }): Promise<InvoiceList> {
    const after = readCursor(input.after);
    const rows = await this.invoices.unpaid({ companyIds: input.companyIds, after, limit: PAGE_SIZE + 1 });
    const { items, next } = pageOf(rows, PAGE_SIZE);
    const names = await this.directory.companyNames([
      ...new Set(items.map(({ payeeCompanyId }) => payeeCompanyId)),
    ]);
    const withAccount = await this.payeesWithAccount(items);
    return {
      next,
      items: items.map((invoice) => {
        const { id, companyId, number, payeeCompanyId, currency, amountMinor, dueMinor } = invoice;
        const reasons = ineligibility(invoice, withAccount.has(`${companyId} ${payeeCompanyId}`));
        return {
          id,
          companyId,
          number,
          payee: { id: payeeCompanyId, name: names.get(payeeCompanyId) ?? '' },
          amount: writeMoney({ minor: amountMinor, currency }),
          amountDue: writeMoney({ minor: dueMinor > 0n ? dueMinor : 0n, currency }),
          eligible: reasons.length === 0,
          ineligibleBecause: reasons,
        };
      }),
    };
  }

  /** Pairs of payor and payee between whom an approved account stands. */
  private async payeesWithAccount(invoices: readonly Invoice[]): Promise<ReadonlySet<string>> {
    const pairs = new Set<string>();
    for (const companyId of new Set(invoices.map((invoice) => invoice.companyId))) {
      const payees = invoices.filter((invoice) => invoice.companyId === companyId);
      const approved = await this.accounts.approvedOf(
        companyId,
        payees.map(({ payeeCompanyId }) => payeeCompanyId),
      );
      for (const payeeId of approved.keys()) pairs.add(`${companyId} ${payeeId}`);
    }
    return pairs;
  }
}
