import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';

/**
 * Ends the timed block of somebody's factors and passwords on an operator's word. A factor that 100 failures disabled
 * stays disabled, and one on its way there stays as near to it as it was (AR-07).
 */
export class UnlockFactors {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `access_refused` for oneself, and for nobody */
  async execute(input: {
    /** The operator, by the id of a person. */
    actorId: string;
    personId: string;
    /** Why, in the log's words. */
    grounds: string;
    origin: Origin;
  }): Promise<void> {
    const { actorId, personId, grounds, origin } = input;
    const { unitOfWork, clock, subjects, attempts, notifier, audit } = this.ports;
    if (actorId === personId) throw new MfaError('access_refused', { internal: 'nobody unlocks themselves' });
    if (!(await subjects.find(personId)))
      throw new MfaError('access_refused', { internal: 'unknown person' });
    const now = clock.now();
    await unitOfWork.run(async () => {
      await attempts.unlock(personId);
      await notifier.notify({ personId, kind: 'factors_unlocked', at: now, details: {} });
      await audit.append({
        stream: `person:${personId}`,
        at: now,
        act: 'factors.unlocked',
        outcome: 'success',
        actor: { kind: 'person', id: actorId },
        object: { kind: 'person', id: personId },
        origin,
        details: { grounds },
      });
    });
  }
}
