import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { DepositAccountWatch } from '../../../between-sides/deposit-account-watch.port.js';
import { HoldRight } from '../../hold-right.js';
import { payeeAdminProblems } from '../../payee-admin.problems.js';
import { BankAccountLog } from '../bank-account-log.js';
import { nameOf, type BankAccount } from '../bank-account.js';
import { BankAccountsRepository } from '../bank-accounts.repository.js';
import { HoldBankAccount } from '../hold-bank-account.js';

/** From now on payments go to this account; whoever pays it is to review it anew (BNK-02, BNK-03). */
@Injectable()
export class SelectBankAccount {
  constructor(
    private readonly hold: HoldBankAccount,
    private readonly right: HoldRight,
    private readonly accounts: BankAccountsRepository,
    private readonly log: BankAccountLog,
    @Inject(DepositAccountWatch) private readonly watch: DepositAccountWatch,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `bank-account-inactive`, MfaError `cooling_off`, and what HoldBankAccount throws */
  execute(user: UserPrincipal, id: string): Promise<BankAccount> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(user, id);
      await this.right.cooledOff(user);
      if (held.status === 'inactive') throw new Problem(payeeAdminProblems.inactiveAccount);
      if (held.isDefault) return held;
      const { companyId, holderName, bankName, lastFour } = held;
      const before = await this.accounts.defaultOf(companyId);
      await this.accounts.select(companyId, id);
      const { personId: changedBy, origin } = user;
      const change = { payeeCompanyId: companyId, holderName, bankName, lastFour, changedBy, origin };
      await this.watch.changed(change);
      const words = { before: before && nameOf(before), after: nameOf(held) };
      await this.log.write('selected', user, held, words);
      return { ...held, isDefault: true };
    });
  }
}
