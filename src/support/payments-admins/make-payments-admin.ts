import { Inject, Injectable } from '@nestjs/common';
import { Clock, CoolingOffStore, limits, secondsAfter, UnitOfWork } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import {
  AccountRegister,
  PersonDirectory,
  RequestPasswordReset,
  RoleLog,
  type Role,
} from '../../accounts/accounts.module.js';
import { AdmitPerson } from '../admit-person.js';
import type { SupportActor } from '../support-actor.js';
import { supportProblems } from '../support.problems.js';

const role = 'payments_admin';

/** Who is there before: an inactive one counts, too. */
const payorRoles: readonly Role[] = [
  'payments_admin',
  'payments_disburser',
  'beneficiary_approver',
  'disbursement_contributor',
];

/**
 * Makes a payments admin on a word that is kept: nobody inside the company can. One beside others decides nothing about money
 * for a day, in which those others, who are told, can cry out: two accounts made by one agent would be a maker and a checker
 * (DC-05). The first of a company is not kept waiting.
 */
@Injectable()
export class MakePaymentsAdmin {
  constructor(
    private readonly admitPerson: AdmitPerson,
    private readonly directory: PersonDirectory,
    private readonly register: AccountRegister,
    private readonly passwordReset: RequestPasswordReset,
    private readonly log: RoleLog,
    @Inject(CoolingOffStore) private readonly coolingOff: CoolingOffStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Somebody who signs in here already keeps their account, and gets the role beside what they have.
   * @throws Problem `support-not-a-payor`, and what AdmitPerson throws
   */
  execute(
    actor: SupportActor,
    wanted: { companyId: string; email: string; name?: string | undefined; authorization: string },
  ): Promise<{ personId: string }> {
    const { companyId, email, authorization } = wanted;
    return this.unitOfWork.run(async () => {
      if ((await this.directory.sideOf(companyId)) !== 'payor') throw new Problem(supportProblems.notAPayor);
      const { personId, isNew, before } = await this.admitPerson.execute(actor, wanted, [role]);
      if (before.includes(role)) return { personId };
      const [other] = await this.directory.teamOf(companyId, payorRoles, { after: null, limit: 1 });
      await this.register.addMembership({ personId, companyId, role });
      if (other)
        await this.coolingOff.start(personId, secondsAfter(this.clock.now(), limits.coolingOffSeconds));
      const change = { companyId, personId, role, before, after: [role, ...before], authorization } as const;
      await this.log.write(actor, null, { change: 'role_added', ...change });
      if (isNew) await this.passwordReset.invite({ email, origin: actor.origin });
      return { personId };
    });
  }
}
