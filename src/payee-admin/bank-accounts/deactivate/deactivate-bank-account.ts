import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../../hold-right.js';
import { payeeAdminProblems } from '../../payee-admin.problems.js';
import { BankAccountLog } from '../bank-account-log.js';
import { nameOf, type BankAccount } from '../bank-account.js';
import { BankAccountsRepository } from '../bank-accounts.repository.js';
import { HoldBankAccount } from '../hold-bank-account.js';

/** An account that is never paid to again. Never the one that is paid to now, so those who pay need not hear of it. */
@Injectable()
export class DeactivateBankAccount {
  constructor(
    private readonly hold: HoldBankAccount,
    private readonly right: HoldRight,
    private readonly accounts: BankAccountsRepository,
    private readonly log: BankAccountLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `deposit-account-needed`, MfaError `cooling_off`, and what HoldBankAccount throws */
  execute(user: UserPrincipal, id: string): Promise<BankAccount> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(user, id);
      await this.right.cooledOff(user);
      if (held.isDefault) throw new Problem(payeeAdminProblems.depositAccountNeeded);
      if (held.status === 'inactive') return held;
      await this.accounts.deactivate(id);
      await this.log.write('deactivated', user, held, { before: nameOf(held), after: null });
      return { ...held, status: 'inactive' as const };
    });
  }
}
