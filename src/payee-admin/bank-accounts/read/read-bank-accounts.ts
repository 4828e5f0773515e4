import { Injectable } from '@nestjs/common';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { PAGE_SIZE, pageOf, readCursor } from '../../../wire/cursor.js';
import { companiesOf } from '../../rights.js';
import { BankAccountChangesRepository, type RecordedChange } from '../bank-account-changes.repository.js';
import type { BankAccount } from '../bank-account.js';
import { BankAccountsRepository } from '../bank-accounts.repository.js';

@Injectable()
export class ReadBankAccounts {
  constructor(
    private readonly accounts: BankAccountsRepository,
    private readonly changes: BankAccountChangesRepository,
    private readonly directory: PersonDirectory,
  ) {}

  /** The oldest first. */
  async page(
    user: UserPrincipal,
    after: string | undefined,
  ): Promise<{ items: BankAccount[]; next: string | null }> {
    return pageOf(await this.accounts.page(pageFor(user, after)), PAGE_SIZE);
  }

  /** The newest first. */
  async history(
    user: UserPrincipal,
    after: string | undefined,
  ): Promise<{ items: (RecordedChange & { changedByName: string })[]; next: string | null }> {
    const { items, next } = pageOf(await this.changes.page(pageFor(user, after)), PAGE_SIZE);
    const names = await this.directory.personNames([...new Set(items.map(({ changedBy }) => changedBy))]);
    return { items: items.map((one) => ({ ...one, changedByName: names.get(one.changedBy) ?? '' })), next };
  }
}

const pageFor = (user: UserPrincipal, after: string | undefined) => ({
  companyIds: companiesOf(user),
  after: readCursor(after),
  limit: PAGE_SIZE + 1,
});
