import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { nameOf, type FundingAccount } from '../funding-account.js';
import { byPerson, FundingAccountLog } from '../funding-account-log.js';
import { fundingAccountProblems } from '../funding-accounts.problems.js';
import { FundingAccountsRepository } from '../funding-accounts.repository.js';
import { HoldFundingAccount } from '../hold-funding-account.js';

/** Another nickname. It is shown where payments are authorized, so whatever was shown under the old one dies (SU-05). */
@Injectable()
export class RenameFundingAccount {
  constructor(
    private readonly hold: HoldFundingAccount,
    private readonly accounts: FundingAccountsRepository,
    private readonly log: FundingAccountLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `funding-account-inactive`, and what HoldFundingAccount throws */
  execute(user: UserPrincipal, id: string, nickname: string): Promise<FundingAccount> {
    return this.unitOfWork.run(async () => {
      const { account } = await this.hold.execute(user, id);
      if (account.status === 'inactive') throw new Problem(fundingAccountProblems.inactive);
      if (account.nickname === nickname) return account;
      const renamed = { ...account, nickname };
      await this.accounts.rename(id, nickname);
      const words = { before: nameOf(account), after: nameOf(renamed) };
      await this.log.write('renamed', byPerson(user), account, words);
      return renamed;
    });
  }
}
