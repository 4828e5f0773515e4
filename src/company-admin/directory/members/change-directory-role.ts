import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import {
  AccountRegister,
  PersonDirectory,
  roleAgainst,
  type Role,
} from '../../../accounts/accounts.module.js';
import { companyAdmins } from '../../rights.js';
import { DirectoryLog } from '../directory-log.js';
import { directoryProblems } from '../directory.problems.js';
import { HoldMember } from './hold-member.js';

/** What a company admin gives and takes; parts in payments are decided elsewhere. */
export const directoryRoles = ['company_admin', 'directory_admin', 'member'] as const;
export type DirectoryRole = (typeof directoryRoles)[number];

/** Gives somebody of the company a right over its directory, or takes it. */
@Injectable()
export class ChangeDirectoryRole {
  constructor(
    private readonly hold: HoldMember,
    private readonly register: AccountRegister,
    private readonly directory: PersonDirectory,
    private readonly log: DirectoryLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Where it stands like this already nothing changes, and nobody is told.
   * @throws Problem `directory-last-admin`, `directory-role-conflict` (also for the only role somebody has: deactivate them),
   * and what HoldMember throws
   */
  execute(
    user: UserPrincipal,
    asked: {
      companyId?: string | undefined;
      personId: string;
      role: DirectoryRole;
      change: 'add' | 'remove';
      reason: string;
    },
  ): Promise<void> {
    const { personId, role, change, reason } = asked;
    return this.unitOfWork.run(async () => {
      const { companyId, member } = await this.hold.execute(user, { ...asked, roles: companyAdmins });
      const before = member.roles;
      if ((change === 'add') === before.includes(role)) return;
      if (change === 'add') await this.give(companyId, personId, role, member.active);
      else {
        await this.hold.requireAnother(companyId, personId, [role]);
        if (before.length === 1) throw new Problem(directoryProblems.roleConflict);
        await this.register.removeMembership({ personId, companyId, role });
      }
      const after = change === 'add' ? [...before, role].sort() : before.filter((one) => one !== role);
      await this.log.write(user, {
        ...{ companyId, act: 'directory.role_changed', objectId: personId },
        details: { before: before.join(' '), after: after.join(' '), reason },
      });
      const admins = await this.directory.holdersOf('company_admin', [companyId]);
      const people = [personId, ...admins.map((admin) => admin.personId)];
      await this.log.tell(
        user,
        { companyId, kind: 'directory_role_changed', about: personId, people },
        { role, change },
      );
    });
  }

  private async give(
    companyId: string,
    personId: string,
    role: DirectoryRole,
    active: boolean,
  ): Promise<void> {
    const subject = await this.directory.find(personId);
    const held = (subject?.grants ?? []).map((grant) => grant.role as Role);
    if (!active || roleAgainst(held, role) !== undefined) throw new Problem(directoryProblems.roleConflict);
    await this.register.addMembership({ personId, companyId, role });
  }
}
