import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Form, Submit } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Amount, More, Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import {
  HERE,
  StatusBadge,
  pathOf,
  payeesOf,
  statuses,
  type Disbursement,
  type Status,
} from './disbursement-words.js';
import { Picture } from './picture.js';

export interface SwitchedOff {
  /** Null where there is but one. */
  company: string | null;
  reason: string | null;
}

interface DisbursementsPageProps {
  visit: Visit;
  brand: Brand;
  items: readonly Disbursement[];
  next: string | null;
  status: Status | null;
  sums: components['schemas']['SumList']['items'];
  /** Of the companies that have switched disbursements off. */
  off: readonly SwitchedOff[];
}

/** Where everything stands, and all of it one by one. */
export const DisbursementsPage = (props: DisbursementsPageProps) => {
  const { visit, brand, items, next, status, sums, off } = props;
  const { t } = visit.words;
  const disburses = visit.holds('payments_admin', 'payments_disburser');
  const ticked = disburses ? items.filter((one) => waitsFor(one, visit)) : [];
  const table = (
    <Table
      caption={
        status === null
          ? t('disbursements.caption')
          : t('disbursements.captionOf', { status: t(`disbursements.${status}`) })
      }
      columns={columnsOf(visit.words, ticked.length > 1 ? ticked : [])}
      rows={items}
      empty={<p>{status === null ? t('disbursements.empty') : t('disbursements.emptyOf')}</p>}
    />
  );
  return (
    <Layout visit={visit} brand={brand} title={t('disbursements.title')}>
      {off.map((one) => (
        <Off of={one} />
      ))}
      <p class="actions">
        {disburses && (
          <a class="button go" href={`${HERE}/new`}>
            {t('disbursements.make')}
          </a>
        )}
        {visit.holds('payments_admin') && <a href="/payor/settings">{t('disbursements.settings')}</a>}
      </p>
      <Picture sums={sums} />
      <Filter status={status} />
      {ticked.length > 1 ? (
        <Form action={`${HERE}/batch`} wide>
          {table}
          <p class="hint">{t('disbursements.batchHint')}</p>
          <p class="actions">
            <Submit>{t('disbursements.batch')}</Submit>
          </p>
        </Form>
      ) : (
        table
      )}
      <More href={next === null ? null : listed({ status, after: next })} />
    </Layout>
  );
};

/** As far as the list can tell: whether this person may really authorize it, the API says. */
const waitsFor = (one: Disbursement, visit: Visit): boolean => {
  const me = visit.live?.session.personId;
  const counted = one.approvals.filter(({ counts }) => counts);
  return (
    one.status === 'submitted' &&
    one.createdBy !== me &&
    one.lastEditedBy !== me &&
    counted.length >= one.approvalsRequired &&
    !counted.some(({ personId }) => personId === me)
  );
};

const listed = ({ status, after }: { status: Status | null; after: string }): string =>
  `${HERE}?${new URLSearchParams({ ...(status === null ? {} : { status }), after }).toString()}`;

const Off = ({ of: { company, reason } }: { of: SwitchedOff }) => {
  const { t } = useWords();
  return (
    <div class="note warn">
      <p>
        {company !== null && (
          <>
            <bdi>{company}</bdi>:{' '}
          </>
        )}
        {reason === null ? t('disbursements.switchedOff') : t('disbursements.switchedOffBecause', { reason })}
      </p>
    </div>
  );
};

const Filter = ({ status }: { status: Status | null }) => {
  const { t } = useWords();
  return (
    <form method="get" action={HERE} class="inline">
      <label for="status">{t('disbursements.filter')}</label>
      <select id="status" name="status">
        <option value="">{t('disbursements.filterAll')}</option>
        {statuses.map((one) => (
          <option value={one} selected={one === status}>
            {t(`disbursements.${one}`)}
          </option>
        ))}
      </select>
      <button type="submit">{t('disbursements.filterShow')}</button>
    </form>
  );
};

function columnsOf(words: Words, ticked: readonly Disbursement[]): Column<Disbursement>[] {
  const { t, money } = words;
  const since = ({ cancelledAt, authorizedAt, submittedAt, createdAt }: Disbursement): string =>
    cancelledAt ?? authorizedAt ?? submittedAt ?? createdAt;
  return [
    {
      key: 'payees',
      label: t('disbursements.payees'),
      cell: (one) => {
        const payees = payeesOf(one, words);
        return (
          <a href={pathOf(one.id)} aria-label={t('disbursements.oneOf', { payees, total: money(one.total) })}>
            <bdi>{payees}</bdi>
          </a>
        );
      },
      sortBy: (one) => payeesOf(one, words),
    },
    {
      key: 'total',
      label: t('disbursements.total'),
      cell: ({ total }) => <Amount of={total} />,
      sortBy: ({ total }) => total.amount,
      numeric: true,
    },
    {
      key: 'status',
      label: t('disbursements.status'),
      cell: ({ status }) => <StatusBadge of={status} words={words} />,
      sortBy: ({ status }) => t(`disbursements.${status}`),
    },
    {
      key: 'payments',
      label: t('disbursements.payments'),
      cell: ({ payments }) => words.number(payments.length),
      sortBy: ({ payments }) => payments.length,
      numeric: true,
    },
    {
      key: 'from',
      label: t('disbursements.from'),
      cell: ({ fundingAccount: { nickname, lastFour } }) => (
        <>
          <bdi>{nickname}</bdi> <span class="numeric">…{lastFour}</span>
        </>
      ),
      sortBy: ({ fundingAccount }) => fundingAccount.nickname,
    },
    { key: 'since', label: t('disbursements.since'), cell: (one) => <Time at={since(one)} />, sortBy: since },
    ...(ticked.length > 0
      ? [
          {
            key: 'tick',
            label: t('disbursements.tick'),
            cell: (one: Disbursement) => ticked.includes(one) && <Tick of={one} />,
          },
        ]
      : []),
  ];
}

const Tick = ({ of }: { of: Disbursement }) => {
  const words = useWords();
  const total = words.money(of.total);
  return (
    <input
      class="tick"
      type="checkbox"
      name={`d:${of.id}`}
      value="yes"
      aria-label={words.t('disbursements.tickOne', { total, payees: payeesOf(of, words) })}
    />
  );
};
