import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { nameOf, stateOf, type FundingAccount } from '../funding-account.js';
import { byOperator, FundingAccountLog } from '../funding-account-log.js';
import { fundingAccountProblems } from '../funding-accounts.problems.js';
import { FundingAccountsRepository } from '../funding-accounts.repository.js';
import type { AuthorizedVerdict } from './authorized-verdict.js';

/** pending → verified or failed, once, by the bank's word. The first verified account of a company is its default. */
@Injectable()
export class RecordVerdict {
  constructor(
    private readonly accounts: FundingAccountsRepository,
    private readonly log: FundingAccountLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `not-found`, `funding-account-decided` */
  execute({ id, outcome, authorization }: AuthorizedVerdict): Promise<FundingAccount> {
    return this.unitOfWork.run(async () => {
      const found = await this.accounts.find(id);
      if (!found) throw new Problem(commonProblems.notFound);
      const held = await this.accounts.hold(found.companyId);
      if (!(await this.accounts.recordVerdict(id, outcome)))
        throw new Problem(fundingAccountProblems.decided);
      const decided = { ...found, status: outcome };
      const by = byOperator(authorization);
      await this.log.write(outcome, by, decided, { before: stateOf(found), after: stateOf(decided) });
      if (outcome === 'failed' || held.some(({ isDefault }) => isDefault)) return decided;
      await this.accounts.makeDefault(decided);
      await this.log.write('made_default', by, decided, { before: null, after: nameOf(decided) });
      return { ...decided, isDefault: true };
    });
  }
}
