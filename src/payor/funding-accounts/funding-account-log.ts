import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, type AuditEntry } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { FundingAccount, FundingAccountChange } from './funding-account.js';

/** Whose decision it was: a person's, or the bank's, which reaches us through an operator. */
export type DecidedBy = Pick<AuditEntry, 'actor' | 'origin' | 'details'>;

export const byPerson = ({ personId, sessionId, origin }: UserPrincipal): DecidedBy => ({
  actor: { kind: 'person', id: personId },
  origin,
  details: { session: sessionId },
});

/** `authorization`: on whose word, and how that was proven. */
export const byOperator = (authorization: string): DecidedBy => ({
  actor: { kind: 'system', id: null },
  origin: { address: null, userAgent: 'a command of the operator', requestId: null },
  details: { authorization },
});

/** What happens to a funding account stands in the chain of its company, and is told to all its payments admins. */
@Injectable()
export class FundingAccountLog {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the change. `before` and `after` name accounts by nickname and last four (LG-03). */
  async write(
    change: FundingAccountChange,
    by: DecidedBy,
    { id, companyId, lastFour }: Pick<FundingAccount, 'id' | 'companyId' | 'lastFour'>,
    words: { before: string | null; after: string | null },
  ): Promise<void> {
    const at = this.clock.now();
    const { address, userAgent } = by.origin;
    const details = { change, lastFour, address, userAgent };
    for (const { personId } of await this.directory.holdersOf('payments_admin', [companyId]))
      await this.notifier.notify({ personId, kind: 'funding_account_changed', at, details });
    await this.audit.append({
      stream: `company:${companyId}`,
      at,
      act: `funding_account.${change}`,
      outcome: 'success',
      actor: by.actor,
      object: { kind: 'funding_account', id },
      origin: by.origin,
      details: { ...by.details, ...words },
    });
  }
}
