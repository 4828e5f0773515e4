import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { findOwnChallenge } from './find-own-challenge.js';
import type { Requester } from './owner.js';
import { sendCodeFor, type PresentedChallenge } from './sent-challenge.js';

/**
 * A fresh code for a challenge whose code travels; the one before is dead, the count of wrong ones stays (LOG-02, SM-06).
 * The app makes its own codes, and a recovery code is saved already.
 */
export class ResendChallenge {
  constructor(private readonly ports: MfaPorts) {}

  /**
   * @throws MfaError `challenge_not_found`, for one that is answered or past its time too; `method_not_available` for a
   * method that sends nothing or is not held any more; `text_limit_reached`, `text_unavailable`, `phone_number_at_risk`;
   * `too_many_attempts` while blocked
   */
  async execute(input: {
    requester: Requester;
    challengeId: string;
    origin: Origin;
  }): Promise<PresentedChallenge> {
    const { factors, intents, attempts, challenges, clock } = this.ports;
    const now = clock.now();
    const challenge = await findOwnChallenge(this.ports, input.requester, input.challengeId);
    if (challenge.method !== 'sms' || challenge.factorId === null) throw new MfaError('method_not_available');
    if (challenge.status !== 'open' || now >= challenge.expiresAt) throw new MfaError('challenge_not_found');
    const blockedUntil = await attempts.blockedUntil(challenge.personId, now);
    if (blockedUntil) throw new MfaError('too_many_attempts', { retryAt: blockedUntil });
    const factor = await factors.find(challenge.factorId);
    if (factor?.status !== 'active') throw new MfaError('method_not_available');
    const intent = challenge.intentId === null ? null : await intents.find(challenge.intentId);
    const prepare = async (): Promise<void> => {
      if ((await challenges.find(challenge.id))?.status !== 'open') throw new MfaError('challenge_not_found');
    };
    return sendCodeFor(this.ports, { challenge, factor, intent, origin: input.origin, now, prepare });
  }
}
