import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { companyColumn, type PaidCompany } from '../paid-companies.js';

type BankAccount = components['schemas']['BankAccountReply'];

const HERE = '/payee/bank-accounts';

/** Shown by name and last four digits (BNK-03). */
export const BankAccountsPage = (props: {
  visit: Visit;
  brand: Brand;
  accounts: readonly BankAccount[];
  companies: readonly PaidCompany[];
}) => {
  const { visit, brand, accounts, companies } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('bankAccounts.title')}>
      <p>{t('bankAccounts.intro')}</p>
      <p class="actions">
        <a class="button go" href={`${HERE}/new`}>
          {t('bankAccounts.add')}
        </a>
        <a class="button" href={`${HERE}/history`}>
          {t('bankAccounts.history')}
        </a>
      </p>
      <Table
        caption={t('bankAccounts.caption')}
        columns={columnsOf(visit.words, companies)}
        rows={accounts}
        empty={<p>{t('bankAccounts.empty')}</p>}
      />
    </Layout>
  );
};

const columnsOf = ({ t }: Words, companies: readonly PaidCompany[]): Column<BankAccount>[] => [
  {
    key: 'account',
    label: t('bankAccounts.account'),
    cell: ({ nickname, lastFour, isDefault }) => (
      <>
        <bdi>{nickname}</bdi> <span class="numeric">…{lastFour}</span>{' '}
        {isDefault && <Badge tone="good">{t('bankAccounts.isDefault')}</Badge>}
      </>
    ),
    sortBy: ({ nickname }) => nickname,
  },
  ...companyColumn(companies, t('bankAccounts.company')),
  {
    key: 'holder',
    label: t('bankAccounts.holder'),
    cell: ({ holderName }) => <bdi>{holderName}</bdi>,
    sortBy: ({ holderName }) => holderName,
  },
  {
    key: 'bank',
    label: t('bankAccounts.bank'),
    cell: ({ bankName }) => <bdi>{bankName}</bdi>,
    sortBy: ({ bankName }) => bankName,
  },
  {
    key: 'added',
    label: t('bankAccounts.addedAt'),
    cell: ({ addedAt }) => <Time at={addedAt} />,
    sortBy: ({ addedAt }) => addedAt,
  },
  {
    key: 'actions',
    label: t('bankAccounts.actions'),
    cell: (account) => <Actions account={account} words={{ t }} />,
  },
];

const Actions = ({ account, words: { t } }: { account: BankAccount; words: Pick<Words, 't'> }) => {
  const { id, status, isDefault, nickname, lastFour } = account;
  if (status === 'inactive') return <Badge tone="plain">{t('bankAccounts.inactive')}</Badge>;
  const ways: (readonly [string, string])[] = [
    ['rename', t('bankAccounts.rename')],
    // The account that is paid to is never without another one in its place.
    ...(isDefault
      ? []
      : ([
          ['select', t('bankAccounts.select')],
          ['deactivate', t('bankAccounts.deactivate')],
        ] as const)),
  ];
  return (
    <ul class="row">
      {ways.map(([way, label]) => (
        <li>
          <a href={`${HERE}/${id}/${way}`} aria-label={`${label}: ${nickname} …${lastFour}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
};
