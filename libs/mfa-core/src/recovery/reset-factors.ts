import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { endAllFactors } from './end-all-factors.js';
import { resetTakesTwo } from './reset-takes-two.js';

/** A reset on one word: whether that person may give it is the caller's affair (RST-04). */
export class ResetFactors {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /**
   * Takes part in the caller's unit of work.
   * @throws MfaError `access_refused` for oneself, and for nobody; `second_operator_required` for someone who may move
   * money: that takes `RequestReset` and `ApproveReset` (AR-04)
   */
  async execute(input: {
    /** Who gives their word. */
    actorId: string;
    personId: string;
    /** In whose name. */
    companyId: string;
    /** How the person's identity was proven, in the log's words (AR-02). */
    grounds: string;
    origin: Origin;
  }): Promise<void> {
    const { actorId, personId, companyId, grounds, origin } = input;
    const { unitOfWork, clock, subjects } = this.ports;
    if (actorId === personId) throw new MfaError('access_refused', { internal: 'nobody resets themselves' });
    const subject = await subjects.find(personId);
    if (!subject) throw new MfaError('access_refused', { internal: 'unknown person' });
    if (resetTakesTwo(this.policies, subject, clock.now())) throw new MfaError('second_operator_required');
    await unitOfWork.run(() =>
      endAllFactors(this.ports, {
        ...{ actorId, personId, origin, companyIds: [companyId], details: { grounds } },
        now: clock.now(),
      }),
    );
  }
}
