export interface BeneficiaryAccount {
  id: string;
  companyId: string;
  payeeCompanyId: string;
  holderName: string;
  bankName: string;
  lastFour: string;
  status: 'needs_review' | 'approved' | 'inactive';
  version: number;
  changedAt: Date;
  /** Who approved this version, and when; null before. */
  approvedBy: string | null;
  approvedAt: Date | null;
}

/** As people know it: the payor never has its number. */
export const nameOf = ({ bankName, lastFour }: Pick<BeneficiaryAccount, 'bankName' | 'lastFour'>): string =>
  `${bankName} …${lastFour}`;
