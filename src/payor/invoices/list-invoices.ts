import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { BeneficiaryAccountsRepository } from '../beneficiaries/beneficiary-accounts.repository.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { writeMoney } from '../../wire/money.js';
import { ineligibility, obstaclesOf } from './ineligibility.js';
import { INVOICES_BY_ID, type InvoiceList, type InvoicesQuery } from './invoice.dto.js';
import type { Invoice } from './invoices.repository.js';
import { UnpaidInvoicesRepository } from './unpaid-invoices.repository.js';

/** Of what was typed to look for; more of them find nothing more. */
const WORDS_AT_MOST = 8;

@Injectable()
export class ListInvoices {
  constructor(
    private readonly invoices: UnpaidInvoicesRepository,
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly directory: PersonDirectory,
  ) {}

  /** Of one company among these, or of all; another company has none for whoever asks (ER-05). */
  async execute(own: readonly string[], query: Readonly<InvoicesQuery>): Promise<InvoiceList> {
    const { companyId, after, disbursementId = null, order = 'oldest', ids } = query;
    const companyIds = own.filter((id) => companyId === undefined || id === companyId);
    const words = (query.search ?? '').split(/\s+/).filter(Boolean).slice(0, WORDS_AT_MOST);
    const payees = words.length > 0 || order === 'payee' ? await this.payeesByName(companyIds) : [];
    const size = ids === undefined ? PAGE_SIZE : INVOICES_BY_ID;
    const rows = await this.invoices.page({
      ...{ companyIds, disbursementId, order },
      words: words.map((word) => ({ word, payeeIds: idsOf(payees.filter(({ name }) => holds(name, word))) })),
      payeeIds: idsOf(payees),
      ids: ids?.split(',') ?? null,
      after: readCursor(after),
      limit: size + 1,
    });
    const { items, next } = pageOf(rows, size);
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

  /** A payor has some hundreds of payees; what they are called belongs to the accounts. */
  private async payeesByName(companyIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    const names = await this.directory.companyNames(await this.invoices.payeesOf(companyIds));
    return [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => byName(one.name, other.name) || (one.id < other.id ? -1 : 1));
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

const { compare: byName } = new Intl.Collator('en');
const idsOf = (payees: readonly { id: string }[]): string[] => payees.map(({ id }) => id);
const holds = (name: string, word: string): boolean =>
  name.toLocaleLowerCase('en').includes(word.toLocaleLowerCase('en'));
