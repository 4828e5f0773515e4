import type { MessageKey } from '../words/catalogues.js';
import type { Words } from '../words/words.js';

const keys: Readonly<Record<string, MessageKey>> = {
  company_admin: 'company.companyAdmin',
  directory_admin: 'company.directoryAdmin',
  member: 'company.member',
  payments_admin: 'company.paymentsAdmin',
  payments_disburser: 'company.paymentsDisburser',
  beneficiary_approver: 'company.beneficiaryApprover',
  disbursement_contributor: 'company.disbursementContributor',
  payee_admin: 'company.payeeAdmin',
  support_agent: 'company.supportAgent',
};

/** A role as people call it; one that is newer than these words by its own name. */
export function roleInWords(role: string, { t }: Pick<Words, 't'>): string {
  const key = keys[role];
  return key === undefined ? role : t(key);
}
