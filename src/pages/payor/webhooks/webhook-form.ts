import type { ProblemError } from '@countersign/client';
import type { Fields } from '../../browser/visit.js';
import { errorsOf } from '../../browser/problem-words.js';
import type { FormErrors } from '../../kit/form-parts.js';
import { en } from '../../words/en/index.js';
import type { Words } from '../../words/words.js';
import type { Webhook, WebhookEvent } from './webhook-parts.js';

/** Each of them has its place in the form. */
const placeOf = {
  'disbursement.submitted': 'payments',
  'disbursement.authorized': 'payments',
  'disbursement.cancelled': 'payments',
  'disbursement.reported': 'payments',
  'receipt.spent': 'payments',
  'beneficiary_account.changed': 'payments',
  'beneficiary_account.approved': 'payments',
  'approval_policy.confirmed': 'payments',
  'finance_client.confirmed': 'payments',
  'finance_client.key_withdrawn': 'payments',
  'finance_client.disabled': 'payments',
  'factor.bound': 'people',
  'factor.removed': 'people',
  'factor.disabled': 'people',
  'factors.blocked': 'people',
  'factors.reset': 'people',
  'factors.unlocked': 'people',
  'recovery.started': 'people',
} as const satisfies Record<WebhookEvent, 'payments' | 'people'>;

const events = Object.keys(placeOf) as WebhookEvent[];

export const eventsAbout = (place: 'payments' | 'people'): WebhookEvent[] =>
  events.filter((event) => placeOf[event] === place);

/** Of the box in the form. */
export const fieldOf = (event: WebhookEvent): string => `event_${event.replaceAll('.', '_')}`;

export const contentIn = (values: Fields) => ({
  url: (values['url'] ?? '').trim(),
  description: (values['description'] ?? '').trim(),
  events: events.filter((event) => values[fieldOf(event)] === 'yes'),
});

export const valuesOf = (webhook: Webhook | null): Fields =>
  webhook
    ? {
        url: webhook.url,
        description: webhook.description,
        ...Object.fromEntries(webhook.events.map((event) => [fieldOf(event), 'yes'])),
      }
    : {};

type FaultKey = Extract<keyof typeof en.webhooks, `fault.${string}`>;
const isFault = (key: string): key is FaultKey => Object.hasOwn(en.webhooks, key);

/** What is wrong with the address is told by what exactly it is. */
export function webhookErrors(problem: ProblemError, words: Words): FormErrors {
  const { t } = words;
  const fault = `fault.${problem.problem.errors?.find(({ reason }) => reason !== undefined)?.reason ?? ''}`;
  return errorsOf(problem, words, {
    url: { text: t(isFault(fault) ? `webhooks.${fault}` : 'webhooks.fault.not_an_address') },
    description: { text: t('webhooks.purposeWrong') },
    events: { text: t('webhooks.eventsWrong') },
  });
}
