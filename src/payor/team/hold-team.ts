import { Injectable } from '@nestjs/common';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { Role } from '../../accounts/roles.js';
import { HoldRight } from '../hold-right.js';
import { teamAdmins } from '../rights.js';
import { teamProblems } from './team.problems.js';
import { inOrder, type AskedRole, type TeamRole } from './team-role.js';

/** Somebody whose roles nobody else changes before the unit of work ends. */
export interface HeldPerson {
  personId: string;
  name: string;
  /** The sign-in address, as it was typed. */
  email: string;
  active: boolean;
  /** In the company of the act. */
  roles: Role[];
  /** In every company. */
  allRoles: Role[];
}

export interface HeldTeam {
  companyId: string;
  role: TeamRole;
  /** Null: nobody known is decided over. */
  held: HeldPerson | null;
  /** Who decides. */
  by: UserPrincipal & { name: string | null };
}

/** Takes hold of the right to decide over a team, and of whoever is decided over, until the unit of work ends. */
@Injectable()
export class HoldTeam {
  constructor(
    private readonly right: HoldRight,
    private readonly directory: PersonDirectory,
  ) {}

  /**
   * `personId` null: somebody new.
   * @throws Problem `payments-admins-by-support`, `own-roles-refused`, `company-required`, `access-refused`; MfaError
   * `cooling_off`: whoever came back by a recovery decides over nobody's rights for a time (RC-09)
   */
  async execute(
    user: UserPrincipal,
    asked: { companyId: string | undefined; personId: string | null; role: AskedRole },
  ): Promise<HeldTeam> {
    const { personId, role } = asked;
    if (role === 'payments_admin') throw new Problem(teamProblems.adminsBySupport);
    if (personId === user.personId) throw new Problem(teamProblems.ownRoles);
    // Both, and before any role: two admins who decide over each other wait, and never in a circle.
    await this.directory.lockPeople(user.personId, ...(personId === null ? [] : [personId]));
    const companyId = await this.right.forCompany(user, asked.companyId, teamAdmins);
    await this.right.cooledOff(user);
    const held = personId === null ? null : await this.person(personId, companyId);
    const name = (await this.directory.personNames([user.personId])).get(user.personId) ?? null;
    return { companyId, role, held, by: { ...user, name } };
  }

  private async person(personId: string, companyId: string): Promise<HeldPerson | null> {
    const subject = await this.directory.find(personId);
    if (!subject) return null;
    const { accountName: email, active, grants } = subject;
    const name = (await this.directory.personNames([personId])).get(personId) ?? '';
    const roles = inOrder(grants.filter((grant) => grant.companyId === companyId).map(({ role }) => role));
    return { personId, name, email, active, roles, allRoles: inOrder(grants.map(({ role }) => role)) };
  }
}
