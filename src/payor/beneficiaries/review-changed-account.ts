import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, IdGenerator } from '@countersign/mfa-core';
import type {
  DepositAccountChange,
  DepositAccountWatch,
} from '../../between-sides/deposit-account-watch.port.js';
import { BeneficiaryAccountsRepository } from './beneficiary-accounts.repository.js';

/**
 * A payee's changed account is a new version for everyone who pays it, to be reviewed anew (BNK-02): so whatever was
 * approved, shown or answered over the old one is worth nothing any more (STP-03).
 */
@Injectable()
export class ReviewChangedAccount implements DepositAccountWatch {
  constructor(
    private readonly accounts: BeneficiaryAccountsRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async changed({ changedBy, origin, ...account }: DepositAccountChange): Promise<void> {
    const now = this.clock.now();
    const replaced = await this.accounts.replace(account, now);
    const unknownTo = await this.accounts.payorsWithout(account.payeeCompanyId);
    const first = unknownTo.map((companyId) => ({
      ...account,
      ...{ id: this.ids.next(), companyId, status: 'needs_review' as const, version: 1, changedAt: now },
    }));
    for (const one of first) await this.accounts.add(one);
    // In the order of their companies, as everybody does who writes in several chains.
    const heard = [...replaced, ...first.map((one) => ({ ...one, before: null }))].sort((a, b) =>
      a.companyId < b.companyId ? -1 : 1,
    );
    for (const { id, companyId, version, before } of heard)
      await this.audit.append({
        stream: `company:${companyId}`,
        at: now,
        act: 'beneficiary_account.changed',
        outcome: 'success',
        actor: { kind: 'person', id: changedBy },
        object: { kind: 'beneficiary_account', id },
        origin,
        details: {
          payee: account.payeeCompanyId,
          version,
          before,
          after: `${account.bankName} …${account.lastFour}`,
        },
      });
  }
}
