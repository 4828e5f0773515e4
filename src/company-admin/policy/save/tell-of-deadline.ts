import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { Mailings } from '../../../mailings/mailings.module.js';
import { momentAt, readDay } from '../first-moment.js';
import type { CompanyPolicy } from '../company-policies.repository.js';

/** So many days before, whoever has set up nothing yet is reminded. Ours, as the issue of the feature asks. */
const REMINDER_DAYS = [14, 3, 1] as const;
/** At nine in the morning of the admin who set it: in most of a company's offices somebody is at work then, or will be. Ours. */
const REMINDER_TIME = '09:00';
/** What a mail about a deadline is about, so that a later decision silences it. */
const SUBJECT = 'mfa_deadline';

/** Everybody who has no second factor yet hears of the deadline: when it is set, moved or lifted, and as it comes near (POL-06). */
@Injectable()
export class TellOfDeadline {
  constructor(
    private readonly mailings: Mailings,
    private readonly directory: PersonDirectory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the unit of work of the decision. Where the deadline is what it was, nobody is told anything again. */
  async execute(companyId: string, before: CompanyPolicy | null, policy: CompanyPolicy): Promise<void> {
    const previous = before?.requiredFrom ?? null;
    const { requiredFrom } = policy;
    if (Number(previous) === Number(requiredFrom)) return;
    const now = this.clock.now();
    await this.mailings.silence(companyId, SUBJECT);
    const company = (await this.directory.companyNames([companyId])).get(companyId) ?? '';
    const about = {
      companyId,
      subject: SUBJECT,
      audience: 'without_factor',
      details: {
        company,
        deadline: requiredFrom?.toISOString() ?? null,
        previous: previous?.toISOString() ?? null,
        timeZone: policy.timeZone,
        days: null,
      },
    } as const;
    if (requiredFrom === null) {
      await this.mailings.schedule({ ...about, kind: 'mfa_policy_lifted', dueAt: now });
      return;
    }
    const kind = previous === null ? 'mfa_deadline_set' : 'mfa_deadline_moved';
    await this.mailings.schedule({ ...about, kind, dueAt: now });
    const day = policy.requireFrom === null ? null : readDay(policy.requireFrom);
    for (const days of REMINDER_DAYS) {
      const dueAt = day && momentAt(day.subtract({ days }), policy.timeZone, REMINDER_TIME);
      // A reminder that would have been due before it was decided is what was just told.
      if (dueAt && dueAt > now)
        await this.mailings.schedule({
          ...{ ...about, kind: 'mfa_deadline_near', dueAt },
          details: { ...about.details, previous: null, days },
        });
    }
  }
}
