export const bankAccountStatuses = ['active', 'inactive'] as const;
export type BankAccountStatus = (typeof bankAccountStatuses)[number];

export const bankAccountChanges = ['added', 'renamed', 'selected', 'deactivated'] as const;
export type BankAccountChange = (typeof bankAccountChanges)[number];

/** A payee's bank account, its numbers left where they are sealed. */
export interface BankAccount {
  id: string;
  companyId: string;
  nickname: string;
  holderName: string;
  bankName: string;
  lastFour: string;
  status: BankAccountStatus;
  /** Whether it is the one that is paid to. */
  isDefault: boolean;
  addedAt: Date;
}

/** How an account is called wherever it is spoken of: never by its number. */
export const nameOf = ({ nickname, lastFour }: Pick<BankAccount, 'nickname' | 'lastFour'>): string =>
  `${nickname} …${lastFour}`;
