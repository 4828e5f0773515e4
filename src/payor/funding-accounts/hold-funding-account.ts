import { Injectable } from '@nestjs/common';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../hold-right.js';
import { fundingAdmins } from '../rights.js';
import type { FundingAccount } from './funding-account.js';
import { FundingAccountsRepository } from './funding-accounts.repository.js';

export interface HeldFundingAccount {
  account: FundingAccount;
  /** Of the same company. */
  currentDefault: FundingAccount | null;
}

/** Takes hold of a company's funding accounts, and of the right to decide over them, until the unit of work ends. */
@Injectable()
export class HoldFundingAccount {
  constructor(
    private readonly right: HoldRight,
    private readonly accounts: FundingAccountsRepository,
  ) {}

  /**
   * As it stands once nobody else decides over it.
   * @throws Problem `not-found`, also to other companies (ER-05); `access-refused`; MfaError `cooling_off`
   */
  async execute(user: UserPrincipal, id: string): Promise<HeldFundingAccount> {
    const found = await this.accounts.find(id);
    if (!found) throw new Problem(commonProblems.notFound);
    await this.right.in(user, found.companyId, fundingAdmins);
    await this.right.cooledOff(user);
    const held = await this.accounts.hold(found.companyId);
    const account = held.find((one) => one.id === id);
    if (!account) throw new Problem(commonProblems.notFound);
    return { account, currentDefault: held.find(({ isDefault }) => isDefault) ?? null };
  }
}
