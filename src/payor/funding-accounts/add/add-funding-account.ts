import { Inject, Injectable } from '@nestjs/common';
import { IdGenerator, UnitOfWork } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { SealedBankNumbers, type BankNumbers } from '../../../bank-numbers/sealed-bank-numbers.js';
import { HoldRight } from '../../hold-right.js';
import { fundingAdmins } from '../../rights.js';
import { stateOf, type FundingAccount } from '../funding-account.js';
import { byPerson, FundingAccountLog } from '../funding-account-log.js';
import { FundingAccountsRepository } from '../funding-accounts.repository.js';

export interface NewFundingAccount extends BankNumbers {
  companyId?: string | undefined;
  nickname: string;
  bankName: string;
  currency: string;
}

/** Adds a funding account, which funds nothing before the bank has confirmed it (BNK-01). */
@Injectable()
export class AddFundingAccount {
  constructor(
    private readonly right: HoldRight,
    private readonly accounts: FundingAccountsRepository,
    private readonly numbers: SealedBankNumbers,
    private readonly log: FundingAccountLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
  ) {}

  /** @throws MfaError `cooling_off`, and what HoldRight throws */
  execute(user: UserPrincipal, wanted: NewFundingAccount): Promise<FundingAccount> {
    return this.unitOfWork.run(async () => {
      const companyId = await this.right.forCompany(user, wanted.companyId, fundingAdmins);
      await this.right.cooledOff(user);
      const id = this.ids.next();
      const { nickname, bankName, currency, ...numbers } = wanted;
      const lastFour = numbers.accountNumber.slice(-4);
      const account = { id, companyId, nickname, bankName, lastFour, currency, isDefault: false };
      const added = { ...account, status: 'pending' as const };
      await this.accounts.add(added, this.numbers.seal({ table: 'funding_account', id }, numbers));
      const after = `${stateOf(added)}, ${bankName}, ${currency}`;
      await this.log.write('added', byPerson(user), added, { before: null, after });
      return added;
    });
  }
}
