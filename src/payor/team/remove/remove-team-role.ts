import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { AccountRegister, RoleLog } from '../../../accounts/accounts.module.js';
import { HoldTeam } from '../hold-team.js';
import type { AskedRole } from '../team-role.js';

/**
 * Takes a role from somebody, at once and everywhere: their sessions live on without the right (SE-07), and what they
 * approved by it counts no more (DC-04).
 */
@Injectable()
export class RemoveTeamRole {
  constructor(
    private readonly hold: HoldTeam,
    private readonly register: AccountRegister,
    private readonly log: RoleLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Who can no longer sign in loses roles all the same, so that they do not come back with them.
   * @throws Problem `not-found` for a role that is not held, a stranger and nobody alike (ER-05), and what HoldTeam throws
   */
  execute(
    user: UserPrincipal,
    unwanted: { companyId: string | undefined; personId: string; role: AskedRole },
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { companyId, role, held, by } = await this.hold.execute(user, unwanted);
      if (!held?.roles.includes(role)) throw new Problem(commonProblems.notFound);
      const { personId, roles: before } = held;
      await this.register.removeMembership({ personId, companyId, role });
      const after = before.filter((one) => one !== role);
      const change = 'role_removed';
      await this.log.write(by, by.name, { change, companyId, personId, role, before, after });
    });
  }
}
