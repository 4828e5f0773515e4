import { IndependentFactors } from '../countersign/independent-factors.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { ResetRequest } from '../ports/reset-request-store.port.js';
import { endAllFactors } from './end-all-factors.js';

/** The second of two operators, who is somebody else with factors of their own (AR-04, DC-06): only now is anything reset. */
export class ApproveReset {
  private readonly independent: IndependentFactors;

  constructor(private readonly ports: MfaPorts) {
    this.independent = new IndependentFactors(ports);
  }

  /**
   * @throws MfaError `reset_not_found` for a request that is unknown, withdrawn, approved already or past its time;
   * `access_refused` for the person it is about; `second_operator_required` for whoever asked for it; `factors_shared`
   * where the two operators have a phone number, a seed or a device in common
   */
  async execute(input: { actorId: string; requestId: string; origin: Origin }): Promise<void> {
    const { actorId, requestId, origin } = input;
    const { unitOfWork, clock, subjects, resetRequests } = this.ports;
    const now = clock.now();
    await unitOfWork.run(async () => {
      await this.requireOther(await resetRequests.find(requestId), actorId);
      // The statement that ends every race; what was read above only chose the words of the refusal.
      const approved = await resetRequests.approve({ requestId, approverId: actorId, now });
      if (!approved) throw new MfaError('reset_not_found');
      const { personId, requestedBy, proof: grounds } = approved;
      const subject = await subjects.find(personId);
      await endAllFactors(this.ports, {
        ...{ actorId, personId, origin, now },
        companyIds: subject?.grants.map(({ companyId }) => companyId) ?? [],
        details: { grounds, requestedBy, request: requestId },
      });
    });
  }

  private async requireOther(request: ResetRequest | null, actorId: string): Promise<void> {
    if (request?.status !== 'open') throw new MfaError('reset_not_found');
    if (request.personId === actorId)
      throw new MfaError('access_refused', { internal: 'nobody resets themselves' });
    if (request.requestedBy === actorId) throw new MfaError('second_operator_required');
    const shared = await this.independent.sharedWith({ personId: actorId, others: [request.requestedBy] });
    if (shared.length > 0) throw new MfaError('factors_shared', { internal: shared.join(' ') });
  }
}
