import { Inject, Injectable } from '@nestjs/common';
import { Clock, CoolingOffStore, MfaError, type Subject } from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { PersonDirectory } from '../accounts/accounts.module.js';
import { supportProblems } from './support.problems.js';
import { supportAgent, type SupportActor } from './support-actor.js';

/** Takes hold of the right of a support agent, until the unit of work ends (DC-04). */
@Injectable()
export class HoldSupport {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `access-refused` to who has lost the role; MfaError `cooling_off`: whoever came back by a recovery or
   * a reset, or was made an agent by another one, decides over nobody's way in for a time (RC-09, AR-04)
   */
  async execute({ personId, grants }: SupportActor): Promise<void> {
    const companies = grants.filter(({ role }) => role === supportAgent).map(({ companyId }) => companyId);
    const held = await Promise.all(
      [...new Set(companies)].sort().map((companyId) => this.directory.lockRoles(personId, companyId)),
    );
    if (!held.flat().includes(supportAgent)) throw new Problem(commonProblems.accessRefused);
    const until = await this.coolingOff.until(personId, this.clock.now());
    if (until) throw new MfaError('cooling_off', { retryAt: until });
  }

  /**
   * Who is meant, by exactly the address with which they sign in: a near one is somebody else.
   * @throws Problem `support-person-unknown`
   */
  async person(email: string): Promise<Subject> {
    const subject = await this.directory.findBySignInAddress(email);
    if (subject?.accountName !== email) throw new Problem(supportProblems.personUnknown);
    return subject;
  }
}
