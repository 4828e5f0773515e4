import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { companyOf } from '../company/company-choice.js';
import { findWebhook } from './find-webhook.js';
import { SecretPage } from './secret-page.js';
import { contentIn, valuesOf, webhookErrors } from './webhook-form.js';
import { WebhookFormPage } from './webhook-form-page.js';
import { pageOf, WEBHOOKS, type Webhook } from './webhook-parts.js';

/** A further webhook, or another address and other events for one that there is. */
@PageGroup(WEBHOOKS.slice(1))
export class SaveWebhookPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage('new')
  async newForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireFresh();
    // Whoever may not is told before they type.
    await dataOf(visit.api.GET('/v1/payor/webhook-endpoints'));
    return this.#page(visit, null, { values: await visit.takeKept(), errors: null });
  }

  /**
   * The secret is the reply itself, and kept nowhere: sent again, the form finds its address taken, so that there is one
   * webhook and no second sight of the secret.
   */
  @TakesPageForm('new')
  async add(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { asked } = await companyOf(visit, 'payments_admin');
    return submit(
      visit,
      async () => {
        const body = { ...asked, ...contentIn(visit.fields) };
        const webhook = await dataOf(visit.api.POST('/v1/payor/webhook-endpoints', { body }));
        return visit.show(<SecretPage {...{ visit, brand: this.brand, webhook }} />);
      },
      (form, status) => this.#page(visit, null, form, status),
      (problem) => webhookErrors(problem, visit.words),
    );
  }

  @ShowsPage(':id/change')
  async changeForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireFresh();
    const webhook = await findWebhook(visit, id);
    const kept = await visit.takeKept();
    // A box that was emptied is not sent: what was typed stands alone.
    const values = Object.keys(kept).length > 0 ? kept : valuesOf(webhook);
    return this.#page(visit, webhook, { values, errors: null });
  }

  @TakesPageForm(':id/change')
  async change(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const webhook = await findWebhook(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        const body = contentIn(visit.fields);
        await dataOf(visit.api.PATCH('/v1/payor/webhook-endpoints/{id}', { params, body }));
        return visit.goTo(pageOf(id), 'saved');
      },
      (form, status) => this.#page(visit, webhook, form, status),
      (problem) => webhookErrors(problem, visit.words),
    );
  }

  async #page(visit: Visit, webhook: Webhook | null, form: FormState, status = 200): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    return visit.show(<WebhookFormPage {...{ visit, brand: this.brand, company, webhook, form }} />, status);
  }
}
