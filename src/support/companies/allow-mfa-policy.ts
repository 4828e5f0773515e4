import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, UnitOfWork } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { AccountRegister } from '../../accounts/accounts.module.js';
import { HoldSupport } from '../hold-support.js';
import type { SupportActor } from '../support-actor.js';
import { supportProblems } from '../support.problems.js';

/** Decides whether the admins of a company may require MFA (POL-11). What they have saved goes on, whatever is decided here. */
@Injectable()
export class AllowMfaPolicy {
  constructor(
    private readonly hold: HoldSupport,
    private readonly register: AccountRegister,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `support-company-unknown`, and what HoldSupport throws */
  execute(
    actor: SupportActor,
    wanted: { companyId: string; available: boolean; authorization: string },
  ): Promise<void> {
    const { companyId, available, authorization } = wanted;
    return this.unitOfWork.run(async () => {
      await this.hold.execute(actor);
      if (!(await this.register.allowMfaPolicy(companyId, available)))
        throw new Problem(supportProblems.companyUnknown);
      await this.audit.append({
        stream: `company:${companyId}`,
        at: this.clock.now(),
        act: available ? 'mfa_policy.allowed' : 'mfa_policy.disallowed',
        outcome: 'success',
        actor: { kind: 'person', id: actor.personId },
        object: { kind: 'mfa_policy', id: companyId },
        origin: actor.origin,
        details: {
          ...{ before: null, after: JSON.stringify({ available }), authorization, session: actor.sessionId },
        },
      });
    });
  }
}
