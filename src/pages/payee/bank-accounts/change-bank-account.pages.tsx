import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { TextField, type FormState } from '../../kit/form-parts.js';
import { HeldBack } from '../../kit/held-back.js';
import { Layout } from '../../kit/layout.js';
import { heldBackUntil } from '../paid-companies.js';
import { bankAccountOf, type BankAccount } from './bank-accounts.js';

const HERE = '/payee/bank-accounts';

/** Each page sends its form to itself, so that a step-up in between leads back to it. */
@PageGroup('payee/bank-accounts')
export class ChangeBankAccountPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage(':id/rename')
  async renameForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireFresh();
    const account = await bankAccountOf(visit, id);
    return this.#renamePage(visit, account, await formOf(visit, { nickname: account.nickname }));
  }

  @TakesPageForm(':id/rename')
  async rename(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const account = await bankAccountOf(visit, id);
    const { nickname = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.PATCH('/v1/payee-admin/bank-accounts/{id}', { params, body: { nickname } }));
        return visit.goTo(HERE, 'saved');
      },
      (form, status) => this.#renamePage(visit, account, form, status),
      { nickname: { text: visit.words.t('bankAccounts.nicknameWrong') } },
    );
  }

  @ShowsPage(':id/select')
  selectForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#confirmForm(visit, id, 'select');
  }

  @TakesPageForm(':id/select')
  async select(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const account = await bankAccountOf(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.POST('/v1/payee-admin/bank-accounts/{id}/select', { params, body: {} }));
        return visit.goTo(HERE, 'bankAccountSelected');
      },
      (form, status) => this.#confirmPage(visit, account, 'select', form, status),
    );
  }

  @ShowsPage(':id/deactivate')
  deactivateForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#confirmForm(visit, id, 'deactivate');
  }

  @TakesPageForm(':id/deactivate')
  async deactivate(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const account = await bankAccountOf(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(visit.api.POST('/v1/payee-admin/bank-accounts/{id}/deactivate', { params, body: {} }));
        return visit.goTo(HERE, 'deactivated');
      },
      (form, status) => this.#confirmPage(visit, account, 'deactivate', form, status),
    );
  }

  async #confirmForm(visit: Visit, id: string, act: keyof typeof acts): Promise<Outcome> {
    const account = await bankAccountOf(visit, id);
    const until = await heldBackUntil(visit);
    if (until !== null)
      return visit.show(
        <Layout visit={visit} brand={this.brand} title={visit.words.t(acts[act].title, called(account))}>
          <HeldBack until={until} back={HERE} />
        </Layout>,
      );
    visit.requireFresh();
    return this.#confirmPage(visit, account, act, await formOf(visit));
  }

  #renamePage(visit: Visit, account: BankAccount, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('bankAccounts.renameTitle', called(account))}
        form={form}
        verb={t('bankAccounts.rename')}
        back={HERE}
      >
        <TextField
          name="nickname"
          label={t('bankAccounts.nickname')}
          hint={t('bankAccounts.nicknameHint')}
          form={form}
          maxLength={50}
        />
      </ConfirmPage>,
      status,
    );
  }

  #confirmPage(
    visit: Visit,
    account: BankAccount,
    act: keyof typeof acts,
    form: FormState,
    status = 200,
  ): Outcome {
    const { t } = visit.words;
    const { title, text, verb, danger } = acts[act];
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t(title, called(account))}
        form={form}
        verb={t(verb)}
        danger={danger}
        back={HERE}
      >
        <p>{t(text)}</p>
      </ConfirmPage>,
      status,
    );
  }
}

const acts = {
  select: {
    title: 'bankAccounts.selectTitle',
    text: 'bankAccounts.selectText',
    verb: 'bankAccounts.select',
    danger: false,
  },
  deactivate: {
    title: 'bankAccounts.deactivateTitle',
    text: 'bankAccounts.deactivateText',
    verb: 'bankAccounts.deactivate',
    danger: true,
  },
} as const;

const called = ({ nickname, lastFour }: BankAccount) => ({ nickname, lastFour });
