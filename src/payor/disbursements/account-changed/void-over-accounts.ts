import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, IntentStore, Notifier } from '@countersign/mfa-core';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import type { DepositAccountChange } from '../../../between-sides/deposit-account-watch.port.js';
import { holdersOf } from '../../holders-of.js';
import { nameSome } from '../../name-some.js';
import { disbursers, payorRoles } from '../../rights.js';
import { OpenOverAccountsRepository, type OpenDisbursement } from './open-over-accounts.repository.js';

export interface VoidedDisbursement extends OpenDisbursement {
  /** How many prompts over it were alive. */
  intents: number;
}

/**
 * Ends whatever was shown and answered over disbursements that pay a changed account, at the moment of the change and not
 * at the next try (STP-03, SU-05). A batch is not looked for here: its intent holds each of its accounts, so the act over
 * it finds out.
 */
@Injectable()
export class VoidOverAccounts {
  constructor(
    private readonly open: OpenOverAccountsRepository,
    private readonly directory: PersonDirectory,
    @Inject(IntentStore) private readonly intents: IntentStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The accounts are locked by the caller, so an act over them either has committed and is not open any more, or waits for
   * this to end with no countersignature in its hands: it takes hold of the accounts first.
   */
  async execute(accounts: readonly { id: string }[]): Promise<VoidedDisbursement[]> {
    const now = this.clock.now();
    const voided: VoidedDisbursement[] = [];
    for (const one of await this.open.find(accounts.map(({ id }) => id))) {
      let intents = 0;
      for (const purpose of ['disbursement.approve', 'disbursement.authorize'])
        intents += await this.intents.voidOver({ purpose, subjectId: one.id, now });
      voided.push({ ...one, intents });
    }
    return voided;
  }

  /** Into the chain of each payor; and to those who made them and who may authorize them. */
  async tell(
    { payeeCompanyId, changedBy, origin }: DepositAccountChange,
    voided: readonly VoidedDisbursement[],
  ): Promise<void> {
    const at = this.clock.now();
    const payee = (await this.directory.companyNames([payeeCompanyId])).get(payeeCompanyId) ?? '';
    for (const companyId of new Set(voided.map((one) => one.companyId))) {
      const theirs = voided.filter((one) => one.companyId === companyId);
      const { named: disbursements, more } = nameSome(theirs.map(({ id }) => id));
      const details = { payee, disbursements, more };
      for (const personId of await this.concerned(companyId, theirs))
        await this.notifier.notify({ personId, kind: 'disbursement_needs_review', at, details });
    }
    for (const { id, companyId, intents } of voided)
      await this.audit.append({
        stream: `company:${companyId}`,
        at,
        act: 'disbursement.intent_voided',
        outcome: 'success',
        actor: { kind: 'person', id: changedBy },
        object: { kind: 'disbursement', id },
        origin,
        details: { payee: payeeCompanyId, because: 'the account of the payee was changed', intents },
      });
  }

  /** Whoever may authorize; and the hands it went through, where they still have a part in paying. */
  private async concerned(companyId: string, theirs: readonly OpenDisbursement[]): Promise<Set<string>> {
    const hands = theirs.flatMap(({ createdBy, lastEditedBy }) => [createdBy, lastEditedBy]);
    const people = await holdersOf(this.directory, payorRoles, companyId);
    const mayAuthorize = await holdersOf(this.directory, disbursers, companyId);
    return new Set([...mayAuthorize, ...people.filter((person) => hands.includes(person))]);
  }
}
