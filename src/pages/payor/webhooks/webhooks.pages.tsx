import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { isProblem } from '../../browser/problem-words.js';
import { submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { companyOf } from '../company/company-choice.js';
import { findWebhook } from './find-webhook.js';
import { MessagePage } from './message-page.js';
import { isMessageState, messagePageOf, WEBHOOKS, type Message, type Webhook } from './webhook-parts.js';
import { WebhookPage } from './webhook-page.js';
import { WebhooksPage } from './webhooks-page.js';

/** Where systems of a payor are told what happens, and what became of each message (FIN-06). */
@PageGroup(WEBHOOKS.slice(1))
export class WebhooksPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    const { items: webhooks } = await dataOf(visit.api.GET('/v1/payor/webhook-endpoints'));
    return visit.show(<WebhooksPage {...{ visit, brand: this.brand, company, webhooks }} />);
  }

  @ShowsPage(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const webhook = await findWebhook(visit, id);
    const { searchParams } = visit.url;
    const state = searchParams.get('status');
    const shown = isMessageState(state) ? state : null;
    const after = searchParams.get('after');
    const messages = await dataOf(
      visit.api.GET('/v1/payor/webhook-endpoints/{id}/messages', {
        params: {
          path: { id },
          query: { ...(shown === null ? {} : { status: shown }), ...(after === null ? {} : { after }) },
        },
      }),
    );
    const { items: dead } = await dataOf(
      visit.api.GET('/v1/payor/webhook-endpoints/{id}/messages', {
        params: { path: { id }, query: { status: 'dead' } },
      }),
    );
    const { items, next } = messages;
    return visit.show(
      <WebhookPage
        {...{ visit, brand: this.brand, webhook, messages: items, next, shown, anyDead: dead.length > 0 }}
      />,
    );
  }

  @ShowsPage(':id/messages/:messageId')
  async message(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('messageId') messageId: string,
  ): Promise<Outcome> {
    const webhook = await findWebhook(visit, id);
    return this.#messagePage(visit, webhook, await this.#messageOf(visit, id, messageId), emptyForm);
  }

  @TakesPageForm(':id/messages/:messageId')
  async resend(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('messageId') messageId: string,
  ): Promise<Outcome> {
    const webhook = await findWebhook(visit, id);
    const message = await this.#messageOf(visit, id, messageId);
    return submit(
      visit,
      async () => {
        const params = { path: { id, messageId } };
        try {
          await dataOf(
            visit.api.POST('/v1/payor/webhook-endpoints/{id}/messages/{messageId}/resend', {
              params,
              body: {},
            }),
          );
        } catch (error) {
          // Sent twice: the first time has set it going.
          if (!isProblem(error, 'not-found')) throw error;
        }
        return visit.goTo(messagePageOf(id, messageId), 'messagesOnTheirWay');
      },
      (form, status) => this.#messagePage(visit, webhook, message, form, status),
    );
  }

  #messageOf(visit: Visit, id: string, messageId: string): Promise<Message> {
    return dataOf(
      visit.api.GET('/v1/payor/webhook-endpoints/{id}/messages/{messageId}', {
        params: { path: { id, messageId } },
      }),
    );
  }

  #messagePage(visit: Visit, webhook: Webhook, message: Message, form: FormState, status = 200): Outcome {
    return visit.show(<MessagePage {...{ visit, brand: this.brand, webhook, message, form }} />, status);
  }
}
