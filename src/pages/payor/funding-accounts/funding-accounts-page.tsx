import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Table, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';

type FundingAccount = components['schemas']['FundingAccountReply'];

/** Shown as name and last four digits (BNK-01). */
export const FundingAccountsPage = (props: {
  visit: Visit;
  brand: Brand;
  accounts: readonly FundingAccount[];
}) => {
  const { visit, brand, accounts } = props;
  const { t } = visit.words;
  const mayChange = visit.holds('payments_admin');
  return (
    <Layout visit={visit} brand={brand} title={t('fundingAccounts.title')}>
      <p>{t('fundingAccounts.intro')}</p>
      {mayChange && (
        <p class="actions">
          <a class="button go" href="/payor/funding-accounts/new">
            {t('fundingAccounts.add')}
          </a>
        </p>
      )}
      <Table
        caption={t('fundingAccounts.caption')}
        columns={columnsOf(visit.words, mayChange)}
        rows={accounts}
        empty={<p>{t('fundingAccounts.empty')}</p>}
      />
    </Layout>
  );
};

function columnsOf({ t }: Words, mayChange: boolean): Column<FundingAccount>[] {
  return [
    {
      key: 'account',
      label: t('fundingAccounts.account'),
      cell: ({ nickname, lastFour, isDefault }) => (
        <>
          {nickname} <span class="numeric">…{lastFour}</span>{' '}
          {isDefault && <Badge tone="plain">{t('fundingAccounts.isDefault')}</Badge>}
        </>
      ),
      sortBy: ({ nickname }) => nickname,
    },
    {
      key: 'bank',
      label: t('fundingAccounts.bank'),
      cell: ({ bankName }) => bankName,
      sortBy: ({ bankName }) => bankName,
    },
    { key: 'currency', label: t('fundingAccounts.currency'), cell: ({ currency }) => currency },
    {
      key: 'status',
      label: t('fundingAccounts.status'),
      cell: ({ status }) => <Status of={status} words={{ t }} />,
    },
    ...(mayChange
      ? [
          {
            key: 'actions',
            label: t('fundingAccounts.actions'),
            cell: (account: FundingAccount) => <Actions account={account} words={{ t }} />,
          },
        ]
      : []),
  ];
}

const Status = ({ of, words: { t } }: { of: FundingAccount['status']; words: Pick<Words, 't'> }) => {
  switch (of) {
    case 'verified':
      return <Badge tone="good">{t('fundingAccounts.verified')}</Badge>;
    case 'pending':
      return <Badge tone="warn">{t('fundingAccounts.pending')}</Badge>;
    case 'failed':
      return <Badge tone="bad">{t('fundingAccounts.failed')}</Badge>;
    default:
      return <Badge tone="plain">{t('fundingAccounts.inactive')}</Badge>;
  }
};

const Actions = ({ account, words: { t } }: { account: FundingAccount; words: Pick<Words, 't'> }) => {
  const { id, status, isDefault, nickname } = account;
  if (status === 'inactive') return null;
  const ways: (readonly [string, string])[] = [
    ['rename', t('fundingAccounts.rename')],
    ...(status === 'verified' && !isDefault ? [['default', t('fundingAccounts.makeDefault')] as const] : []),
    ...(isDefault ? [] : [['deactivate', t('fundingAccounts.deactivate')] as const]),
  ];
  return (
    <ul class="row">
      {ways.map(([way, label]) => (
        <li>
          <a href={`/payor/funding-accounts/${id}/${way}`} aria-label={`${label}: ${nickname}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
};
