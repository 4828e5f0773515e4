import type { components } from '@countersign/client';
import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { FilterForm } from '../kit/filter-form.js';
import { TextField } from '../kit/form-parts.js';
import { BareLayout } from '../kit/layout.js';
import { Badge, Table, Time, type Column } from '../kit/parts.js';
import type { Words } from '../words/words.js';
import { INBOX } from './path.js';

type Message = components['schemas']['InboxMessageReply'];

/** How often the page looks for new messages, where that is asked for. */
const REFRESH_SECONDS = 10;

/** Every mail and text that a development portal would have sent, the newest first. */
export const InboxPage = (props: {
  visit: Visit;
  brand: Brand;
  messages: readonly Message[];
  /** Those to one address or number alone; empty: all. */
  to: string;
  follows: boolean;
}) => {
  const { visit, brand, messages, to, follows } = props;
  const { words, formToken, path } = visit;
  const { t } = words;
  const narrowed = to === '' ? {} : { to };
  const query = (more: Readonly<Record<string, string>>): string =>
    [path, new URLSearchParams({ ...narrowed, ...more }).toString()].filter((part) => part !== '').join('?');
  return (
    <BareLayout
      title={t('inbox.title')}
      context={{ words, brand, formToken, path }}
      refreshSeconds={follows ? REFRESH_SECONDS : undefined}
    >
      <p>{t('inbox.intro')}</p>
      <FilterForm
        action={INBOX}
        label={t('inbox.filter')}
        verb={t('inbox.show')}
        clear={to === '' ? null : INBOX}
      >
        <TextField
          name="to"
          label={t('inbox.to')}
          hint={t('inbox.toHint')}
          form={{ values: { to }, errors: null }}
          required={false}
          autocomplete="off"
        />
      </FilterForm>
      <p class="actions">
        <a class="button" href={query(follows ? { refresh: 'yes' } : {})}>
          {t('inbox.reload')}
        </a>
        <a href={query(follows ? {} : { refresh: 'yes' })}>
          {t(follows ? 'inbox.stopFollowing' : 'inbox.follow', { seconds: REFRESH_SECONDS })}
        </a>
      </p>
      <Table
        caption={t('inbox.caption')}
        columns={columnsOf(words)}
        rows={messages}
        empty={<p>{t(to === '' ? 'inbox.empty' : 'inbox.emptyTo')}</p>}
      />
    </BareLayout>
  );
};

const columnsOf = ({ t }: Words): Column<Message>[] => [
  {
    key: 'subject',
    label: t('inbox.message'),
    // By its recipient too: those to one address are found far below the newest of all.
    cell: ({ id, to, subject, text }) => (
      <a href={`${INBOX}/${id}?${new URLSearchParams({ to }).toString()}`}>
        <bdi>{subject ?? text}</bdi>
      </a>
    ),
    sortBy: ({ subject, text }) => subject ?? text,
  },
  { key: 'to', label: t('inbox.recipient'), cell: ({ to }) => <bdi>{to}</bdi>, sortBy: ({ to }) => to },
  {
    key: 'channel',
    label: t('inbox.channel'),
    cell: ({ channel }) => (
      <Badge tone="plain">{t(channel === 'email' ? 'inbox.email' : 'inbox.text')}</Badge>
    ),
    sortBy: ({ channel }) => channel,
  },
  { key: 'at', label: t('inbox.at'), cell: ({ at }) => <Time at={at} />, sortBy: ({ at }) => at },
];
