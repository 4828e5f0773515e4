import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, IdGenerator, Notifier } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { payeeAdmin } from '../rights.js';
import { BankAccountChangesRepository } from './bank-account-changes.repository.js';
import type { BankAccount, BankAccountChange } from './bank-account.js';

/** What happens to an account stands in the history and the chain of its company, and is told to all its payee admins. */
@Injectable()
export class BankAccountLog {
  constructor(
    private readonly changes: BankAccountChangesRepository,
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the change. `before` and `after` name accounts by nickname and last four (LG-03). */
  async write(
    change: BankAccountChange,
    user: UserPrincipal,
    account: Pick<BankAccount, 'id' | 'companyId' | 'lastFour'>,
    words: { before: string | null; after: string | null },
  ): Promise<void> {
    const { id: accountId, companyId } = account;
    const at = this.clock.now();
    const changedBy = user.personId;
    const recorded = { id: this.ids.next(), companyId, accountId, change, ...words };
    await this.changes.add({ ...recorded, changedBy, changedAt: at });
    await this.enter(`bank_account.${change}`, 'success', user, account, words);
    const { address, userAgent } = user.origin;
    for (const { personId } of await this.directory.holdersOf(payeeAdmin, [companyId]))
      await this.notifier.notify({
        personId,
        kind: 'bank_account_changed',
        at,
        details: { change, lastFour: account.lastFour, address, userAgent },
      });
  }

  /** The number of the account that is paid to was repeated wrongly, for this time. */
  async writeWrongNumber(
    user: UserPrincipal,
    account: { id: string; companyId: string },
    wrongNumbers: number,
  ): Promise<void> {
    await this.enter('bank_account.number_refused', 'failure', user, account, { failures: wrongNumbers });
  }

  private async enter(
    act: `bank_account.${string}`,
    outcome: 'success' | 'failure',
    user: UserPrincipal,
    account: { id: string; companyId: string },
    details: Readonly<Record<string, string | number | null>>,
  ): Promise<void> {
    await this.audit.append({
      stream: `company:${account.companyId}`,
      at: this.clock.now(),
      act,
      outcome,
      actor: { kind: 'person', id: user.personId },
      object: { kind: 'bank_account', id: account.id },
      origin: user.origin,
      details: { ...details, session: user.sessionId },
    });
  }
}
