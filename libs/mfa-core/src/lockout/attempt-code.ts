import { limits } from '../limits.js';
import type { Method } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { CodeAttempt, CodeCheck } from './code-check.js';
import { RecoveryCodeCheck } from './recovery-code-check.js';
import { recordRefusal } from './record-refusal.js';
import { SmsCheck } from './sms-check.js';
import { TotpCheck } from './totp-check.js';

/**
 * The one road by which any code is ever judged: sign-in, enrollment, step-up, countersignature and recovery all take
 * it, and so share one budget and one single use (promises 1 and 5, TH-11).
 *
 * 1. The try is counted, durably, before the code is looked at. 2. The code is judged. 3. In one unit of work it is
 * spent, the count given back, and done what it was given for; or nothing of that.
 */
export class AttemptCode {
  private readonly checks: ReadonlyMap<Method, CodeCheck>;

  constructor(private readonly ports: MfaPorts) {
    this.checks = new Map(
      [new TotpCheck(ports), new SmsCheck(ports), new RecoveryCodeCheck(ports)].map((check) => [
        check.method,
        check,
      ]),
    );
  }

  /**
   * Runs `onProven` inside the unit of work in which the code is spent.
   * @throws MfaError `code_refused` alike for wrong, replayed, expired and exhausted (ER-02); `too_many_attempts`.
   */
  async execute<T>(attempt: CodeAttempt, onProven: (now: Date) => Promise<T>): Promise<T> {
    const { attempts, clock, unitOfWork } = this.ports;
    const now = clock.now();
    const { personId, method, factor, challengeId } = attempt;
    const reservation = await attempts.reserve({
      personId,
      method,
      factorId: factor?.id ?? null,
      challengeId,
      now,
    });
    if (!reservation.granted) {
      await recordRefusal(this.ports, attempt, { reason: reservation.reason, failuresInRow: null, now });
      if (reservation.reason === 'blocked')
        throw new MfaError('too_many_attempts', { retryAt: reservation.until });
      throw new MfaError('code_refused', { internal: reservation.reason });
    }

    const verdict = await this.check(attempt, now);
    let reason = verdict.right ? verdict.whenSpent : verdict.reason;
    if (verdict.right) {
      try {
        return await unitOfWork.run(async () => {
          if (!(await verdict.claim())) throw new MfaError('code_refused', { internal: reason });
          await this.accept(attempt, verdict.driftSteps, now);
          return onProven(now);
        });
      } catch (error) {
        if (!(error instanceof MfaError) || error.code !== 'code_refused') throw error;
        reason = error.internal ?? reason;
      }
    }
    await recordRefusal(this.ports, attempt, { reason, failuresInRow: reservation.failuresInRow, now });
    throw new MfaError('code_refused', { internal: reason });
  }

  private async check(attempt: CodeAttempt, now: Date) {
    const check = this.checks.get(attempt.method);
    if (!check) throw new Error(`no check for the method ${attempt.method}`);
    return check.check({ ...attempt, now });
  }

  private async accept(attempt: CodeAttempt, driftSteps: number, now: Date): Promise<void> {
    const { personId, method, factor, purpose, origin } = attempt;
    const failures = await this.ports.attempts.forgive({ personId, method, factorId: factor?.id ?? null });
    await this.ports.audit.append({
      stream: `person:${personId}`,
      at: now,
      act: 'code.accepted',
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'challenge', id: attempt.challengeId },
      origin,
      details: { method, purpose, factor: factor?.id ?? null, driftSteps, failuresBefore: failures },
    });
    if (failures >= limits.failuresWorthANotice) {
      await this.ports.notifier.notify({
        personId,
        kind: 'signed_in_after_failures',
        at: now,
        details: { failures, method, address: origin.address, userAgent: origin.userAgent },
      });
    }
  }
}
