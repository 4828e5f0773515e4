import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { AccountRegister, PersonDirectory, RoleLog, type Role } from '../../accounts/accounts.module.js';
import { HoldSupport } from '../hold-support.js';
import type { SupportActor } from '../support-actor.js';
import { supportProblems } from '../support.problems.js';

const role = 'payments_admin';

/** Takes the role from a payments admin, at once and everywhere, on a word that is kept. */
@Injectable()
export class RemovePaymentsAdmin {
  constructor(
    private readonly hold: HoldSupport,
    private readonly directory: PersonDirectory,
    private readonly register: AccountRegister,
    private readonly log: RoleLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `not-found`, `last-payments-admin`, and what HoldSupport throws */
  execute(
    actor: SupportActor,
    { companyId, personId, authorization }: { companyId: string; personId: string; authorization: string },
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const holders = await this.directory.holdersOf(role, [companyId]);
      // All of them: of two removals at once the second sees the first.
      await this.directory.lockPeople(actor.personId, personId, ...holders.map((holder) => holder.personId));
      await this.hold.execute(actor);
      const subject = await this.directory.find(personId);
      const before = (subject?.grants ?? [])
        .filter((grant) => grant.companyId === companyId)
        .map((grant) => grant.role as Role);
      if (!before.includes(role)) throw new Problem(commonProblems.notFound);
      const others = (await this.directory.holdersOf(role, [companyId])).filter(
        (holder) => holder.personId !== personId,
      );
      if (others.length === 0) throw new Problem(supportProblems.lastAdmin);
      await this.register.removeMembership({ personId, companyId, role });
      const after = before.filter((one) => one !== role);
      await this.log.write(actor, null, {
        ...{ change: 'role_removed', companyId, personId, role, before, after, authorization },
      });
    });
  }
}
