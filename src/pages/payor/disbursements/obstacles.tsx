import { useWords } from '../../kit/page-context.js';
import type { Disbursement, Standing } from './disbursement-words.js';

/** Invoices that may not be in it as they are, and why (DSB-02). */
export const Obstacles = ({ disbursement, standing }: { disbursement: Disbursement; standing: Standing }) => {
  const { t } = useWords();
  if (standing.obstacles.length === 0) return null;
  const byInvoice = new Map(disbursement.payments.map((payment) => [payment.invoiceId, payment]));
  return (
    <section class="note warn" aria-labelledby="obstacles">
      <h2 id="obstacles">{t('disbursements.obstaclesTitle')}</h2>
      <ul>
        {standing.obstacles.map(({ invoiceId, because }) => {
          const reason = t(`disbursements.${because}`);
          const payment = invoiceId === null ? undefined : byInvoice.get(invoiceId);
          return (
            <li>
              {payment && (
                <>
                  <bdi>{payment.invoiceNumber}</bdi>, <bdi>{payment.payee.name}</bdi>:{' '}
                </>
              )}
              {reason}
            </li>
          );
        })}
      </ul>
      <p>{t('disbursements.obstaclesAdvice')}</p>
    </section>
  );
};
