import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { MfaError } from '../mfa-error.js';
import { policyOnSide } from '../policy/effective-policy.js';
import type { Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import { issueRecoveryCode } from './issue-recovery-code.js';

/** A new recovery code on request (MAN-02). The caller has made sure of a fresh factor. */
export class RenewRecoveryCode {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /** @throws MfaError `method_not_available` for someone without a factor: there is nothing to recover; `access_refused` */
  async execute(input: { personId: string; side: Side; origin: Origin }): Promise<{ recoveryCode: string }> {
    const { personId, side, origin } = input;
    const now = this.ports.clock.now();
    await policyOnSide(this.ports, this.policies, personId, side);
    return this.ports.unitOfWork.run(async () => {
      if ((await this.ports.factors.active(personId)).length === 0)
        throw new MfaError('method_not_available');
      return { recoveryCode: await issueRecoveryCode(this.ports, { personId, origin, now }) };
    });
  }
}
