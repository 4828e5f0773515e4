import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Amount, Badge, Bars, More, Table, Time, type Column } from '../../kit/parts.js';
import type { MessageKey } from '../../words/catalogues.js';
import type { Words } from '../../words/words.js';
import { companyColumn, type PaidCompany } from '../paid-companies.js';

type Payment = components['schemas']['PaymentToPayeeReply'];
type Total = components['schemas']['TotalToPayeeReply'];
export type Status = Payment['status'];

const looks: Readonly<Record<Status, { label: MessageKey; tone: 'good' | 'warn' | 'bad' | 'plain' }>> = {
  authorized: { label: 'received.authorized', tone: 'plain' },
  in_progress: { label: 'received.inProgress', tone: 'warn' },
  paid: { label: 'received.paid', tone: 'good' },
  failed: { label: 'received.failed', tone: 'bad' },
};

export const statuses = Object.keys(looks) as Status[];

/** What the payee is paid, by where it stands (BNK-04). */
export const ReceivedPaymentsPage = (props: {
  visit: Visit;
  brand: Brand;
  items: readonly Payment[];
  next: string | null;
  /** Those of one status alone; null: all. */
  only: Status | null;
  totals: readonly Total[];
  companies: readonly PaidCompany[];
}) => {
  const { visit, brand, items, next, only, totals, companies } = props;
  const { t } = visit.words;
  const narrowed = only === null ? '' : `status=${only}&`;
  return (
    <Layout visit={visit} brand={brand} title={t('received.title')}>
      <p>{t('received.intro')}</p>
      <Totals of={totals} words={visit.words} />
      {totals.length > 0 && <Narrow visit={visit} only={only} />}
      <Table
        caption={
          only === null ? t('received.caption') : t('received.captionOnly', { status: t(looks[only].label) })
        }
        columns={columnsOf(visit.words, companies)}
        rows={items}
        empty={<p>{t(totals.length === 0 ? 'received.empty' : 'received.emptyOnly')}</p>}
      />
      <More href={next === null ? null : `${visit.path}?${narrowed}after=${encodeURIComponent(next)}`} />
    </Layout>
  );
};

/** Sums of different currencies are never laid side by side. */
const Totals = ({ of, words }: { of: readonly Total[]; words: Words }) => (
  <>
    {[...new Set(of.map(({ total }) => total.currency))].map((currency) => (
      <Bars
        title={words.t('received.sums', { currency })}
        bars={of
          .filter(({ total }) => total.currency === currency)
          .map(({ status, count, total }) => ({
            label: words.t(looks[status].label),
            value: Number(total.amount),
            text: words.t('received.sum', { total: words.money(total), count }),
            tone: looks[status].tone,
          }))}
      />
    ))}
  </>
);

const Narrow = ({ visit, only }: { visit: Visit; only: Status | null }) => {
  const { t } = visit.words;
  const ways = [
    { href: visit.path, label: t('received.all'), chosen: only === null },
    ...statuses.map((status) => ({
      href: `${visit.path}?status=${status}`,
      label: t(looks[status].label),
      chosen: only === status,
    })),
  ];
  return (
    <nav aria-label={t('received.narrow')}>
      <ul class="ways">
        {ways.map(({ href, label, chosen }) => (
          <li>
            <a class="button" href={href} aria-current={chosen ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const columnsOf = ({ t }: Words, companies: readonly PaidCompany[]): Column<Payment>[] => [
  {
    key: 'invoice',
    label: t('received.invoice'),
    cell: ({ invoiceNumber }) => <bdi>{invoiceNumber}</bdi>,
    sortBy: ({ invoiceNumber }) => invoiceNumber,
  },
  {
    key: 'payor',
    label: t('received.payor'),
    cell: ({ payorName }) => <bdi>{payorName}</bdi>,
    sortBy: ({ payorName }) => payorName,
  },
  ...companyColumn(companies, t('received.company')),
  {
    key: 'amount',
    label: t('received.amount'),
    cell: ({ amount }) => <Amount of={amount} />,
    sortBy: ({ amount }) => amount.amount,
    numeric: true,
  },
  {
    key: 'status',
    label: t('received.status'),
    cell: ({ status }) => <Badge tone={looks[status].tone}>{t(looks[status].label)}</Badge>,
    sortBy: ({ status }) => statuses.indexOf(status),
  },
  {
    key: 'at',
    label: t('received.authorizedAt'),
    cell: ({ authorizedAt }) => <Time at={authorizedAt} />,
    sortBy: ({ authorizedAt }) => authorizedAt,
  },
];
