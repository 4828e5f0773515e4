import type { DrawdownStatus, PaymentStatus } from '../../../between-sides/authorized-payments.port.js';
import type { DisbursementStatus } from '../disbursement.js';

/** What may follow what (docs/flows/finance-reports.md). Said again, a state is itself and changes nothing. */
export const drawdownSteps: Readonly<Record<DrawdownStatus, readonly DrawdownStatus[]>> = {
  none: ['pending'],
  pending: ['completed', 'failed'],
  completed: [],
  // Final: the amounts are due again, and a new disbursement pays them.
  failed: [],
};

export const paymentSteps: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  awaiting: ['processing', 'failed'],
  processing: ['paid', 'failed'],
  paid: ['returned'],
  failed: [],
  returned: [],
};

/** Of these the amount is promised to the invoice: not due again, and not paid yet. */
export const promisedPaymentStatuses: readonly PaymentStatus[] = ['awaiting', 'processing'];

/** What the disbursement as a whole is then (DSB-02). */
export function disbursementStatusOf(
  drawdown: DrawdownStatus,
  payments: readonly PaymentStatus[],
): Extract<DisbursementStatus, 'authorized' | 'in_progress' | 'paid' | 'failed'> {
  if (drawdown === 'none') return 'authorized';
  if (drawdown === 'failed') return 'failed';
  if (payments.some((status) => promisedPaymentStatuses.includes(status))) return 'in_progress';
  return payments.every((status) => status === 'paid') ? 'paid' : 'failed';
}
