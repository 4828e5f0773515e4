import type { Requester } from '../challenge/owner.js';
import { limits } from '../limits.js';
import { AttemptCode } from '../lockout/attempt-code.js';
import { amrAfter, type FactorMethod } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { Factor } from '../ports/factor-store.port.js';
import { issueRecoveryCode } from '../recovery/issue-recovery-code.js';
import { endAllSessions } from '../session/end-all-sessions.js';
import { secondsAfter } from '../time.js';
import { findPending } from './find-pending.js';
import { requireEnrollable } from './require-enrollable.js';

/** The first right code binds the factor, replaces the one before, and earns the recovery code (ENR-03, ENR-06). */
export class ConfirmEnrollment {
  private readonly attempt: AttemptCode;

  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {
    this.attempt = new AttemptCode(ports);
  }

  /**
   * @throws MfaError `enrollment_not_found` for one that is unknown, another's, past its time or proven already;
   * `code_refused`, `too_many_attempts`, `ticket_refused`, `access_refused`, `enrollment_not_allowed`
   */
  async execute(input: {
    requester: Requester;
    side: Side;
    method: FactorMethod;
    enrollmentId: string;
    code: string;
    origin: Origin;
  }): Promise<{ recoveryCode: string }> {
    const { requester, method, code, origin } = input;
    await requireEnrollable(this.ports, this.policies, input);
    const factor = await findPending(this.ports, input);
    const attempt = {
      personId: factor.personId,
      method,
      factor,
      factorStatus: 'pending' as const,
      purpose: 'enrollment',
      challengeId: null,
      sessionId: requester.kind === 'session' ? requester.session.id : null,
      code,
      origin,
    };
    return this.attempt.execute(attempt, (now) => this.bind(requester, factor, origin, now));
  }

  private async bind(
    requester: Requester,
    factor: Factor,
    origin: Origin,
    now: Date,
  ): Promise<{ recoveryCode: string }> {
    const { factors, audit, notifier } = this.ports;
    const { personId, method } = factor;
    const boundBefore = await factors.everBound(personId);
    const activated = await factors.activate({ factorId: factor.id, now });
    if (!activated) throw new MfaError('enrollment_not_found');
    await audit.append({
      stream: `person:${personId}`,
      at: now,
      act: 'factor.bound',
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'factor', id: factor.id },
      origin,
      details: { method, replaced: activated.replaced },
    });
    await notifier.notify({
      personId,
      kind: activated.replaced ? 'factor_replaced' : 'factor_enrolled',
      at: now,
      details: { method, address: origin.address, userAgent: origin.userAgent },
    });
    await this.endWhatWasBefore(requester, personId, boundBefore, now);
    if (requester.kind === 'ticket') {
      const advanced = await this.ports.tickets.advance({
        ticketId: requester.ticket.id,
        from: 'enrollment',
        to: 'acknowledgement',
        amr: amrAfter(requester.ticket.amr, method),
        factorTime: now,
        now,
      });
      if (!advanced) throw new MfaError('ticket_refused');
    }
    return { recoveryCode: await issueRecoveryCode(this.ports, { personId, origin, now }) };
  }

  /** Promise 7: every session and half-login of before dies, and a change, unlike the first factor, cools off money. */
  private async endWhatWasBefore(
    requester: Requester,
    personId: string,
    boundBefore: boolean,
    now: Date,
  ): Promise<void> {
    await endAllSessions(this.ports, {
      personId,
      reason: 'factor_changed',
      exceptSessionId: requester.kind === 'session' ? requester.session.id : null,
      exceptTicketId: requester.kind === 'ticket' ? requester.ticket.id : null,
      now,
    });
    if (boundBefore) await this.ports.coolingOff.start(personId, secondsAfter(now, limits.coolingOffSeconds));
  }
}
