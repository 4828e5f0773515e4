import type { components } from '@countersign/client';
import { useWords } from '../../kit/page-context.js';
import { Badge } from '../../kit/parts.js';
import { en } from '../../words/en/index.js';
import type { Words } from '../../words/words.js';

export type Webhook = components['schemas']['EndpointReply'];
export type Message = components['schemas']['MessageReply'];
export type WebhookEvent = Webhook['events'][number];

export const WEBHOOKS = '/payor/webhook-endpoints';

export const pageOf = (id: string): string => `${WEBHOOKS}/${encodeURIComponent(id)}`;
export const messagePageOf = (webhookId: string, messageId: string): string =>
  `${pageOf(webhookId)}/messages/${encodeURIComponent(messageId)}`;

/** What an event is called; one that this portal has no words for is shown as the API has it. */
export function eventName(type: string, { t }: Words): string {
  const key = `event.${type}`;
  return isKnown(key) ? t(`webhooks.${key}`) : type;
}

type EventKey = Extract<keyof typeof en.webhooks, `event.${string}`>;
const isKnown = (key: string): key is EventKey => Object.hasOwn(en.webhooks, key);

/** Whether it is told anything, and whether the last message was taken. */
export const WebhookState = ({ of: { status, lastSuccessAt, lastFailureAt } }: { of: Webhook }) => {
  const { t } = useWords();
  if (status !== 'active') return <Badge tone="plain">{t('financeSystems.disabled')}</Badge>;
  const failing = lastFailureAt !== null && (lastSuccessAt === null || lastFailureAt > lastSuccessAt);
  return failing ? (
    <Badge tone="bad">{t('webhooks.failing')}</Badge>
  ) : (
    <Badge tone="good">{t('financeSystems.active')}</Badge>
  );
};

export const messageStates = ['pending', 'delivered', 'dead'] as const;
export type MessageState = (typeof messageStates)[number];

export const isMessageState = (text: string | null): text is MessageState =>
  messageStates.some((state) => state === text);

export const MessageBadge = ({ of }: { of: string }) => {
  const { t } = useWords();
  const tone = of === 'delivered' ? 'good' : of === 'dead' ? 'bad' : 'warn';
  return <Badge tone={tone}>{isMessageState(of) ? t(`webhooks.state.${of}`) : of}</Badge>;
};

/** What the receiver said, or why it said nothing. */
export function answerOf({ lastOutcome }: Message, { t }: Words): string {
  if (lastOutcome === null) return t('parts.none');
  if (/^\d+$/.test(lastOutcome)) return t('webhooks.answered', { status: lastOutcome });
  const known = {
    'no answer': 'webhooks.noAnswer',
    'refused target': 'webhooks.refusedTarget',
    'endpoint disabled': 'webhooks.wasDisabled',
  } as const;
  const key = Object.entries(known).find(([outcome]) => outcome === lastOutcome)?.[1];
  return key === undefined ? lastOutcome : t(key);
}
