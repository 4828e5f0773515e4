import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { secondsAfter } from '../time.js';
import { streamsOf } from './end-all-factors.js';

/**
 * The first of two operators who take somebody's methods (AR-04). Nothing of theirs changes yet, and every address of
 * the person hears of it: whoever did not ask for it has time to cry out.
 */
export class RequestReset {
  constructor(private readonly ports: MfaPorts) {}

  /**
   * @throws MfaError `access_refused` for oneself, for nobody, and without a proof; `reset_already_requested` while
   * another one for that person is open
   */
  async execute(input: {
    /** The operator, by the id of a person. */
    actorId: string;
    personId: string;
    /** Who proved the person's identity, and how (AR-02). */
    proof: string;
    origin: Origin;
  }): Promise<{ requestId: string; expiresAt: Date }> {
    const { actorId, personId, proof, origin } = input;
    const { unitOfWork, clock, ids, subjects, resetRequests, notifier, audit } = this.ports;
    if (actorId === personId) throw new MfaError('access_refused', { internal: 'nobody resets themselves' });
    if (proof.trim() === '') throw new MfaError('access_refused', { internal: 'no proof of identity' });
    const subject = await subjects.find(personId);
    if (!subject) throw new MfaError('access_refused', { internal: 'unknown person' });
    const now = clock.now();
    const requestId = ids.next();
    const expiresAt = secondsAfter(now, limits.resetRequestSeconds);
    await unitOfWork.run(async () => {
      const added = await resetRequests.add({
        ...{ id: requestId, personId, requestedBy: actorId, proof, status: 'open' },
        ...{ createdAt: now, expiresAt, approvedBy: null, approvedAt: null },
      });
      if (!added) throw new MfaError('reset_already_requested');
      await notifier.notify({
        personId,
        kind: 'reset_requested',
        at: now,
        details: { reference: requestId },
      });
      const companyIds = subject.grants.map(({ companyId }) => companyId);
      for (const stream of streamsOf(personId, companyIds))
        await audit.append({
          stream,
          at: now,
          act: 'reset.requested',
          outcome: 'success',
          actor: { kind: 'person', id: actorId },
          object: { kind: 'reset_request', id: requestId },
          origin,
          details: { person: personId, proof },
        });
    });
    return { requestId, expiresAt };
  }
}
