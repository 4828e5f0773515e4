import { limits } from '../limits.js';
import { AttemptCode } from '../lockout/attempt-code.js';
import { amrAfter } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { effectivePolicyOf } from '../policy/effective-policy.js';
import type { EffectivePolicy } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { Challenge } from '../ports/challenge-store.port.js';
import type { Ticket } from '../ports/ticket-store.port.js';
import { startRecovery } from '../recovery/start-recovery.js';
import { issueRefreshToken, issueSession, type IssuedSession } from '../session/issue-session.js';
import { secondsAfter } from '../time.js';
import { findOwnChallenge } from './find-own-challenge.js';
import type { Requester } from './owner.js';

export type Answer =
  | { status: 'signed_in'; issued: IssuedSession }
  | { status: 'enrollment_required'; ticket: string; ticketExpiresAt: Date }
  | { status: 'stepped_up'; issued: IssuedSession }
  | { status: 'answered'; expiresAt: Date };

/** Judges the code given to a challenge, and does what the challenge was for. */
export class AnswerChallenge {
  private readonly attempt: AttemptCode;

  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {
    this.attempt = new AttemptCode(ports);
  }

  /** @throws MfaError `challenge_not_found`, `code_refused`, `too_many_attempts` */
  async execute(input: {
    requester: Requester;
    challengeId: string;
    code: string;
    /** Not to be asked again on this device for as long as the person's companies allow (POL-09). */
    rememberDevice?: boolean;
    origin: Origin;
  }): Promise<Answer> {
    const { requester, code, rememberDevice = false, origin } = input;
    const challenge = await findOwnChallenge(this.ports, requester, input.challengeId);
    const factor = challenge.factorId === null ? null : await this.ports.factors.find(challenge.factorId);
    const { personId, method, purpose, id: challengeId } = challenge;
    const sessionId = requester.kind === 'session' ? requester.session.id : null;
    return this.attempt.execute(
      { personId, method, purpose, factor, factorStatus: 'active', challengeId, sessionId, code, origin },
      (now) => this.complete(requester, challenge, { origin, rememberDevice, now }),
    );
  }

  private async complete(
    requester: Requester,
    challenge: Challenge,
    given: { origin: Origin; rememberDevice: boolean; now: Date },
  ): Promise<Answer> {
    const { now } = given;
    const spendableUntil =
      challenge.purpose === 'countersign' ? secondsAfter(now, limits.countersignatureSeconds) : null;
    const first = await this.ports.challenges.markAnswered({
      challengeId: challenge.id,
      now,
      spendableUntil,
    });
    if (!first) throw new MfaError('code_refused', { internal: 'the challenge was answered meanwhile' });
    if (requester.kind === 'ticket') return this.signIn(requester.ticket, challenge, given);
    if (spendableUntil) return { status: 'answered', expiresAt: spendableUntil };
    return this.stepUp(requester.session.id, challenge, now);
  }

  private async signIn(
    ticket: Ticket,
    challenge: Challenge,
    { origin, rememberDevice, now }: { origin: Origin; rememberDevice: boolean; now: Date },
  ): Promise<Answer> {
    const { tickets } = this.ports;
    if (!(await tickets.spend(ticket.id, now)))
      throw new MfaError('code_refused', { internal: 'ticket spent' });
    if (challenge.method === 'recovery_code') {
      return { status: 'enrollment_required', ...(await startRecovery(this.ports, { ticket, origin, now })) };
    }
    const policy = await effectivePolicyOf(this.ports, this.policies, ticket.personId);
    const issued = await issueSession(this.ports, {
      personId: ticket.personId,
      amr: amrAfter(ticket.amr, challenge.method),
      factorTime: now,
      policy,
      deviceId: ticket.deviceId,
      sharedDeviceId: ticket.sharedDeviceId,
      delegate: ticket.delegate,
      origin,
      now,
    });
    if (rememberDevice) await this.remember(issued, policy, origin, now);
    return { status: 'signed_in', issued };
  }

  /** Where the rules allow it; otherwise the wish is nothing. Everybody hears of it: it is a way in with less. */
  private async remember(
    { session: { personId, deviceId, delegate } }: IssuedSession,
    policy: EffectivePolicy,
    origin: Origin,
    now: Date,
  ): Promise<void> {
    const { rememberedDevices, ids, notifier, audit } = this.ports;
    if (deviceId === null || delegate !== null || policy.rememberDeviceSeconds === 0) return;
    const id = ids.next();
    const { address, userAgent } = origin;
    await rememberedDevices.put({ id, personId, deviceId, factorTime: now, address, userAgent });
    const until = secondsAfter(now, policy.rememberDeviceSeconds).toISOString();
    await audit.append({
      stream: `person:${personId}`,
      at: now,
      act: 'device.remembered',
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'remembered_device', id },
      origin,
      details: { until },
    });
    const details = { until, address, userAgent };
    await notifier.notify({ personId, kind: 'device_remembered', at: now, details });
  }

  private async stepUp(sessionId: string, challenge: Challenge, now: Date): Promise<Answer> {
    const before = await this.ports.sessions.find(sessionId);
    const amr = amrAfter(before?.amr ?? [], challenge.method);
    const session = await this.ports.sessions.stepUp({ sessionId, amr, now });
    if (!session) throw new MfaError('session_ended');
    const refreshToken = await issueRefreshToken(this.ports, session, now);
    return { status: 'stepped_up', issued: { session, refreshToken, deviceToken: null } };
  }
}
