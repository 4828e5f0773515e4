import { Inject, Injectable } from '@nestjs/common';
import { Clock, CoolingOffStore, MfaError } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../accounts/accounts.module.js';
import { companyMeant } from './company-meant.js';
import { companiesOf, holdsOne } from './rights.js';

/** Takes hold of the right to act for a payor until the unit of work ends (DC-04, SU-11). */
@Injectable()
export class HoldRight {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The company meant, which may be left unsaid by who has one. @throws Problem `company-required`, `access-refused` */
  async forCompany(
    user: UserPrincipal,
    wanted: string | undefined,
    roles: readonly string[],
  ): Promise<string> {
    const companyId = companyMeant(user, wanted, roles);
    await this.in(user, companyId, roles);
    return companyId;
  }

  /** @throws Problem `not-found` to who is nothing there (ER-05), `access-refused` to who holds none of the roles now */
  async in(user: UserPrincipal, companyId: string, roles: readonly string[]): Promise<void> {
    if (!companiesOf(user, roles).includes(companyId)) throw new Problem(commonProblems.notFound);
    const held = await this.directory.lockRoles(user.personId, companyId);
    if (!holdsOne(held, roles)) throw new Problem(commonProblems.accessRefused);
  }

  /**
   * Whoever came back by a recovery or a reset decides nothing about money for a time (RC-09, AR-05).
   * @throws MfaError `cooling_off`
   */
  async cooledOff({ personId }: UserPrincipal): Promise<void> {
    const until = await this.coolingOff.until(personId, this.clock.now());
    if (until) throw new MfaError('cooling_off', { retryAt: until });
  }
}
