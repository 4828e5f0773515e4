import { Inject, Param } from '@nestjs/common';
import { dataOf, type ProblemError } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { errorsOf } from '../../browser/problem-words.js';
import { submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { emptyForm, type FormErrors, type FormState } from '../../kit/form-parts.js';
import type { MessageKey } from '../../words/catalogues.js';
import { findWebhook } from './find-webhook.js';
import { webhookErrors } from './webhook-form.js';
import { pageOf, WEBHOOKS, type Webhook } from './webhook-parts.js';

interface Act {
  title: MessageKey;
  text: MessageKey;
  verb: MessageKey;
  danger?: true;
  /** In which state it means something. */
  active: boolean;
  /** Does it; the notice of what was done. */
  work(visit: Visit, id: string): Promise<string>;
}

const acts = {
  test: {
    ...{ title: 'webhooks.testTitle', text: 'webhooks.testText', verb: 'webhooks.test', active: true },
    async work({ api }, id) {
      const params = { path: { id } };
      await dataOf(api.POST('/v1/payor/webhook-endpoints/{id}/ping', { params, body: {} }));
      return 'webhookTested';
    },
  },
  'resend-dead': {
    ...{ title: 'webhooks.resendDeadTitle', text: 'webhooks.resendDeadText' },
    ...{ verb: 'webhooks.sendAgain', active: true },
    async work({ api }, id) {
      const params = { path: { id } };
      const { resent } = await dataOf(
        api.POST('/v1/payor/webhook-endpoints/{id}/resend-dead', { params, body: {} }),
      );
      return resent > 0 ? 'messagesOnTheirWay' : 'nothingGivenUp';
    },
  },
  disable: {
    ...{ title: 'webhooks.disableTitle', text: 'webhooks.disableText', verb: 'webhooks.disable' },
    ...{ danger: true, active: true },
    async work({ api }, id) {
      const params = { path: { id } };
      await dataOf(api.POST('/v1/payor/webhook-endpoints/{id}/disable', { params, body: {} }));
      return 'webhookDisabled';
    },
  },
  enable: {
    ...{ title: 'webhooks.enableTitle', text: 'webhooks.enableText', verb: 'webhooks.enable' },
    active: false,
    async work({ api }, id) {
      const params = { path: { id } };
      await dataOf(api.POST('/v1/payor/webhook-endpoints/{id}/enable', { params, body: {} }));
      return 'webhookEnabled';
    },
  },
} as const satisfies Record<string, Act>;
type ActName = keyof typeof acts;

/** What is asked once more before it is done. */
@PageGroup(WEBHOOKS.slice(1))
export class WebhookActsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage(':id/test')
  testForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'test');
  }

  @TakesPageForm(':id/test')
  test(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#act(visit, id, 'test');
  }

  @ShowsPage(':id/resend-dead')
  resendDeadForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'resend-dead');
  }

  @TakesPageForm(':id/resend-dead')
  resendDead(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#act(visit, id, 'resend-dead');
  }

  @ShowsPage(':id/disable')
  disableForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'disable');
  }

  @TakesPageForm(':id/disable')
  disable(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#act(visit, id, 'disable');
  }

  @ShowsPage(':id/enable')
  enableForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#form(visit, id, 'enable');
  }

  @TakesPageForm(':id/enable')
  enable(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.#act(visit, id, 'enable');
  }

  async #form(visit: Visit, id: string, name: ActName): Promise<Outcome> {
    visit.requireFresh();
    return this.#page(visit, await findWebhook(visit, id), acts[name], emptyForm);
  }

  async #act(visit: Visit, id: string, name: ActName): Promise<Outcome> {
    const webhook = await findWebhook(visit, id);
    const act = acts[name];
    // It is as it should be already: sent twice, or by somebody else meanwhile.
    if (act.active !== (webhook.status === 'active')) return visit.goTo(pageOf(id));
    return submit(
      visit,
      async () => visit.goTo(pageOf(id), await act.work(visit, id)),
      (form, status) => this.#page(visit, webhook, act, form, status),
      (problem) => aboveTheForm(problem, visit),
    );
  }

  #page(visit: Visit, webhook: Webhook, act: Act, form: FormState, status = 200): Outcome {
    const { t } = visit.words;
    const back = pageOf(webhook.id);
    if (act.active !== (webhook.status === 'active')) return visit.goTo(back);
    return visit.show(
      <ConfirmPage
        {...{ visit, brand: this.brand, form, back }}
        title={t(act.title)}
        verb={t(act.verb)}
        danger={act.danger ?? false}
      >
        <p>
          <bdi>{webhook.url}</bdi>
        </p>
        <p>{t(act.text)}</p>
      </ConfirmPage>,
      status,
    );
  }
}

/** No field is here that it could be said at. */
function aboveTheForm(problem: ProblemError, { words }: Visit): FormErrors {
  const { url } = webhookErrors(problem, words).fields;
  return url === undefined ? errorsOf(problem, words) : { summary: url, fields: {} };
}
