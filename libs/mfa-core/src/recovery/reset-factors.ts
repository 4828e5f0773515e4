import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { secondsAfter } from '../time.js';
import { storeRecoveryCode } from './issue-recovery-code.js';

/**
 * Takes every method from someone who lost theirs, on somebody else's word: whether that person may give it is the
 * caller's affair. The way back is the password with a code issued to the sign-in address, and leads to enrollment
 * alone; whoever resets never sees it (AR-01, AR-03, AR-05, RST-04).
 */
export class ResetFactors {
  constructor(private readonly ports: MfaPorts) {}

  /** Takes part in the caller's unit of work. @throws MfaError `access_refused` for oneself (AR-04) */
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
    const { unitOfWork, clock, factors, sessions, tickets, coolingOff, audit } = this.ports;
    if (actorId === personId) throw new MfaError('access_refused', { internal: 'nobody resets themselves' });
    const now = clock.now();
    await unitOfWork.run(async () => {
      const ended = await factors.removeAll(personId, now);
      await sessions.endAll(personId, null, 'factors_reset', now);
      await tickets.spendAll(personId, null, now);
      await coolingOff.start(personId, secondsAfter(now, limits.coolingOffSeconds));
      for (const stream of [`person:${personId}`, `company:${companyId}`])
        await audit.append({
          stream,
          at: now,
          act: 'factors.reset',
          outcome: 'success',
          actor: { kind: 'person', id: actorId },
          object: { kind: 'person', id: personId },
          origin,
          details: { methods: ended.map(({ method }) => method).join(' '), grounds },
        });
      await this.tell(personId, now);
    });
  }

  /** Everybody hears of the reset; the code, now the only live one, goes out in a message of its own (LC-05). */
  private async tell(personId: string, at: Date): Promise<void> {
    const { notifier } = this.ports;
    await notifier.notify({ personId, kind: 'factors_reset', at, details: {} });
    const expiresAt = secondsAfter(at, limits.issuedRecoveryCodeSeconds);
    const { code } = await storeRecoveryCode(this.ports, { personId, expiresAt, now: at });
    await notifier.notify({ personId, kind: 'enrollment_code_issued', at, details: { code } });
  }
}
