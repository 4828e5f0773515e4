import { limits } from '../limits.js';
import type { Method } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { effectivePolicyOf } from '../policy/effective-policy.js';
import type { EffectivePolicy } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { Challenge, ChallengePurpose } from '../ports/challenge-store.port.js';
import type { Factor } from '../ports/factor-store.port.js';
import type { Intent } from '../ports/intent-store.port.js';
import { secondsAfter } from '../time.js';
import { ownerOf, personOf, type Requester } from './owner.js';
import { sendCodeFor, type PresentedChallenge } from './sent-challenge.js';

/** Asks for one factor, for one purpose, of one half-login or session, over at most one intent. */
export class CreateChallenge {
  constructor(
    private readonly ports: MfaPorts,
    private readonly policies: Policies,
  ) {}

  /**
   * @throws MfaError `ticket_refused` in a stage where no factor is due; `method_not_available` when the person's roles
   * do not allow the method or they do not hold it (SU-09); `intent_not_found`; `too_many_attempts` while blocked;
   * for a code that travels `text_limit_reached`, `text_unavailable`, `phone_number_at_risk`, `phone_number_refused`.
   */
  async execute(input: {
    requester: Requester;
    method: Method;
    intentId: string | null;
    origin: Origin;
  }): Promise<PresentedChallenge> {
    const { requester, method, origin } = input;
    const now = this.ports.clock.now();
    const personId = personOf(requester);
    if (requester.kind === 'ticket' && requester.ticket.stage !== 'second_factor')
      throw new MfaError('ticket_refused');
    const policy = await effectivePolicyOf(this.ports, this.policies, personId);
    const purpose = purposeOf(requester, input.intentId);
    if (!allowed(policy, purpose, method)) throw new MfaError('method_not_available');
    const blockedUntil = await this.ports.attempts.blockedUntil(personId, now);
    if (blockedUntil) throw new MfaError('too_many_attempts', { retryAt: blockedUntil });
    const factor = await this.factorFor(personId, method, now);
    const intent = input.intentId === null ? null : await this.intentFor(requester, input.intentId, now);

    const challenge: Challenge = {
      id: this.ports.ids.next(),
      personId,
      owner: ownerOf(requester),
      purpose,
      method,
      factorId: factor?.id ?? null,
      intentId: intent?.id ?? null,
      intentHash: intent?.hash ?? null,
      status: 'open',
      createdAt: now,
      expiresAt: secondsAfter(now, method === 'sms' ? limits.sentChallengeSeconds : limits.challengeSeconds),
      answeredAt: null,
      spendableUntil: null,
    };
    const { challenges } = this.ports;
    const prepare = (): Promise<void> => challenges.add(challenge);
    if (method === 'sms' && factor) {
      const undo = (): Promise<boolean> => challenges.void(challenge.id, now);
      return sendCodeFor(this.ports, { challenge, factor, intent, origin, now, prepare, undo });
    }
    await prepare();
    return { challenge, intent, expiresAt: challenge.expiresAt, sentTo: null, resendAvailableAt: null };
  }

  private async factorFor(personId: string, method: Method, now: Date): Promise<Factor | null> {
    if (method === 'recovery_code') {
      if ((await this.ports.recoveryCodes.status(personId, now)) === 'none')
        throw new MfaError('method_not_available');
      return null;
    }
    const factor = (await this.ports.factors.active(personId)).find((held) => held.method === method);
    if (!factor) throw new MfaError('method_not_available');
    return factor;
  }

  /** Another person's, another session's and a dead intent answer as a missing one (ER-05). */
  private async intentFor(requester: Requester, intentId: string, now: Date): Promise<Intent> {
    const intent = await this.ports.intents.find(intentId);
    const theirs =
      requester.kind === 'session' &&
      intent?.personId === requester.session.personId &&
      intent.sessionId === requester.session.id;
    if (!theirs || intent.voidedAt || now >= intent.expiresAt) throw new MfaError('intent_not_found');
    return intent;
  }
}

function purposeOf(requester: Requester, intentId: string | null): ChallengePurpose {
  if (requester.kind === 'session') return intentId === null ? 'step_up' : 'countersign';
  if (intentId !== null) throw new MfaError('intent_not_found');
  return 'sign_in';
}

function allowed(policy: EffectivePolicy, purpose: ChallengePurpose, method: Method): boolean {
  const methods: readonly Method[] = purpose === 'sign_in' ? policy.signInMethods : policy.stepUpMethods;
  return methods.includes(method);
}
