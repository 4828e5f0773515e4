import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, IdGenerator, Notifier } from '@countersign/mfa-core';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { DepositAccountChange } from '../../between-sides/deposit-account-watch.port.js';
import { holdersOf } from '../holders-of.js';
import { approvers } from '../rights.js';
import { nameOf } from './beneficiary-account.js';
import { BeneficiaryAccountsRepository } from './beneficiary-accounts.repository.js';

/** An account that is to be reviewed from now on. */
export interface AccountUnderReview {
  id: string;
  companyId: string;
  version: number;
  /** What the payee was paid to; null where it is new to this payor. */
  before: string | null;
  after: string;
}

/**
 * A payee's changed account is a new version for everyone who pays it, to be reviewed anew (BNK-02): so whatever was
 * approved, shown or answered over the old one is worth nothing any more (STP-03).
 */
@Injectable()
export class ReviewChangedAccount {
  constructor(
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** From here on nobody authorizes over these accounts before the unit of work ends. In the order of their companies. */
  async replace(change: DepositAccountChange): Promise<AccountUnderReview[]> {
    const now = this.clock.now();
    const { payeeCompanyId, holderName, bankName, lastFour } = change;
    const account = { payeeCompanyId, holderName, bankName, lastFour };
    const replaced = await this.accounts.replace(account, now);
    const unknownTo = await this.accounts.payorsWithout(payeeCompanyId);
    const first = unknownTo.map((companyId) => ({
      ...account,
      ...{ id: this.ids.next(), companyId, status: 'needs_review' as const, version: 1, changedAt: now },
    }));
    for (const one of first) await this.accounts.add(one);
    const after = nameOf(account);
    return [...replaced, ...first.map((one) => ({ ...one, before: null }))]
      .map(({ id, companyId, version, before }) => ({ id, companyId, version, before, after }))
      .sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
  }

  /** Into the chain of each payor, in the order given; and to those who may approve the account. */
  async tell(change: DepositAccountChange, accounts: readonly AccountUnderReview[]): Promise<void> {
    const { payeeCompanyId, changedBy, origin } = change;
    const at = this.clock.now();
    const payee = (await this.directory.companyNames([payeeCompanyId])).get(payeeCompanyId) ?? '';
    for (const { companyId, before, after } of accounts)
      for (const personId of await holdersOf(this.directory, approvers, companyId))
        await this.notifier.notify({
          personId,
          kind: 'beneficiary_account_changed',
          at,
          details: { payee, before, after },
        });
    for (const { id, companyId, version, before, after } of accounts)
      await this.audit.append({
        stream: `company:${companyId}`,
        at,
        act: 'beneficiary_account.changed',
        outcome: 'success',
        actor: { kind: 'person', id: changedBy },
        object: { kind: 'beneficiary_account', id },
        origin,
        details: { payee: payeeCompanyId, version, before, after },
      });
  }
}
