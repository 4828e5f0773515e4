import type { Requester } from '../challenge/owner.js';
import { limits } from '../limits.js';
import type { FactorMethod } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { policyOnSide } from '../policy/effective-policy.js';
import type { Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { Factor } from '../ports/factor-store.port.js';
import type { Session } from '../ports/session-store.port.js';
import { endAllSessions } from '../session/end-all-sessions.js';
import { issueRecoveryCode } from '../recovery/issue-recovery-code.js';
import { secondsAfter } from '../time.js';

/** Ends one of several methods, at once: given up, or lost (MAN-01, MAN-05, LC-06). The guard has made sure of a fresh factor. */
export class RemoveMethod {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /**
   * @throws MfaError `method_not_available` for one that is not held; `last_method` when no other would be left that the
   * person's roles allow (LC-02, MAN-03); `access_refused`
   */
  async execute(input: {
    requester: Extract<Requester, { kind: 'session' }>;
    side: Side;
    method: FactorMethod;
    /** Reported lost, not merely given up: the notice says so. */
    lost: boolean;
    origin: Origin;
  }): Promise<{ recoveryCode: string }> {
    const { side, method, origin } = input;
    const { session } = input.requester;
    const { unitOfWork, factors, clock } = this.ports;
    const now = clock.now();
    const policy = await policyOnSide(this.ports, this.policies, session.personId, side);
    return unitOfWork.run(async () => {
      const held = await this.holdAll(session.personId);
      const factor = held.find((one) => one.method === method);
      if (!factor) throw new MfaError('method_not_available');
      const left = held.filter((one) => one !== factor && policy.stepUpMethods.includes(one.method));
      if (left.length === 0) throw new MfaError('last_method');
      if (!(await factors.remove({ factorId: factor.id, now }))) throw new MfaError('method_not_available');
      await this.tell(factor, input, now);
      return this.endWhatWasBefore(session, origin, now);
    });
  }

  /** Two removals at once see one another: the second finds the first's factor gone. */
  private async holdAll(personId: string): Promise<Factor[]> {
    const held: Factor[] = [];
    for (const factor of await this.ports.factors.active(personId))
      if (await this.ports.factors.hold({ factorId: factor.id, status: 'active' })) held.push(factor);
    return held;
  }

  private async tell(
    { id, personId, method }: Factor,
    { lost, origin }: { lost: boolean; origin: Origin },
    now: Date,
  ): Promise<void> {
    await this.ports.audit.append({
      stream: `person:${personId}`,
      at: now,
      act: lost ? 'factor.lost' : 'factor.removed',
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'factor', id },
      origin,
      details: { method },
    });
    await this.ports.notifier.notify({
      personId,
      kind: lost ? 'factor_lost' : 'factor_removed',
      at: now,
      details: { method, address: origin.address, userAgent: origin.userAgent },
    });
  }

  /** Promise 7. */
  private async endWhatWasBefore(
    { id, personId }: Pick<Session, 'id' | 'personId'>,
    origin: Origin,
    now: Date,
  ): Promise<{ recoveryCode: string }> {
    await endAllSessions(this.ports, { personId, reason: 'factor_changed', exceptSessionId: id, now });
    await this.ports.coolingOff.start(personId, secondsAfter(now, limits.coolingOffSeconds));
    return { recoveryCode: await issueRecoveryCode(this.ports, { personId, origin, now }) };
  }
}
