import { Injectable } from '@nestjs/common';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../hold-right.js';
import { companiesOf } from '../rights.js';
import type { BankAccount } from './bank-account.js';
import { BankAccountsRepository } from './bank-accounts.repository.js';

/** Takes hold of a company's accounts, and of the right to change them, until the unit of work ends. */
@Injectable()
export class HoldBankAccount {
  constructor(
    private readonly right: HoldRight,
    private readonly accounts: BankAccountsRepository,
  ) {}

  /** As it stands once nobody else changes it. @throws Problem `not-found`, also to other companies (ER-05); `access-refused` */
  async execute(user: UserPrincipal, id: string): Promise<BankAccount> {
    const found = await this.accounts.find(id);
    if (!found || !companiesOf(user).includes(found.companyId)) throw new Problem(commonProblems.notFound);
    await this.right.in(user, found.companyId);
    await this.accounts.hold(found.companyId);
    const held = await this.accounts.find(id);
    if (!held) throw new Problem(commonProblems.notFound);
    return held;
  }
}
