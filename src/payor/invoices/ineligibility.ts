import type { Invoice } from './invoices.repository.js';

/** Why a disbursement may not hold an invoice now; nothing when it may (DSB-01, DSB-02). */
export function ineligibility(
  invoice: Pick<Invoice, 'status' | 'dueMinor'>,
  hasApprovedAccount: boolean,
): string[] {
  const reasons: string[] = [];
  if (invoice.status === 'paid') reasons.push('the invoice is paid');
  else if (invoice.status !== 'approved') reasons.push('the invoice is not approved');
  else if (invoice.dueMinor <= 0n) reasons.push('all of it is promised by other disbursements');
  if (!hasApprovedAccount) reasons.push('the payee has no approved bank account');
  return reasons;
}
