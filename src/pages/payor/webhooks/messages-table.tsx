import { useWords } from '../../kit/page-context.js';
import { Table, Time } from '../../kit/parts.js';
import { address } from '../company/company-choice.js';
import {
  answerOf,
  eventName,
  MessageBadge,
  messagePageOf,
  messageStates,
  pageOf,
  type Message,
  type MessageState,
  type Webhook,
} from './webhook-parts.js';

/** What became of the messages to one address, the newest first. */
export const MessagesTable = (props: {
  webhook: Webhook;
  messages: readonly Message[];
  shown: MessageState | null;
}) => {
  const { webhook, messages, shown } = props;
  const words = useWords();
  const { t, time } = words;
  return (
    <Table
      caption={t('webhooks.messages')}
      rows={messages}
      empty={<p>{t(shown === null ? 'webhooks.noMessages' : 'webhooks.noneOfThese')}</p>}
      columns={[
        {
          key: 'what',
          label: t('webhooks.what'),
          cell: ({ id, type, createdAt }) => {
            const what = eventName(type, words);
            const label = t('webhooks.messageLabel', { what, when: time(createdAt) });
            return (
              <a href={messagePageOf(webhook.id, id)} aria-label={label}>
                {what}
              </a>
            );
          },
          sortBy: ({ type }) => eventName(type, words),
        },
        {
          key: 'when',
          label: t('webhooks.when'),
          cell: ({ createdAt }) => <Time at={createdAt} />,
          sortBy: ({ createdAt }) => createdAt,
        },
        {
          key: 'state',
          label: t('webhooks.state'),
          cell: ({ status }) => <MessageBadge of={status} />,
          sortBy: ({ status }) => status,
        },
        {
          key: 'tries',
          label: t('webhooks.tries'),
          cell: ({ tries }) => words.number(tries),
          sortBy: ({ tries }) => tries,
          numeric: true,
        },
        { key: 'answer', label: t('webhooks.answer'), cell: (message) => answerOf(message, words) },
      ]}
    />
  );
};

/** All of them, or those of one state alone. */
export const MessageStates = ({ webhook, shown }: { webhook: Webhook; shown: MessageState | null }) => {
  const { t } = useWords();
  return (
    <nav aria-label={t('webhooks.choose')}>
      <ul class="ways">
        {[null, ...messageStates].map((state) => (
          <li>
            <a
              href={address(pageOf(webhook.id), { status: state })}
              aria-current={state === shown ? 'page' : undefined}
            >
              {t(`webhooks.show.${state ?? 'all'}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
