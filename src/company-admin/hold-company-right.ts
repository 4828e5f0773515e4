import { Inject, Injectable } from '@nestjs/common';
import { Clock, CoolingOffStore, MfaError } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../accounts/accounts.module.js';

/** Takes hold of the right to decide for a company, until the unit of work ends (SU-11). */
@Injectable()
export class HoldCompanyRight {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All of these roles are needed. @throws Problem `access-refused` to who has lost one meanwhile */
  async inCompany(
    { personId }: Pick<UserPrincipal, 'personId'>,
    companyId: string,
    roles: readonly string[],
  ): Promise<void> {
    const held: readonly string[] = await this.directory.lockRoles(personId, companyId);
    if (!roles.every((role) => held.includes(role))) throw new Problem(commonProblems.accessRefused);
  }

  /**
   * Whoever came back by a recovery or a reset decides over nobody's way in for a time (RC-09, AR-04).
   * @throws MfaError `cooling_off`
   */
  async cooledOff({ personId }: Pick<UserPrincipal, 'personId'>): Promise<void> {
    const until = await this.coolingOff.until(personId, this.clock.now());
    if (until) throw new MfaError('cooling_off', { retryAt: until });
  }
}
