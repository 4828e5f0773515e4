import type { components } from '@countersign/client';
import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { BareLayout } from '../kit/layout.js';
import { Facts, Time } from '../kit/parts.js';
import { INBOX } from './path.js';

type Message = components['schemas']['InboxMessageReply'];

/** One message, as its reader would have it. */
export const MessagePage = (props: { visit: Visit; brand: Brand; message: Message }) => {
  const { visit, brand, message } = props;
  const { words, formToken, path, url } = visit;
  const { t } = words;
  const { at, channel, to, kind, subject, text } = message;
  return (
    <BareLayout title={subject ?? t('inbox.text')} context={{ words, brand, formToken, path }}>
      <Facts
        of={[
          [t('inbox.recipient'), <bdi>{to}</bdi>],
          [t('inbox.at'), <Time at={at} />],
          [t('inbox.channel'), t(channel === 'email' ? 'inbox.email' : 'inbox.text')],
          [t('inbox.kind'), <span class="id">{kind}</span>],
        ]}
      />
      <h2>{t('inbox.message')}</h2>
      <p class="as-written" dir="auto">
        <WithLinks text={text} origin={url.origin} />
      </p>
      <p class="actions">
        <a class="button" href={INBOX}>
          {t('inbox.toList')}
        </a>
        <a href={`${INBOX}?${new URLSearchParams({ to }).toString()}`}>{t('inbox.sameRecipient')}</a>
      </p>
    </BareLayout>
  );
};

/** Addresses of this portal can be followed, as in a mail program; whatever else a text names stays text. */
const WithLinks = ({ text, origin }: { text: string; origin: string }) => (
  <>
    {text
      .split(/(https?:\/\/\S+)/)
      .map((part) => (part.startsWith(`${origin}/`) ? <a href={part}>{part}</a> : part))}
  </>
);
