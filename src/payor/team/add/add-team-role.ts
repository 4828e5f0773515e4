import { Inject, Injectable } from '@nestjs/common';
import { AuditHistory, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import {
  AccountRegister,
  AddressTaken,
  PersonDirectory,
  RequestPasswordReset,
  RoleLog,
} from '../../../accounts/accounts.module.js';
import { roleAgainst, type Role } from '../../../accounts/roles.js';
import { HoldTeam, type HeldPerson, type HeldTeam } from '../hold-team.js';
import type { TeamMemberReply } from '../team.dto.js';
import { inOrder, payorOnly, type AskedRole, type TeamRole } from '../team-role.js';
import { teamProblems } from '../team.problems.js';

export interface WantedRole {
  companyId?: string | undefined;
  email: string;
  /** Of somebody new; who is on the team keeps their own. */
  name?: string | undefined;
  role: AskedRole;
}

/** Gives a role to somebody of the team, or to somebody new, who sets a password by a link and then enrolls. */
@Injectable()
export class AddTeamRole {
  constructor(
    private readonly hold: HoldTeam,
    private readonly register: AccountRegister,
    private readonly directory: PersonDirectory,
    private readonly passwordReset: RequestPasswordReset,
    private readonly log: RoleLog,
    @Inject(AuditHistory) private readonly history: AuditHistory,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Returns who has it now. A role that is held already is given once.
   * @throws Problem `team-address-taken`, `role-conflict`, `invalid-request` where the name of somebody new is missing, and
   * what HoldTeam throws
   */
  execute(user: UserPrincipal, wanted: WantedRole): Promise<TeamMemberReply> {
    return this.unitOfWork.run(async () => {
      const known = await this.directory.findBySignInAddress(wanted.email);
      const personId = known?.personId ?? null;
      const asked = { companyId: wanted.companyId, personId, role: wanted.role };
      const { companyId, role, held, by } = await this.hold.execute(user, asked);
      const isOurs = held?.active === true && (await this.isOurs(companyId, held));
      const person = isOurs ? held : await this.enter(wanted, held !== null);
      const roles = await this.give(by, companyId, person, role);
      if (!isOurs) await this.passwordReset.invite({ email: person.email, origin: user.origin });
      const { personId: id, name, email } = person;
      return { companyId, personId: id, name, email, active: true, roles: payorOnly(roles) };
    });
  }

  /** On the team; or formerly, as the chain of the company says, and of no other since: who was removed may come back. */
  private async isOurs(companyId: string, { personId, roles, allRoles }: HeldPerson): Promise<boolean> {
    if (roles.length > 0 || allRoles.length > 0) return roles.length > 0;
    const changes = await this.history.changes({
      stream: `company:${companyId}`,
      objectKinds: ['membership'],
      objectId: personId,
      before: null,
      limit: 1,
    });
    return changes.length > 0;
  }

  /** Asks for the name first: without one nothing is learned of an address but that it is not on the team. */
  private async enter({ name, email }: WantedRole, isKnown: boolean): Promise<HeldPerson> {
    if (name === undefined) throw nameMissing();
    if (isKnown) throw new Problem(teamProblems.addressTaken);
    const personId = await this.register.createPerson({ name, email }).catch(asProblem);
    return { personId, name, email, active: true, roles: [], allRoles: [] };
  }

  private async give(
    by: HeldTeam['by'],
    companyId: string,
    { personId, roles: before, allRoles }: HeldPerson,
    role: TeamRole,
  ): Promise<Role[]> {
    if (before.includes(role)) return before;
    const forbidding = roleAgainst(allRoles, role);
    if (forbidding) throw conflict(before.includes(forbidding) ? forbidding : undefined);
    await this.register.addMembership({ personId, companyId, role });
    const after = inOrder([...before, role]);
    await this.log.write(by, by.name, { change: 'role_added', companyId, personId, role, before, after });
    return after;
  }
}

/** What somebody is elsewhere is not told: only that it stands against this. */
const conflict = (forbidding: Role | undefined): Problem =>
  new Problem(teamProblems.roleConflict, {
    errors: [
      { pointer: '/role', detail: `is never held together with ${forbidding ?? 'another of theirs'}` },
    ],
  });

const nameMissing = (): Problem =>
  new Problem(commonProblems.invalidRequest, {
    errors: [{ pointer: '/name', detail: 'is needed of whoever is not on the team yet' }],
  });

function asProblem(error: unknown): never {
  throw error instanceof AddressTaken ? new Problem(teamProblems.addressTaken) : error;
}
