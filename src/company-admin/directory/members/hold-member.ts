import { Injectable } from '@nestjs/common';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { MembersRepository, PersonDirectory, type Member } from '../../../accounts/accounts.module.js';
import { companyRequired } from '../../../wire/company-required.js';
import { HoldCompanyRight } from '../../hold-company-right.js';
import { companiesWithOne } from '../../rights.js';
import { directoryProblems } from '../directory.problems.js';

/** An act over one member of a company, with both people held until it is done. */
@Injectable()
export class HoldMember {
  constructor(
    private readonly right: HoldCompanyRight,
    private readonly directory: PersonDirectory,
    private readonly members: MembersRepository,
  ) {}

  /**
   * Inside a unit of work. Where admin and member have several companies in common, `companyId` says which.
   * @throws Problem `directory-not-oneself`; `not-found`, for somebody of another company as for nobody (ER-05);
   * `company-required`, where it is left out and needed; `access-refused`; MfaError `cooling_off`
   */
  async execute(
    user: UserPrincipal,
    asked: { companyId?: string | undefined; personId: string; roles: readonly string[] },
  ): Promise<{ companyId: string; member: Member }> {
    const { personId, roles } = asked;
    if (personId === user.personId) throw new Problem(directoryProblems.oneself);
    const mine = companiesWithOne(user, roles).filter((id) => id === (asked.companyId ?? id));
    const looked = await Promise.all(
      mine.map(async (companyId) => ({ companyId, member: await this.members.find(companyId, personId) })),
    );
    const [first, ...others] = looked.filter(({ member }) => member !== null);
    if (!first) throw new Problem(commonProblems.notFound);
    // Nobody is put to sleep in a company that was not meant.
    if (others.length > 0) throw new Problem(companyRequired);
    // Of two acts over the same right the second sees what the first has left.
    const holders = await this.directory.holdersOf('company_admin', [first.companyId]);
    const keepers = await this.directory.holdersOf('directory_admin', [first.companyId]);
    const all = [...holders, ...keepers].map((holder) => holder.personId);
    await this.directory.lockPeople(...new Set([user.personId, personId, ...all]));
    await this.right.inCompany(user, first.companyId, roles);
    await this.right.cooledOff(user);
    const member = await this.members.find(first.companyId, personId);
    if (!member) throw new Problem(commonProblems.notFound);
    return { companyId: first.companyId, member };
  }

  /** @throws Problem `directory-last-admin` where nobody else holds one of these rights */
  async requireAnother(companyId: string, personId: string, lost: readonly string[]): Promise<void> {
    for (const role of ['company_admin', 'directory_admin'] as const) {
      if (!lost.includes(role)) continue;
      const others = await this.directory.holdersOf(role, [companyId]);
      if (!others.some((other) => other.personId !== personId))
        throw new Problem(directoryProblems.lastAdmin);
    }
  }
}
