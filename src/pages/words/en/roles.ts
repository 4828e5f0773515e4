/** What roles are called, by the names the API has for them. */
export const roles = {
  company_admin: 'Company admin',
  directory_admin: 'Directory admin',
  member: 'Standard user',
  payments_admin: 'Payments admin',
  payments_disburser: 'Payments disburser',
  beneficiary_approver: 'Beneficiary approver',
  disbursement_contributor: 'Disbursement contributor',
  payee_admin: 'Payee admin',
  support_agent: 'Support agent',
} as const;
