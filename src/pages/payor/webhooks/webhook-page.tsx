import type { ComponentChildren } from 'preact';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Facts, More, Time } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { address } from '../company/company-choice.js';
import { MessagesTable, MessageStates } from './messages-table.js';
import {
  eventName,
  pageOf,
  WEBHOOKS,
  WebhookState,
  type Message,
  type MessageState,
  type Webhook,
} from './webhook-parts.js';

/** Until the answer to a first try stands in the table. */
const REFRESH_SECONDS = 4;

export const WebhookPage = (props: {
  visit: Visit;
  brand: Brand;
  webhook: Webhook;
  messages: readonly Message[];
  next: string | null;
  shown: MessageState | null;
  anyDead: boolean;
}) => {
  const { visit, brand, webhook, messages, next, shown, anyDead } = props;
  const { t } = visit.words;
  const here = pageOf(webhook.id);
  const isActive = webhook.status === 'active';
  const waiting = messages.some(({ status, tries }) => status === 'pending' && tries === 0);
  return (
    <Layout
      visit={visit}
      brand={brand}
      title={t('webhooks.one')}
      refreshSeconds={waiting && isActive ? REFRESH_SECONDS : undefined}
    >
      <Facts of={factsOf(webhook, visit.words)} />
      <p class="actions">
        {isActive && (
          <a class="button go" href={`${here}/test`}>
            {t('webhooks.test')}
          </a>
        )}
        <a class="button" href={`${here}/change`}>
          {t('webhooks.change')}
        </a>
        <a class="button" href={`${here}/secret`}>
          {t('webhooks.rotate')}
        </a>
        <a class="button" href={`${here}/${isActive ? 'disable' : 'enable'}`}>
          {t(isActive ? 'webhooks.disable' : 'webhooks.enable')}
        </a>
        <a class="button" href={WEBHOOKS}>
          {t('parts.back')}
        </a>
      </p>
      {!isActive && <p class="note">{t('webhooks.enableFirst')}</p>}
      <MessageStates webhook={webhook} shown={shown} />
      {anyDead && isActive && (
        <p class="actions">
          <a class="button" href={`${here}/resend-dead`}>
            {t('webhooks.resendDead')}
          </a>
        </p>
      )}
      <MessagesTable webhook={webhook} messages={messages} shown={shown} />
      <More href={next === null ? null : address(here, { status: shown, after: next })} />
    </Layout>
  );
};

function factsOf(webhook: Webhook, words: Words): (readonly [string, ComponentChildren])[] {
  const { t } = words;
  const { url, description, events, formerSecretUntil } = webhook;
  return [
    [t('webhooks.address'), <bdi>{url}</bdi>],
    ...(description === '' ? [] : [[t('webhooks.purpose'), <bdi>{description}</bdi>] as const]),
    [t('webhooks.state'), <WebhookState of={webhook} />],
    [t('webhooks.lastTaken'), <Time at={webhook.lastSuccessAt} />],
    [t('webhooks.lastFailed'), <Time at={webhook.lastFailureAt} />],
    [t('webhooks.addedAt'), <Time at={webhook.createdAt} />],
    [t('webhooks.secretSince'), <Time at={webhook.secretChangedAt} />],
    ...(formerSecretUntil === null
      ? []
      : [[t('webhooks.formerUntil'), <Time at={formerSecretUntil} />] as const]),
    [
      t('webhooks.events'),
      <ul>
        {events.map((event) => (
          <li>{eventName(event, words)}</li>
        ))}
      </ul>,
    ],
  ];
}
