import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { findIn } from '../../browser/all-pages.js';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { HeldBack } from '../../kit/held-back.js';
import { Layout } from '../../kit/layout.js';
import { ChooseCompanyPage } from '../choose-company-page.js';
import { companiesOf, heldBackUntil, type PaidCompany } from '../paid-companies.js';
import { AddBankAccountPage } from './add-bank-account-page.js';
import { bankAccountsOf } from './bank-accounts.js';

const HERE = '/payee/bank-accounts';

/** A further account, of one company: whose, is chosen first, as it says which number is asked for again. */
@PageGroup('payee/bank-accounts/new')
export class AddBankAccountPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async choose(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const companies = await companiesOf(visit);
    const [only, ...others] = companies;
    if (only && others.length === 0) return visit.goTo(`${HERE}/new/${only.companyId}`);
    const title = visit.words.t('bankAccounts.addTitle');
    return visit.show(
      <ChooseCompanyPage visit={visit} brand={this.brand} title={title} companies={companies} />,
    );
  }

  @ShowsPage(':companyId')
  async addForm(@CurrentVisit() visit: Visit, @Param('companyId') companyId: string): Promise<Outcome> {
    visit.requireSignedIn();
    const until = await heldBackUntil(visit);
    if (until !== null)
      return visit.show(
        <Layout visit={visit} brand={this.brand} title={visit.words.t('bankAccounts.addTitle')}>
          <HeldBack until={until} back={HERE} />
        </Layout>,
      );
    visit.requireFresh();
    return this.#page(visit, companyId, await formOf(visit));
  }

  @TakesPageForm(':companyId')
  add(@CurrentVisit() visit: Visit, @Param('companyId') companyId: string): Promise<Outcome> {
    const { t } = visit.words;
    const { nickname = '', holder_name: holderName = '', bank_name: bankName = '' } = visit.fields;
    const { routing_number: routingNumber = '', account_number: accountNumber = '' } = visit.fields;
    const { current_account_number: current = '', once = '' } = visit.fields;
    const currentDefault = current === '' ? {} : { currentDefaultAccountNumber: current };
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.POST('/v1/payee-admin/bank-accounts', {
            params: { header: { 'Idempotency-Key': once } },
            body: {
              companyId,
              nickname,
              holderName,
              bankName,
              routingNumber,
              accountNumber,
              ...currentDefault,
            },
          }),
        );
        return visit.goTo(HERE, 'bankAccountAdded');
      },
      (form, status) => this.#page(visit, companyId, form, status),
      {
        nickname: { text: t('bankAccounts.nicknameWrong') },
        holderName: { field: 'holder_name', text: t('bankAccounts.holderWrong') },
        bankName: { field: 'bank_name', text: t('bankAccounts.bankWrong') },
        routingNumber: { field: 'routing_number', text: t('bankAccounts.routingNumberWrong') },
        accountNumber: { field: 'account_number', text: t('bankAccounts.accountNumberWrong') },
        currentDefaultAccountNumber: {
          field: 'current_account_number',
          text: t('bankAccounts.currentNumberWrong'),
        },
        'default-account-number-refused': {
          field: 'current_account_number',
          text: t('bankAccounts.currentNumberWrong'),
        },
      },
    );
  }

  async #page(visit: Visit, companyId: string, form: FormState, status = 200): Promise<Outcome> {
    const companies = await companiesOf(visit);
    const company = companies.find((one): one is PaidCompany => one.companyId === companyId);
    if (!company) throw new NoSuchPage();
    const current = await findIn(
      bankAccountsOf(visit),
      (account) => account.companyId === companyId && account.isDefault,
    );
    // Anew with each page: the same page sent twice is one act, and a mended form another.
    const page = { visit, brand: this.brand, form, current, once: randomUUID() };
    const name = companies.length > 1 ? company.name : null;
    return visit.show(<AddBankAccountPage {...page} company={name} />, status);
  }
}
