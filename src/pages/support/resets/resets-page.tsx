import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Facts, Table, Time, type Column } from '../../kit/parts.js';
import type { MessageKey } from '../../words/catalogues.js';
import type { Words } from '../../words/words.js';

export type ResetRequest = components['schemas']['ResetRequestReply'];

const looks: Readonly<
  Record<ResetRequest['status'], { label: MessageKey; tone: 'good' | 'warn' | 'plain' }>
> = {
  open: { label: 'resets.open', tone: 'warn' },
  approved: { label: 'resets.approved', tone: 'good' },
  withdrawn: { label: 'resets.withdrawn', tone: 'plain' },
  expired: { label: 'resets.expired', tone: 'plain' },
};

/** What waits for a second agent (AR-04). */
export const ResetsPage = (props: { visit: Visit; brand: Brand; items: readonly ResetRequest[] }) => {
  const { visit, brand, items } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('resets.title')}>
      <p>{t('resets.intro')}</p>
      <p class="actions">
        <a class="button go" href="/support/resets/new">
          {t('support.requestReset')}
        </a>
      </p>
      <Table
        caption={t('resets.caption')}
        columns={columnsOf(visit.words)}
        rows={items}
        empty={<p>{t('resets.empty')}</p>}
      />
      <p>
        <a href="/support">{t('support.toStart')}</a>
      </p>
    </Layout>
  );
};

const columnsOf = ({ t }: Words): Column<ResetRequest>[] => [
  {
    key: 'name',
    label: t('resets.person'),
    cell: ({ id, name, email }) => (
      <>
        <a href={`/support/resets/${id}`}>
          <bdi>{name}</bdi>
        </a>
        <br />
        <bdi class="quiet">{email}</bdi>
      </>
    ),
    sortBy: ({ name }) => name,
  },
  {
    key: 'by',
    label: t('resets.requestedBy'),
    cell: (request) => <RequestedBy of={request} words={{ t }} />,
    sortBy: ({ requestedBy }) => requestedBy,
  },
  {
    key: 'at',
    label: t('resets.createdAt'),
    cell: ({ createdAt }) => <Time at={createdAt} />,
    sortBy: ({ createdAt }) => createdAt,
  },
  {
    key: 'until',
    label: t('resets.expiresAt'),
    cell: ({ expiresAt }) => <Time at={expiresAt} />,
    sortBy: ({ expiresAt }) => expiresAt,
  },
];

const RequestedBy = ({ of, words: { t } }: { of: ResetRequest; words: Pick<Words, 't'> }) => (
  <>
    <bdi>{of.requestedBy}</bdi> {of.requestedByYou && <Badge tone="plain">{t('resets.you')}</Badge>}
  </>
);

/** One of them, for the second agent to judge. */
export const ResetPage = (props: { visit: Visit; brand: Brand; request: ResetRequest }) => {
  const { visit, brand, request } = props;
  const { t } = visit.words;
  const { id, name, status, requestedByYou } = request;
  return (
    <Layout visit={visit} brand={brand} title={t('resets.oneTitle', { name })}>
      <ResetFacts request={request} words={visit.words} />
      {status === 'open' && requestedByYou && <p class="note">{t('resets.another')}</p>}
      <p class="actions">
        {status === 'open' && !requestedByYou && (
          <a class="button go" href={`/support/resets/${id}/approve`}>
            {t('resets.approve')}
          </a>
        )}
        {status === 'open' && (
          <a class="button" href={`/support/resets/${id}/withdraw`}>
            {t('resets.withdraw')}
          </a>
        )}
        <a href="/support/resets">{t('resets.toList')}</a>
      </p>
    </Layout>
  );
};

export const ResetFacts = ({ request, words }: { request: ResetRequest; words: Words }) => {
  const { t } = words;
  const { name, email, status, proof, createdAt, expiresAt } = request;
  const { label, tone } = looks[status];
  return (
    <Facts
      of={[
        [t('resets.person'), <bdi>{name}</bdi>],
        [t('support.email'), <bdi>{email}</bdi>],
        [t('resets.status'), <Badge tone={tone}>{t(label)}</Badge>],
        [t('resets.proof'), <bdi>{proof}</bdi>],
        [t('resets.requestedBy'), <RequestedBy of={request} words={words} />],
        [t('resets.createdAt'), <Time at={createdAt} />],
        [t('resets.expiresAt'), <Time at={expiresAt} />],
      ]}
    />
  );
};
