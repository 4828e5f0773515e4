import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, More, Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { companyColumn, type PaidCompany } from '../paid-companies.js';
import type { PaymentAgreement } from './agreements.js';

/** What payors offer, and what was accepted. */
export const AgreementsPage = (props: {
  visit: Visit;
  brand: Brand;
  items: readonly PaymentAgreement[];
  next: string | null;
  companies: readonly PaidCompany[];
}) => {
  const { visit, brand, items, next, companies } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('agreements.title')}>
      <p>{t('agreements.intro')}</p>
      <Table
        caption={t('agreements.caption')}
        columns={columnsOf(visit.words, companies)}
        rows={items}
        empty={<p>{t('agreements.empty')}</p>}
      />
      <More href={next === null ? null : `${visit.path}?after=${encodeURIComponent(next)}`} />
    </Layout>
  );
};

const columnsOf = ({ t }: Words, companies: readonly PaidCompany[]): Column<PaymentAgreement>[] => [
  {
    key: 'commitment',
    label: t('agreements.commitment'),
    cell: ({ id, commitment }) => (
      <a href={`/payee/agreements/${id}`}>
        <bdi>{commitment}</bdi>
      </a>
    ),
    sortBy: ({ commitment }) => commitment,
  },
  {
    key: 'payor',
    label: t('agreements.payor'),
    cell: ({ payor }) => <bdi>{payor.name}</bdi>,
    sortBy: ({ payor }) => payor.name,
  },
  ...companyColumn(companies, t('agreements.company')),
  {
    key: 'status',
    label: t('agreements.status'),
    cell: ({ status }) => <AgreementStatus of={status} words={{ t }} />,
    sortBy: ({ status }) => status,
  },
  {
    key: 'offered',
    label: t('agreements.offeredAt'),
    cell: ({ offeredAt }) => <Time at={offeredAt} />,
    sortBy: ({ offeredAt }) => offeredAt,
  },
];

export const AgreementStatus = (props: { of: PaymentAgreement['status']; words: Pick<Words, 't'> }) => {
  const { t } = props.words;
  return props.of === 'accepted' ? (
    <Badge tone="good">{t('agreements.accepted')}</Badge>
  ) : (
    <Badge tone="warn">{t('agreements.offered')}</Badge>
  );
};
