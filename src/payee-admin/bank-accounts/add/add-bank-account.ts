import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { SealedBankNumbers, type BankNumbers } from '../../../bank-numbers/sealed-bank-numbers.js';
import { DepositAccountWatch } from '../../../between-sides/deposit-account-watch.port.js';
import { HoldRight } from '../../hold-right.js';
import { BankAccountLog } from '../bank-account-log.js';
import { nameOf, type BankAccount } from '../bank-account.js';
import { BankAccountsRepository } from '../bank-accounts.repository.js';
import { RepeatDefaultNumber } from './repeat-default-number.js';

export interface NewBankAccount extends BankNumbers {
  companyId?: string | undefined;
  nickname: string;
  holderName: string;
  bankName: string;
  currentDefaultAccountNumber?: string | undefined;
}

/** Adds a bank account. The first of a company is paid to at once; a later one only when it is selected (BNK-03). */
@Injectable()
export class AddBankAccount {
  constructor(
    private readonly right: HoldRight,
    private readonly accounts: BankAccountsRepository,
    private readonly numbers: SealedBankNumbers,
    private readonly repeat: RepeatDefaultNumber,
    private readonly log: BankAccountLog,
    @Inject(DepositAccountWatch) private readonly watch: DepositAccountWatch,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `default-account-number-refused`, `default-account-number-tries-spent`, and what HoldRight throws
   */
  async execute(user: UserPrincipal, wanted: NewBankAccount): Promise<BankAccount> {
    const outcome = await this.unitOfWork.run(async () => {
      const companyId = await this.right.forCompany(user, wanted.companyId);
      await this.right.cooledOff(user);
      const deposit = await this.accounts.hold(companyId);
      const refused = await this.repeat.execute(user, deposit, wanted.currentDefaultAccountNumber);
      return refused ?? (await this.add(user, companyId, wanted, deposit.accountId === null));
    });
    // Only now: what was counted has to stay counted.
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  private async add(
    user: UserPrincipal,
    companyId: string,
    { nickname, holderName, bankName, ...numbers }: NewBankAccount,
    first: boolean,
  ): Promise<BankAccount> {
    const id = this.ids.next();
    const lastFour = numbers.accountNumber.slice(-4);
    const account = { id, companyId, nickname, holderName, bankName, lastFour, status: 'active' as const };
    const added = { ...account, addedAt: this.clock.now() };
    await this.accounts.add(added, this.numbers.seal({ table: 'payee_bank_account', id }, numbers));
    if (first) {
      await this.accounts.select(companyId, id);
      const { personId: changedBy, origin } = user;
      const change = { payeeCompanyId: companyId, holderName, bankName, lastFour, changedBy, origin };
      await this.watch.changed(change);
    }
    await this.log.write('added', user, account, { before: null, after: nameOf(account) });
    return { ...added, isDefault: first };
  }
}
