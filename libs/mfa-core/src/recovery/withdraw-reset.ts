import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { streamsOf } from './end-all-factors.js';

/** Ends a request for a reset that nobody should approve: any operator may, and whoever it is about (AR-04). */
export class WithdrawReset {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `reset_not_found` for a request that is unknown, withdrawn, approved already or past its time */
  async execute(input: { actorId: string; requestId: string; origin: Origin }): Promise<void> {
    const { actorId, requestId, origin } = input;
    const { unitOfWork, clock, subjects, resetRequests, audit } = this.ports;
    const now = clock.now();
    await unitOfWork.run(async () => {
      const withdrawn = await resetRequests.withdraw(requestId, now);
      if (!withdrawn) throw new MfaError('reset_not_found');
      const { personId } = withdrawn;
      const subject = await subjects.find(personId);
      const companyIds = subject?.grants.map(({ companyId }) => companyId) ?? [];
      for (const stream of streamsOf(personId, companyIds))
        await audit.append({
          stream,
          at: now,
          act: 'reset.withdrawn',
          outcome: 'success',
          actor: { kind: 'person', id: actorId },
          object: { kind: 'reset_request', id: requestId },
          origin,
          details: { person: personId },
        });
    });
  }
}
