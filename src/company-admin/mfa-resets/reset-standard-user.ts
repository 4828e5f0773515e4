import { Inject, Injectable } from '@nestjs/common';
import { Clock, Policies, ResetFactors, UnitOfWork, type Subject } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { HoldCompanyRight } from '../hold-company-right.js';
import { companiesWithOne, companyAdmins } from '../rights.js';
import { companyResetProblems } from './mfa-resets.problems.js';

/** How the identity was proven, in the words that whoever resets puts their name to (RST-01, AR-02). */
const GROUNDS = 'a company admin: "I have verified this request"';

/** Takes the lost methods of a standard user of one's own company (RST-01, RST-02, RST-04). */
@Injectable()
export class ResetStandardUser {
  constructor(
    private readonly right: HoldCompanyRight,
    private readonly directory: PersonDirectory,
    private readonly policies: Policies,
    private readonly resetFactors: ResetFactors,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * `email` is the exact sign-in address of that person.
   * @throws Problem `company-own-reset-refused`; `not-found`, for a stranger as for nobody (ER-05);
   * `company-reset-by-support` of payment users and of whoever is more than this company's; `company-reset-by-identity-provider`;
   * `company-reset-not-enforced`; `company-reset-not-confirmed`; `access-refused`; MfaError `cooling_off`
   */
  execute(user: UserPrincipal, { personId, email }: { personId: string; email: string }): Promise<void> {
    if (personId === user.personId) throw new Problem(companyResetProblems.own);
    return this.unitOfWork.run(async () => {
      await this.directory.lockPeople(user.personId, personId);
      const subject = await this.directory.find(personId);
      const companyId = this.companyInCommon(user, subject);
      if (!subject || companyId === undefined) throw new Problem(commonProblems.notFound);
      await this.right.inCompany(user, companyId, companyAdmins);
      await this.right.cooledOff(user);
      this.requireResettable(subject, companyId);
      if (subject.accountName !== email) throw new Problem(companyResetProblems.notConfirmed);
      const { personId: actorId, origin } = user;
      await this.resetFactors.execute({ actorId, personId, companyId, grounds: GROUNDS, origin });
    });
  }

  /** One in which the admin is one, and whose deadline has passed if there is such a one among several. */
  private companyInCommon(user: UserPrincipal, subject: Subject | null): string | undefined {
    const mine = companiesWithOne(user, companyAdmins);
    const common = mine.filter((companyId) => subject?.grants.some((grant) => grant.companyId === companyId));
    return common.find((companyId) => subject && this.isEnforcing(subject, companyId)) ?? common[0];
  }

  private requireResettable(subject: Subject, companyId: string): void {
    const policy = this.policies.for(subject, this.clock.now());
    if (policy.payments || policy.sides.some((side) => side !== 'standard'))
      throw new Problem(companyResetProblems.paymentUser);
    if (subject.federated) throw new Problem(companyResetProblems.federated);
    if (!this.isEnforcing(subject, companyId)) throw new Problem(companyResetProblems.notEnforced);
  }

  private isEnforcing({ companyRules }: Subject, companyId: string): boolean {
    const from = companyRules.find((rule) => rule.companyId === companyId)?.requiredFrom ?? null;
    return from !== null && from <= this.clock.now();
  }
}
