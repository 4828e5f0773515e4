import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { nameOf, type FundingAccount } from '../funding-account.js';
import { byPerson, FundingAccountLog } from '../funding-account-log.js';
import { fundingAccountProblems } from '../funding-accounts.problems.js';
import { FundingAccountsRepository } from '../funding-accounts.repository.js';
import { HoldFundingAccount } from '../hold-funding-account.js';

/** New disbursements are paid from this account where nobody says otherwise; the one before is no default any more. */
@Injectable()
export class MakeDefaultFundingAccount {
  constructor(
    private readonly hold: HoldFundingAccount,
    private readonly accounts: FundingAccountsRepository,
    private readonly log: FundingAccountLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `funding-account-not-verified`, and what HoldFundingAccount throws */
  execute(user: UserPrincipal, id: string): Promise<FundingAccount> {
    return this.unitOfWork.run(async () => {
      const { account, currentDefault } = await this.hold.execute(user, id);
      if (account.isDefault) return account;
      if (!(await this.accounts.makeDefault(account))) throw new Problem(fundingAccountProblems.notVerified);
      const words = { before: currentDefault && nameOf(currentDefault), after: nameOf(account) };
      await this.log.write('made_default', byPerson(user), account, words);
      return { ...account, isDefault: true };
    });
  }
}
