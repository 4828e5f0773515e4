import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf, type components } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { TextField, type FormState } from '../../kit/form-parts.js';
import { requireRole } from '../require-role.js';
import { AddFundingAccountPage } from './add-funding-account-page.js';
import { FundingAccountsPage } from './funding-accounts-page.js';

type FundingAccount = components['schemas']['FundingAccountReply'];

const HERE = '/payor/funding-accounts';

/** BNK-01. Each page sends its form to itself, so that a step-up in between leads back to what was typed. */
@PageGroup(HERE.slice(1))
export class FundingAccountsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const { items } = await dataOf(visit.api.GET('/v1/payor/funding-accounts'));
    return visit.show(<FundingAccountsPage visit={visit} brand={this.brand} accounts={items} />);
  }

  @ShowsPage('new')
  async addForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    requireRole(visit, 'payments_admin');
    visit.requireFresh();
    return this.#addPage(visit, await formOf(visit, { currency: 'USD' }));
  }

  @TakesPageForm('new')
  add(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { t } = visit.words;
    const { nickname = '', bank_name: bankName = '', routing_number: routingNumber = '' } = visit.fields;
    const { account_number: accountNumber = '', currency = '', once = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.POST('/v1/payor/funding-accounts', {
            params: { header: { 'Idempotency-Key': once } },
            body: { nickname, bankName, routingNumber, accountNumber, currency: currency.toUpperCase() },
          }),
        );
        return visit.goTo(HERE, 'fundingAccountAdded');
      },
      (form, status) => this.#addPage(visit, form, status),
      {
        nickname: { text: t('fundingAccounts.nicknameWrong') },
        bankName: { field: 'bank_name', text: t('fundingAccounts.bankNameWrong') },
        routingNumber: { field: 'routing_number', text: t('fundingAccounts.routingNumberWrong') },
        accountNumber: { field: 'account_number', text: t('fundingAccounts.accountNumberWrong') },
        currency: { text: t('fundingAccounts.currencyWrong') },
      },
    );
  }

  @ShowsPage(':id/rename')
  async renameForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    requireRole(visit, 'payments_admin');
    visit.requireFresh();
    const account = await this.#find(visit, id);
    return this.#renamePage(visit, account, await formOf(visit, { nickname: account.nickname }));
  }

  @TakesPageForm(':id/rename')
  async rename(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const account = await this.#find(visit, id);
    const { nickname = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.PATCH('/v1/payor/funding-accounts/{id}', { params, body: { nickname } }));
        return visit.goTo(HERE, 'saved');
      },
      (form, status) => this.#renamePage(visit, account, form, status),
      { nickname: { text: visit.words.t('fundingAccounts.nicknameWrong') } },
    );
  }

  @ShowsPage(':id/default')
  async defaultForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    requireRole(visit, 'payments_admin');
    visit.requireFresh();
    return this.#defaultPage(visit, await this.#find(visit, id), await formOf(visit));
  }

  @TakesPageForm(':id/default')
  async makeDefault(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const account = await this.#find(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.POST('/v1/payor/funding-accounts/{id}/default', { params, body: {} }));
        return visit.goTo(HERE, 'saved');
      },
      (form, status) => this.#defaultPage(visit, account, form, status),
    );
  }

  @ShowsPage(':id/deactivate')
  async deactivateForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    requireRole(visit, 'payments_admin');
    visit.requireFresh();
    return this.#deactivatePage(visit, await this.#find(visit, id), await formOf(visit));
  }

  @TakesPageForm(':id/deactivate')
  async deactivate(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const account = await this.#find(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.POST('/v1/payor/funding-accounts/{id}/deactivate', { params, body: {} }));
        return visit.goTo(HERE, 'deactivated');
      },
      (form, status) => this.#deactivatePage(visit, account, form, status),
    );
  }

  async #find(visit: Visit, id: string): Promise<FundingAccount> {
    visit.requireSignedIn();
    const { items } = await dataOf(visit.api.GET('/v1/payor/funding-accounts'));
    const found = items.find((account) => account.id === id);
    if (!found) throw new NoSuchPage();
    return found;
  }

  #addPage(visit: Visit, form: FormState, status = 200): Outcome {
    // Anew with each page: the same page sent twice is one act, and a mended form another.
    const once = randomUUID();
    return visit.show(
      <AddFundingAccountPage visit={visit} brand={this.brand} form={form} once={once} />,
      status,
    );
  }

  #renamePage(visit: Visit, { nickname }: FundingAccount, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('fundingAccounts.renameTitle', { nickname })}
        form={form}
        verb={t('fundingAccounts.rename')}
        back={HERE}
      >
        <TextField name="nickname" label={t('fundingAccounts.nickname')} form={form} maxLength={50} />
      </ConfirmPage>,
      status,
    );
  }

  #defaultPage(visit: Visit, { nickname }: FundingAccount, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('fundingAccounts.defaultTitle', { nickname })}
        form={form}
        verb={t('fundingAccounts.makeDefault')}
        back={HERE}
      >
        <p>{t('fundingAccounts.defaultText')}</p>
      </ConfirmPage>,
      status,
    );
  }

  #deactivatePage(visit: Visit, { nickname }: FundingAccount, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('fundingAccounts.deactivateTitle', { nickname })}
        form={form}
        verb={t('fundingAccounts.deactivate')}
        danger
        back={HERE}
      >
        <p>{t('fundingAccounts.deactivateText')}</p>
      </ConfirmPage>,
      status,
    );
  }
}
