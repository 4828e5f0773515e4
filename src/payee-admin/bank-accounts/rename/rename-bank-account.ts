import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { BankAccountLog } from '../bank-account-log.js';
import { nameOf, type BankAccount } from '../bank-account.js';
import { BankAccountsRepository } from '../bank-accounts.repository.js';
import { HoldBankAccount } from '../hold-bank-account.js';

/** Another nickname: the payee's own word for it, which nobody who pays ever sees. */
@Injectable()
export class RenameBankAccount {
  constructor(
    private readonly hold: HoldBankAccount,
    private readonly accounts: BankAccountsRepository,
    private readonly log: BankAccountLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws what HoldBankAccount throws */
  execute(user: UserPrincipal, id: string, nickname: string): Promise<BankAccount> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(user, id);
      if (held.nickname === nickname) return held;
      const renamed = { ...held, nickname };
      await this.accounts.rename(id, nickname);
      await this.log.write('renamed', user, held, { before: nameOf(held), after: nameOf(renamed) });
      return renamed;
    });
  }
}
