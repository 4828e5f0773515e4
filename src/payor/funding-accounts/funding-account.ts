/** BNK-01. `inactive` is for good; only `verified` ones fund. */
export const fundingAccountStatuses = ['pending', 'verified', 'failed', 'inactive'] as const;
type FundingAccountStatus = (typeof fundingAccountStatuses)[number];

/** What happens to an account, as the audit chain and the notices name it. */
export type FundingAccountChange =
  'added' | 'renamed' | 'made_default' | 'deactivated' | 'verified' | 'failed';

export interface FundingAccount {
  id: string;
  companyId: string;
  nickname: string;
  bankName: string;
  lastFour: string;
  currency: string;
  status: FundingAccountStatus;
  isDefault: boolean;
}

/** As people know it: never by its number. */
export const nameOf = ({ nickname, lastFour }: Pick<FundingAccount, 'nickname' | 'lastFour'>): string =>
  `${nickname} …${lastFour}`;

export const stateOf = (account: Pick<FundingAccount, 'nickname' | 'lastFour' | 'status'>): string =>
  `${nameOf(account)}, ${account.status}`;
