import type { Receipt } from '@countersign/tokens';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Facts, Time } from '../../kit/parts.js';
import type { Disbursement, Standing } from './disbursement-words.js';

export const ReceiptPage = (props: {
  visit: Visit;
  brand: Brand;
  disbursement: Disbursement;
  hands: Standing['hands'];
  receipt: Receipt;
  /** JWS (RFC 7515). */
  signed: string;
}) => {
  const { visit, brand, disbursement, hands, receipt, signed } = props;
  const { t, money } = visit.words;
  const { id, total, payments, approvals } = disbursement;
  return (
    <Layout visit={visit} brand={brand} title={t('countersign.receiptTitle')}>
      <p class="amount">{money(total)}</p>
      <Facts
        of={[
          [t('countersign.authorizedAt'), <Time at={receipt.authorized_at} />],
          [t('countersign.answeredAt'), <Time at={receipt.answered_at} />],
          [t('countersign.factor'), receipt.method === 'totp' ? t('enroll.app') : t('enroll.sms')],
          [t('countersign.approver'), <Approver id={receipt.approver} hands={hands} />],
          ...(approvals.length > 0
            ? [[t('countersign.approvals'), visit.words.list(approvals.map(({ name }) => name))] as const]
            : []),
        ]}
      />
      <h2>{t('countersign.whatWasApproved')}</h2>
      <ul>
        {payments.map(({ payee, account, amount, invoiceNumber }) => (
          <li>
            <strong class="money">{money(amount)}</strong>: <bdi>{payee.name}</bdi>,{' '}
            <bdi>{account.bankName}</bdi> …{account.lastFour} (<bdi>{invoiceNumber}</bdi>)
          </li>
        ))}
      </ul>
      <h2>{t('countersign.signed')}</h2>
      <p>{t('countersign.receiptIntro')}</p>
      <Facts
        of={[
          [t('countersign.receiptId'), <span class="id">{receipt.jti}</span>],
          [t('countersign.hash'), <span class="id">{receipt.intent_hash}</span>],
          [
            t('countersign.auditEntry'),
            <span class="id">{`${receipt.audit.stream} #${receipt.audit.sequence}`}</span>,
          ],
        ]}
      />
      <details>
        <summary>{t('countersign.signedHint')}</summary>
        <p class="secret">{signed}</p>
      </details>
      <p class="actions">
        <a class="button" href={`/payor/disbursements/${id}/receipt.jws`} download>
          {t('countersign.downloadReceipt')}
        </a>
        <a href={`/payor/disbursements/${id}`}>{t('countersign.toDisbursement')}</a>
      </p>
    </Layout>
  );
};

/** The receipt states the id, which says nothing to people. */
const Approver = ({ id, hands }: { id: string; hands: Standing['hands'] }) => {
  const name = hands.find(({ person }) => person.id === id)?.person.name;
  return (
    <>
      {name !== undefined && (
        <>
          <bdi>{name}</bdi>
          <br />
        </>
      )}
      <span class="id quiet">{id}</span>
    </>
  );
};
