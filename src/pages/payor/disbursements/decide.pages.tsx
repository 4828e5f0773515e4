import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { TextArea, type FormState } from '../../kit/form-parts.js';
import { requireRole } from '../require-role.js';
import { HERE, pathOf, payeesOf, type Disbursement, type Standing } from './disbursement-words.js';
import { Obstacles } from './obstacles.js';
import { readOne, readStanding } from './read-one.js';

/** Submitting and giving up, each asked once more over what it is about. */
@PageGroup(HERE.slice(1))
export class DecidePages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage(':id/submit')
  async submitForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    requireRole(visit, 'payments_admin', 'payments_disburser');
    const standing = await readStanding(visit, id);
    // Its page says what hinders.
    if (!isOpen(standing, 'submit')) return visit.goTo(pathOf(id));
    visit.requireFresh();
    return this.#submitPage(visit, id, await formOf(visit));
  }

  @TakesPageForm(':id/submit')
  submit(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const { once = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        const params = { path: { id }, header: { 'Idempotency-Key': once } };
        await dataOf(visit.api.POST('/v1/payor/disbursements/{id}/submit', { params, body: {} }));
        return visit.goTo(pathOf(id), 'submitted');
      },
      (form, status) => this.#submitPage(visit, id, form, status),
    );
  }

  @ShowsPage(':id/cancel')
  async cancelForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    requireRole(visit, 'payments_admin', 'payments_disburser');
    if (!isOpen(await readStanding(visit, id), 'cancel')) return visit.goTo(pathOf(id));
    return this.#cancelPage(visit, id, await formOf(visit));
  }

  @TakesPageForm(':id/cancel')
  cancel(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const { once = '', reason = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        const params = { path: { id }, header: { 'Idempotency-Key': once } };
        await dataOf(visit.api.POST('/v1/payor/disbursements/{id}/cancel', { params, body: { reason } }));
        return visit.goTo(pathOf(id), 'cancelled');
      },
      (form, status) => this.#cancelPage(visit, id, form, status),
      { reason: { text: visit.words.t('disbursements.reasonWrong') } },
    );
  }

  async #submitPage(visit: Visit, id: string, form: FormState, status = 200): Promise<Outcome> {
    const disbursement = await readOne(visit, id);
    const { t, rich, money } = visit.words;
    const { payments, total, fundingAccount } = disbursement;
    const { nickname, lastFour } = fundingAccount;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('disbursements.submitTitle')}
        form={form}
        verb={t('disbursements.submit')}
        once={randomUUID()}
        back={pathOf(id)}
      >
        <What of={disbursement} visit={visit} />
        <p>
          {rich('disbursements.submitText', {
            payments: payments.length,
            total: money(total),
            account: `${nickname} …${lastFour}`,
          })}
        </p>
        {form.errors && <Obstacles disbursement={disbursement} standing={await readStanding(visit, id)} />}
      </ConfirmPage>,
      status,
    );
  }

  async #cancelPage(visit: Visit, id: string, form: FormState, status = 200): Promise<Outcome> {
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        visit={visit}
        brand={this.brand}
        title={t('disbursements.cancelTitle')}
        form={form}
        verb={t('disbursements.cancel')}
        danger
        once={randomUUID()}
        back={pathOf(id)}
      >
        <What of={await readOne(visit, id)} visit={visit} />
        <p>{t('disbursements.cancelText')}</p>
        <TextArea
          name="reason"
          label={t('disbursements.cancelWhy')}
          hint={t('disbursements.cancelWhyHint')}
          form={form}
          rows={3}
          maxLength={500}
        />
      </ConfirmPage>,
      status,
    );
  }
}

const What = ({ of, visit: { words } }: { of: Disbursement; visit: Visit }) => (
  <>
    <p class="amount">{words.money(of.total)}</p>
    <p>
      <bdi>{payeesOf(of, words)}</bdi>
    </p>
  </>
);

const isOpen = ({ acts }: Standing, wanted: Standing['acts'][number]['act']): boolean =>
  acts.some(({ act, hindered }) => act === wanted && hindered === null);
