import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { errorsOf, isProblem } from '../../browser/problem-words.js';
import { submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { Facts, Time } from '../../kit/parts.js';
import { findWebhook } from './find-webhook.js';
import { SecretPage } from './secret-page.js';
import { pageOf, WEBHOOKS } from './webhook-parts.js';

/**
 * A new secret, seen once. Which one it replaces goes along: a form that is sent twice, or sent again by a reload, makes no
 * second one, which would end the secret that receivers know.
 */
@PageGroup(WEBHOOKS.slice(1))
export class RotateSecretPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage(':id/secret')
  form(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireFresh();
    return this.#page(visit, id, emptyForm);
  }

  @TakesPageForm(':id/secret')
  async rotate(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    await findWebhook(visit, id);
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        const body = { secretChangedAt: visit.fields['secret_changed_at'] ?? '' };
        const webhook = await dataOf(
          visit.api.POST('/v1/payor/webhook-endpoints/{id}/rotate-secret', { params, body }),
        );
        return visit.show(<SecretPage {...{ visit, brand: this.brand, webhook }} />);
      },
      (form, status) => this.#page(visit, id, form, status),
      (problem) =>
        isProblem(problem, 'version-conflict')
          ? { summary: visit.words.t('webhooks.rotatedAlready'), fields: {} }
          : errorsOf(problem, visit.words),
    );
  }

  async #page(visit: Visit, id: string, form: FormState, status = 200): Promise<Outcome> {
    const { t } = visit.words;
    const { url, secretChangedAt, formerSecretUntil } = await findWebhook(visit, id);
    return visit.show(
      <ConfirmPage
        {...{ visit, brand: this.brand, form, back: pageOf(id) }}
        title={t('webhooks.rotateTitle')}
        verb={t('webhooks.rotate')}
      >
        <input type="hidden" name="secret_changed_at" value={secretChangedAt} />
        <Facts
          of={[
            [t('webhooks.address'), <bdi>{url}</bdi>],
            [t('webhooks.secretSince'), <Time at={secretChangedAt} />],
            ...(formerSecretUntil === null
              ? []
              : [[t('webhooks.formerUntil'), <Time at={formerSecretUntil} />] as const]),
          ]}
        />
        <p>{t('webhooks.rotateText')}</p>
        {formerSecretUntil !== null && <p class="note warn">{t('webhooks.rotateAgain')}</p>}
      </ConfirmPage>,
      status,
    );
  }
}
