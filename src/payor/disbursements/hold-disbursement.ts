import { Injectable } from '@nestjs/common';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { payorProblems } from '../payor.problems.js';
import { companiesOf, holdsOne, payorRoles } from '../rights.js';
import type { DisbursementStatus } from './disbursement.js';
import { DisbursementsRepository } from './disbursements.repository.js';

export type HeldDisbursement = NonNullable<Awaited<ReturnType<DisbursementsRepository['lock']>>>;

/** Takes hold of a disbursement, and of the right to act on it, until the unit of work ends (DC-04, SU-11). */
@Injectable()
export class HoldDisbursement {
  constructor(
    private readonly disbursements: DisbursementsRepository,
    private readonly directory: PersonDirectory,
  ) {}

  /**
   * @throws Problem `not-found` to people outside its company, `access-refused` to those inside without the role,
   * `disbursement-state` when it is in none of `statuses`
   */
  async execute(
    id: string,
    user: UserPrincipal,
    allowed: { roles: readonly string[]; statuses: readonly DisbursementStatus[] },
  ): Promise<HeldDisbursement> {
    // Nobody holds up a row of a company that is not theirs.
    const held = await this.disbursements.lock(id, companiesOf(user, payorRoles));
    if (!held) throw new Problem(commonProblems.notFound);
    const roles = await this.directory.lockRoles(user.personId, held.companyId);
    if (!holdsOne(roles, allowed.roles)) throw new Problem(commonProblems.accessRefused);
    if (!allowed.statuses.includes(held.status)) throw new Problem(payorProblems.wrongState);
    return held;
  }
}
