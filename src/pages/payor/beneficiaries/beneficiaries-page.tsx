import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { More, Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { address } from '../company/company-choice.js';
import { BENEFICIARIES, LastFour, pageOf, Status, type Account } from './beneficiary-parts.js';

export const filters = ['needs_review', 'approved', 'inactive'] as const;
export type Filter = (typeof filters)[number];

export const BeneficiariesPage = (props: {
  visit: Visit;
  brand: Brand;
  filter: Filter | null;
  accounts: readonly Account[];
  next: string | null;
  /** Of this reader's companies; empty where they have but one. */
  companies: ReadonlyMap<string, string>;
}) => {
  const { visit, brand, filter, accounts, next, companies } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('beneficiaries.title')}>
      <p>{t('beneficiaries.intro')}</p>
      <nav aria-label={t('beneficiaries.filter')}>
        <ul class="ways">
          {[null, ...filters].map((status) => (
            <li>
              <a
                href={address(BENEFICIARIES, { status })}
                aria-current={status === filter ? 'page' : undefined}
              >
                {t(`beneficiaries.${status ?? 'all'}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Table
        caption={t('beneficiaries.caption')}
        columns={columnsOf(visit.words, companies)}
        rows={accounts}
        empty={<p>{t(filter === null ? 'beneficiaries.empty' : 'beneficiaries.emptyFiltered')}</p>}
      />
      <More href={next === null ? null : address(BENEFICIARIES, { status: filter, after: next })} />
    </Layout>
  );
};

function columnsOf({ t }: Words, companies: ReadonlyMap<string, string>): Column<Account>[] {
  return [
    {
      key: 'payee',
      label: t('beneficiaries.payee'),
      cell: ({ payee }) => <bdi>{payee.name}</bdi>,
      sortBy: ({ payee }) => payee.name,
    },
    ...(companies.size > 1
      ? [
          {
            key: 'company',
            label: t('beneficiaries.company'),
            cell: ({ companyId }: Account) => <bdi>{companies.get(companyId)}</bdi>,
            sortBy: ({ companyId }: Account) => companies.get(companyId) ?? '',
          },
        ]
      : []),
    {
      key: 'holder',
      label: t('beneficiaries.holder'),
      cell: ({ holder }) => <bdi>{holder}</bdi>,
      sortBy: ({ holder }) => holder,
    },
    {
      key: 'bank',
      label: t('beneficiaries.bank'),
      cell: ({ bankName, lastFour }) => (
        <>
          <bdi>{bankName}</bdi> <LastFour of={lastFour} />
        </>
      ),
      sortBy: ({ bankName }) => bankName,
    },
    {
      key: 'status',
      label: t('beneficiaries.status'),
      cell: ({ status }) => <Status of={status} />,
      sortBy: ({ status }) => filters.indexOf(status),
    },
    {
      key: 'changed',
      label: t('beneficiaries.changedAt'),
      cell: ({ changedAt }) => <Time at={changedAt} />,
      sortBy: ({ changedAt }) => changedAt,
    },
    {
      key: 'actions',
      label: t('beneficiaries.actions'),
      cell: (account) => <Ways account={account} words={{ t }} />,
    },
  ];
}

const Ways = (props: { account: Account; words: Pick<Words, 't'> }) => {
  const { id, payee, status } = props.account;
  const { t } = props.words;
  const ways = [
    [pageOf(id), t('beneficiaries.look')] as const,
    ...(status === 'needs_review' ? [[`${pageOf(id)}/approve`, t('beneficiaries.approve')] as const] : []),
  ];
  return (
    <ul class="row">
      {ways.map(([href, label]) => (
        <li>
          <a href={href} aria-label={`${label}: ${payee.name}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
};
