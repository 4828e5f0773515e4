import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { stateOf, type FundingAccount } from '../funding-account.js';
import { byPerson, FundingAccountLog } from '../funding-account-log.js';
import { fundingAccountProblems } from '../funding-accounts.problems.js';
import { FundingAccountsRepository } from '../funding-accounts.repository.js';
import { HoldFundingAccount } from '../hold-funding-account.js';

/** An account from which nothing is paid again. What was submitted over it cannot be authorized before it is changed. */
@Injectable()
export class DeactivateFundingAccount {
  constructor(
    private readonly hold: HoldFundingAccount,
    private readonly accounts: FundingAccountsRepository,
    private readonly log: FundingAccountLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `default-funding-account-needed`, and what HoldFundingAccount throws */
  execute(user: UserPrincipal, id: string): Promise<FundingAccount> {
    return this.unitOfWork.run(async () => {
      const { account } = await this.hold.execute(user, id);
      if (account.status === 'inactive') return account;
      if (!(await this.accounts.deactivate(id))) throw new Problem(fundingAccountProblems.defaultNeeded);
      const ended = { ...account, status: 'inactive' as const };
      const words = { before: stateOf(account), after: stateOf(ended) };
      await this.log.write('deactivated', byPerson(user), account, words);
      return ended;
    });
  }
}
