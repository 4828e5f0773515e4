import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, UnitOfWork, type Origin } from '@countersign/mfa-core';
import { CompanyPoliciesRepository } from './company-policies.repository.js';

/** The operator decides which companies may require MFA (POL-11). What a company has saved goes on whatever is switched. */
@Injectable()
export class SwitchAvailability {
  constructor(
    private readonly policies: CompanyPoliciesRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** False: there is no such company. */
  execute(input: {
    companyId: string;
    available: boolean;
    authorization: string;
    origin: Origin;
  }): Promise<boolean> {
    const { companyId, available, authorization, origin } = input;
    return this.unitOfWork.run(async () => {
      if (!(await this.policies.makeAvailable(companyId, available))) return false;
      await this.audit.append({
        stream: `company:${companyId}`,
        at: this.clock.now(),
        act: available ? 'mfa_policy.made_available' : 'mfa_policy.made_unavailable',
        outcome: 'success',
        actor: { kind: 'system', id: null },
        object: { kind: 'company', id: companyId },
        origin,
        details: { authorization },
      });
      return true;
    });
  }
}
