/** What the pages of a company's admins have in common. */
export const company = {
  company: 'Company',
  show: 'Show this company',
  lacks: 'For this you need one more right: <strong>{rights}</strong>.',
  lacksHelp: 'Ask a company admin of your company to give it to you, or ask support if there is none.',
  companyAdmin: 'Company admin',
  directoryAdmin: 'Directory admin',
  member: 'Standard user',
  paymentsAdmin: 'Payments admin',
  paymentsDisburser: 'Payments disburser',
  beneficiaryApprover: 'Beneficiary approver',
  disbursementContributor: 'Disbursement contributor',
  payeeAdmin: 'Payee admin',
  supportAgent: 'Support agent',
} as const;
