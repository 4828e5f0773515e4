import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { More, Table, Time, type Column } from '../../kit/parts.js';
import type { MessageKey } from '../../words/catalogues.js';
import type { Words } from '../../words/words.js';
import { companyColumn, type PaidCompany } from '../paid-companies.js';

type Change = components['schemas']['BankAccountChangeReply'];

const changes: Readonly<Record<Change['change'], MessageKey>> = {
  added: 'bankAccounts.wasAdded',
  renamed: 'bankAccounts.wasRenamed',
  selected: 'bankAccounts.wasSelected',
  deactivated: 'bankAccounts.wasDeactivated',
};

/** What was done to the accounts, by whom and when. */
export const BankAccountHistoryPage = (props: {
  visit: Visit;
  brand: Brand;
  items: readonly Change[];
  next: string | null;
  companies: readonly PaidCompany[];
}) => {
  const { visit, brand, items, next, companies } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('bankAccounts.historyTitle')}>
      <Table
        caption={t('bankAccounts.historyCaption')}
        columns={columnsOf(visit.words, companies)}
        rows={items}
        empty={<p>{t('bankAccounts.historyEmpty')}</p>}
      />
      <More href={next === null ? null : `${visit.path}?after=${encodeURIComponent(next)}`} />
      <p>
        <a href="/payee/bank-accounts">{t('bankAccounts.toList')}</a>
      </p>
    </Layout>
  );
};

const columnsOf = ({ t }: Words, companies: readonly PaidCompany[]): Column<Change>[] => [
  {
    key: 'change',
    label: t('bankAccounts.change'),
    cell: ({ change }) => t(changes[change]),
    sortBy: ({ change }) => change,
  },
  {
    key: 'before',
    label: t('bankAccounts.before'),
    cell: ({ before }) => <bdi>{before ?? t('parts.none')}</bdi>,
  },
  {
    key: 'after',
    label: t('bankAccounts.after'),
    cell: ({ after }) => <bdi>{after ?? t('parts.none')}</bdi>,
  },
  ...companyColumn(companies, t('bankAccounts.company')),
  {
    key: 'by',
    label: t('bankAccounts.changedBy'),
    cell: ({ changedBy }) => <bdi>{changedBy.name}</bdi>,
    sortBy: ({ changedBy }) => changedBy.name,
  },
  {
    key: 'at',
    label: t('bankAccounts.changedAt'),
    cell: ({ changedAt }) => <Time at={changedAt} />,
    sortBy: ({ changedAt }) => changedAt,
  },
];
