import type { Invoice } from './invoices.repository.js';

/** What can stand against paying an invoice, by names that stay: clients say them in their reader's language. */
export const invoiceObstacles = [
  'invoice_paid',
  'invoice_not_approved',
  'nothing_due',
  'account_not_approved',
] as const;
export type InvoiceObstacle = (typeof invoiceObstacles)[number];

const inWords: Readonly<Record<InvoiceObstacle, string>> = {
  invoice_paid: 'the invoice is paid',
  invoice_not_approved: 'the invoice is not approved',
  nothing_due: 'all of it is promised by other disbursements',
  account_not_approved: 'the payee has no approved bank account',
};

/** Why a disbursement may not hold an invoice now; nothing when it may (DSB-01, DSB-02). */
export function obstaclesOf(
  invoice: Pick<Invoice, 'status' | 'dueMinor'>,
  hasApprovedAccount: boolean,
): InvoiceObstacle[] {
  const obstacles: InvoiceObstacle[] = [];
  if (invoice.status === 'paid') obstacles.push('invoice_paid');
  else if (invoice.status !== 'approved') obstacles.push('invoice_not_approved');
  else if (invoice.dueMinor <= 0n) obstacles.push('nothing_due');
  if (!hasApprovedAccount) obstacles.push('account_not_approved');
  return obstacles;
}

/** The same in words. */
export const ineligibility = (...given: Parameters<typeof obstaclesOf>): string[] =>
  obstaclesOf(...given).map((obstacle) => inWords[obstacle]);
