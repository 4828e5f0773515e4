import { Inject, Injectable } from '@nestjs/common';
import { Clock, CoolingOffStore, MfaError } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../accounts/accounts.module.js';
import { companyRequired } from '../wire/company-required.js';
import { companiesOf, payeeAdmin } from './rights.js';

/** Takes hold of the right to act for a company until the unit of work ends (SU-11). */
@Injectable()
export class HoldRight {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The company meant, which may be left unsaid by who has one. @throws Problem `company-required`, `access-refused` */
  async forCompany(user: UserPrincipal, wanted: string | undefined): Promise<string> {
    const theirs = companiesOf(user);
    const companyId = wanted ?? (theirs.length === 1 ? theirs[0] : undefined);
    if (companyId === undefined || !theirs.includes(companyId)) throw new Problem(companyRequired);
    await this.in(user, companyId);
    return companyId;
  }

  /** @throws Problem `access-refused` to who has lost the role meanwhile */
  async in({ personId }: UserPrincipal, companyId: string): Promise<void> {
    const held = await this.directory.lockRoles(personId, companyId);
    if (!held.includes(payeeAdmin)) throw new Problem(commonProblems.accessRefused);
  }

  /**
   * Whoever came back by a recovery or a reset does not turn money around for a time (RC-09, AR-05).
   * @throws MfaError `cooling_off`
   */
  async cooledOff({ personId }: UserPrincipal): Promise<void> {
    const until = await this.coolingOff.until(personId, this.clock.now());
    if (until) throw new MfaError('cooling_off', { retryAt: until });
  }
}
