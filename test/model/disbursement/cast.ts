import type { Role } from '../../../src/accounts/roles.js';

/** Who takes part; `foreign`: in another company, with the same role there. */
export const people: readonly { role: Role; foreign?: true }[] = [
  { role: 'payments_admin' },
  { role: 'payments_disburser' },
  { role: 'payments_disburser' },
  { role: 'payments_disburser' },
  { role: 'disbursement_contributor' },
  { role: 'beneficiary_approver' },
  { role: 'payments_disburser', foreign: true },
];

export const PAYEES = 2;
/** In turns from the payees. */
export const INVOICES = 6;
export const CENTS_OF_AN_INVOICE = 100_000;

export const isDisburser = (role: Role): boolean =>
  role === 'payments_admin' || role === 'payments_disburser';
export const isDrafter = (role: Role): boolean => isDisburser(role) || role === 'disbursement_contributor';
export const isAccountApprover = (role: Role): boolean =>
  role === 'payments_admin' || role === 'beneficiary_approver';
