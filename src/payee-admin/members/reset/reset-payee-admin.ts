import { Inject, Injectable } from '@nestjs/common';
import { Clock, Policies, ResetFactors, UnitOfWork, type Subject } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { HoldRight } from '../../hold-right.js';
import { payeeAdminProblems } from '../../payee-admin.problems.js';
import { companiesOf, payeeAdmin } from '../../rights.js';

/** How the identity was proven, in the words that whoever resets puts their name to (RST-01, AR-02). */
const GROUNDS = 'another payee admin of the company: "I have verified this request"';

/** Takes the methods of another payee admin of one's own company, who lost theirs (RST-02, RST-04). */
@Injectable()
export class ResetPayeeAdmin {
  constructor(
    private readonly right: HoldRight,
    private readonly directory: PersonDirectory,
    private readonly policies: Policies,
    private readonly resetFactors: ResetFactors,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * `email` is the exact sign-in address of that person.
   * @throws Problem `own-reset-refused`; `not-found`, for a stranger as for nobody (ER-05); `reset-by-support`;
   * `reset-not-confirmed`; `access-refused`
   */
  execute(user: UserPrincipal, { personId, email }: { personId: string; email: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      if (personId === user.personId) throw new Problem(payeeAdminProblems.ownReset);
      const { subject, companyId } = await this.findColleague(user, personId);
      if (this.policies.for(subject, this.clock.now()).sides.includes('payor'))
        throw new Problem(payeeAdminProblems.resetBySupport);
      if (subject.accountName !== email) throw new Problem(payeeAdminProblems.resetNotConfirmed);
      const { personId: actorId, origin } = user;
      await this.resetFactors.execute({ actorId, personId, companyId, grounds: GROUNDS, origin });
    });
  }

  private async findColleague(
    user: UserPrincipal,
    personId: string,
  ): Promise<{ subject: Subject; companyId: string }> {
    const subject = await this.directory.find(personId);
    const companyId = subject?.grants.find(
      (grant) => grant.role === payeeAdmin && companiesOf(user).includes(grant.companyId),
    )?.companyId;
    if (!subject || companyId === undefined) throw new Problem(commonProblems.notFound);
    await this.right.in(user, companyId);
    const held = await this.directory.lockRoles(personId, companyId);
    if (!held.includes(payeeAdmin)) throw new Problem(commonProblems.notFound);
    return { subject, companyId };
  }
}
