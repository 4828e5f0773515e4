import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { BeneficiaryAccountsRepository } from '../beneficiaries/beneficiary-accounts.repository.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { writeMoney } from '../../wire/money.js';
import { ineligibility, obstaclesOf } from './ineligibility.js';
import type { InvoiceList } from './invoice.dto.js';
import { InvoicesRepository, type Invoice } from './invoices.repository.js';

@Injectable()
export class ListInvoices {
  constructor(
    private readonly invoices: InvoicesRepository,
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly directory: PersonDirectory,
  ) {}

  async execute(input: {
    companyIds: readonly string[];
    after: string | undefined;
    disbursementId?: string | undefined;
  }): Promise<InvoiceList> {
    const rows = await this.invoices.unpaid({
      companyIds: input.companyIds,
      after: readCursor(input.after),
      limit: PAGE_SIZE + 1,
      disbursementId: input.disbursementId ?? null,
    });
    const { items, next } = pageOf(rows, PAGE_SIZE);
    const names = await this.directory.companyNames([
      ...new Set(items.map(({ payeeCompanyId }) => payeeCompanyId)),
    ]);
    const withAccount = await this.payeesWithAccount(items);
    return {
      next,
      items: items.map((invoice) => {
        const { id, companyId, number, payeeCompanyId, currency, amountMinor, dueMinor } = invoice;
        const hasAccount = withAccount.has(`${companyId} ${payeeCompanyId}`);
        const obstacles = obstaclesOf(invoice, hasAccount);
        return {
          id,
          companyId,
          number,
          payee: { id: payeeCompanyId, name: names.get(payeeCompanyId) ?? '' },
          amount: writeMoney({ minor: amountMinor, currency }),
          amountDue: writeMoney({ minor: dueMinor > 0n ? dueMinor : 0n, currency }),
          eligible: obstacles.length === 0,
          ineligibleBecause: ineligibility(invoice, hasAccount),
          obstacles,
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
