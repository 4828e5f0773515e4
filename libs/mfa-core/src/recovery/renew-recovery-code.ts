import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { MfaError } from '../mfa-error.js';
import { issueRecoveryCode } from './issue-recovery-code.js';

/** A new recovery code on request (MAN-02). The caller has made sure of a fresh factor. */
export class RenewRecoveryCode {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `method_not_available` for someone without a factor: there is nothing to recover. */
  async execute(input: { personId: string; origin: Origin }): Promise<{ recoveryCode: string }> {
    const now = this.ports.clock.now();
    return this.ports.unitOfWork.run(async () => {
      if ((await this.ports.factors.active(input.personId)).length === 0)
        throw new MfaError('method_not_available');
      return { recoveryCode: await issueRecoveryCode(this.ports, { ...input, now }) };
    });
  }
}
