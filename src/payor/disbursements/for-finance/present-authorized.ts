import type { AuthorizedDisbursement } from '../../../between-sides/authorized-payments.port.js';
import type { AuthorizedRow, PaymentProgress } from './authorized-disbursements.repository.js';
import { contentOfReceipt } from './content-of-receipt.js';

/** What was countersigned, with how far it has come. */
export function presentAuthorized(
  row: AuthorizedRow,
  progress: readonly PaymentProgress[],
): AuthorizedDisbursement {
  const { disbursementId: id, companyId, feedPosition, status, authorizedAt, receiptId, drawdown } = row;
  const { disbursement, total, fundingAccount, payments } = contentOfReceipt(row.jws);
  const byPosition = new Map(
    progress.filter(({ disbursementId }) => disbursementId === id).map((one) => [one.position, one]),
  );
  return {
    ...{ id, companyId, feedPosition, status, authorizedAt, receiptId, drawdown },
    version: disbursement.version,
    total,
    fundingAccount,
    receiptSpentAt: row.spentAt,
    payments: payments.map(({ invoice, payee, account, amount, note }, index) => {
      const at = byPosition.get(index + 1);
      if (!at) throw new Error(`disbursement ${id} has no payment ${index + 1}, which its receipt states`);
      const { position, status: paymentStatus, statusChangedAt, reason } = at;
      return {
        position,
        invoice,
        payee,
        account,
        amount,
        note,
        status: paymentStatus,
        statusChangedAt,
        reason,
      };
    }),
  };
}
