import { useWords } from '../../kit/page-context.js';
import { Amount, Badge, Table } from '../../kit/parts.js';
import type { Disbursement, Status } from './disbursement-words.js';

type Payment = Disbursement['payments'][number];

/** From here on finance systems say what became of each payment. */
const followed: readonly Status[] = ['authorized', 'in_progress', 'paid', 'failed'];

/** What is paid to whom, as it stands. */
export const PaymentsTable = ({ of: { payments, status } }: { of: Disbursement }) => {
  const { t } = useWords();
  return (
    <Table
      caption={t('disbursements.paymentsCaption')}
      columns={[
        {
          key: 'payee',
          label: t('disbursements.payee'),
          cell: ({ payee }) => <bdi>{payee.name}</bdi>,
          sortBy: ({ payee }) => payee.name,
        },
        { key: 'account', label: t('disbursements.account'), cell: (payment) => <Account of={payment} /> },
        {
          key: 'invoice',
          label: t('disbursements.invoice'),
          cell: ({ invoiceNumber }) => <bdi>{invoiceNumber}</bdi>,
          sortBy: ({ invoiceNumber }) => invoiceNumber,
        },
        {
          key: 'amount',
          label: t('disbursements.amount'),
          cell: ({ amount }) => <Amount of={amount} />,
          sortBy: ({ amount }) => amount.amount,
          numeric: true,
        },
        {
          key: 'note',
          label: t('disbursements.note'),
          cell: ({ note }) => (note === null ? t('parts.none') : <bdi>{note}</bdi>),
        },
        ...(followed.includes(status)
          ? [
              {
                key: 'payment',
                label: t('disbursements.payment'),
                cell: (payment: Payment) => <PaymentStatus of={payment.status} />,
                sortBy: (payment: Payment) => payment.status,
              },
            ]
          : []),
      ]}
      rows={payments}
      empty={null}
    />
  );
};

const Account = ({ of: { account } }: { of: Payment }) => {
  const { t } = useWords();
  return (
    <>
      <bdi>{account.bankName}</bdi> <span class="numeric">…{account.lastFour}</span>,{' '}
      <bdi>{account.holder}</bdi>{' '}
      {account.status !== 'approved' && <Badge tone="warn">{t('disbursements.accountNotApproved')}</Badge>}
    </>
  );
};

const PaymentStatus = ({ of }: { of: Payment['status'] }) => {
  const { t } = useWords();
  switch (of) {
    case 'paid':
      return <Badge tone="good">{t('disbursements.paymentPaid')}</Badge>;
    case 'failed':
      return <Badge tone="bad">{t('disbursements.paymentFailed')}</Badge>;
    case 'returned':
      return <Badge tone="bad">{t('disbursements.returned')}</Badge>;
    case 'processing':
      return <Badge tone="warn">{t('disbursements.processing')}</Badge>;
    default:
      return <Badge tone="plain">{t('disbursements.awaiting')}</Badge>;
  }
};
