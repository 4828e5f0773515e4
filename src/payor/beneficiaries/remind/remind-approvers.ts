import { Inject, Injectable } from '@nestjs/common';
import { Clock, Notifier, secondsBefore, UnitOfWork } from '@countersign/mfa-core';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { holdersOf } from '../../holders-of.js';
import { nameSome } from '../../name-some.js';
import { approvers } from '../../rights.js';
import { BeneficiaryRemindersRepository } from './beneficiary-reminders.repository.js';

/**
 * Twice a week, as BNK-02 asks. At 08:00 UTC: the working day has begun in Europe and begins in America, so a payment that
 * waits for the account can still leave on the same day. Ours.
 */
export const reminderTimes = '0 8 * * 1,4';
/** 2 days: less than between two reminders, so that a long standstill is followed by one and not by several. Ours. */
export const reminderCatchUpMs = 172_800_000;
/** 30 days, for whoever asks whether a reminder went out; far longer than one is caught up with. Ours. */
const KEPT_SECONDS = 2_592_000;

/** Reminds whoever may approve a payee's account of those that wait for it (BNK-02). */
@Injectable()
export class RemindApprovers {
  constructor(
    private readonly reminders: BeneficiaryRemindersRepository,
    private readonly directory: PersonDirectory,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * One reminder a person, company and day, however often and wherever this runs for that day. A company that cannot be
   * reminded stands in no other's way. @throws the first error, once all others were reminded
   */
  async execute(dueAt: Date): Promise<void> {
    const errors: unknown[] = [];
    for (const companyId of await this.reminders.companiesWaiting())
      await this.unitOfWork
        .run(() => this.remind(companyId, dayOf(dueAt)))
        .catch((error: unknown) => errors.push(error));
    await this.reminders.forgetBefore(dayOf(secondsBefore(dueAt, KEPT_SECONDS)));
    if (errors.length > 0) throw errors[0];
  }

  private async remind(companyId: string, day: string): Promise<void> {
    if (!(await this.reminders.claim(companyId, day))) return;
    const waiting = await this.reminders.payeesWaiting(companyId);
    if (waiting.length === 0) return;
    const names = await this.directory.companyNames(waiting);
    const { named: payees, more } = nameSome(waiting.map((id) => names.get(id) ?? id));
    const details = { count: waiting.length, payees, more };
    const at = this.clock.now();
    for (const personId of await holdersOf(this.directory, approvers, companyId))
      await this.notifier.notify({ personId, kind: 'beneficiary_accounts_wait', at, details });
  }
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
