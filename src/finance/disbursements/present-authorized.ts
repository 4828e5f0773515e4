import type { AuthorizedDisbursement } from '../../between-sides/authorized-payments.port.js';
import type { AuthorizedDisbursementReply } from './authorized-disbursement.dto.js';

export function presentAuthorized(disbursement: AuthorizedDisbursement): AuthorizedDisbursementReply {
  const { id, version, status, total, fundingAccount, receiptId, drawdown } = disbursement;
  return {
    ...{ id, version, status, total, fundingAccount },
    authorizedAt: disbursement.authorizedAt.toISOString(),
    receiptId,
    receiptSpentAt: disbursement.receiptSpentAt?.toISOString() ?? null,
    drawdown,
    payments: disbursement.payments.map(({ statusChangedAt, ...payment }) => ({
      ...payment,
      statusChangedAt: statusChangedAt?.toISOString() ?? null,
    })),
  };
}
