import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { Facts, Time } from '../../kit/parts.js';
import { answerOf, eventName, MessageBadge, pageOf, type Message, type Webhook } from './webhook-parts.js';

/** Exactly what is sent, what became of it, and the way to send it again. */
export const MessagePage = (props: {
  visit: Visit;
  brand: Brand;
  webhook: Webhook;
  message: Message;
  form: FormState;
}) => {
  const { visit, brand, webhook, message, form } = props;
  const { words } = visit;
  const { t } = words;
  const isUnderWay = message.status === 'pending';
  const maySend = webhook.status === 'active' && !isUnderWay;
  return (
    <Layout visit={visit} brand={brand} title={eventName(message.type, words)}>
      <ErrorSummary errors={form.errors} />
      <Facts
        of={[
          [t('webhooks.address'), <bdi>{webhook.url}</bdi>],
          [t('webhooks.messageId'), <span class="id">{message.id}</span>],
          [t('webhooks.when'), <Time at={message.createdAt} />],
          [t('webhooks.state'), <MessageBadge of={message.status} />],
          [t('webhooks.tries'), words.number(message.tries)],
          [t('webhooks.lastTried'), <Time at={message.lastTriedAt} />],
          [t('webhooks.answer'), answerOf(message, words)],
        ]}
      />
      <h2>{t('webhooks.body')}</h2>
      <p class="as-written" dir="ltr">
        <code>{message.body}</code>
      </p>
      {isUnderWay && <p class="note">{t('webhooks.underWay')}</p>}
      {webhook.status !== 'active' && <p class="note">{t('webhooks.enableFirst')}</p>}
      {maySend && (
        <Form>
          <p>{t('webhooks.sendAgainText')}</p>
          <p class="actions">
            <Submit>{t('webhooks.sendAgain')}</Submit>
          </p>
        </Form>
      )}
      <p>
        <a href={pageOf(webhook.id)}>{t('parts.back')}</a>
      </p>
    </Layout>
  );
};
