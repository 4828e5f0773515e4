import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { allOf } from '../../browser/all-pages.js';
import { PageGroup, ShowsPage } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { companiesOf } from '../paid-companies.js';
import { BankAccountHistoryPage } from './bank-account-history-page.js';
import { BankAccountsPage } from './bank-accounts-page.js';
import { bankAccountsOf } from './bank-accounts.js';

/** BNK-03: where the payee is paid to, and what was done about it. */
@PageGroup('payee/bank-accounts')
export class BankAccountsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const accounts = await allOf(bankAccountsOf(visit));
    const companies = await companiesOf(visit);
    return visit.show(
      <BankAccountsPage visit={visit} brand={this.brand} accounts={accounts} companies={companies} />,
    );
  }

  @ShowsPage('history')
  async history(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const after = visit.url.searchParams.get('after');
    const query = after === null ? {} : { after };
    const { items, next } = await dataOf(
      visit.api.GET('/v1/payee-admin/bank-accounts/history', { params: { query } }),
    );
    const companies = await companiesOf(visit);
    const page = { visit, items, next, companies, brand: this.brand };
    return visit.show(<BankAccountHistoryPage {...page} />);
  }
}
