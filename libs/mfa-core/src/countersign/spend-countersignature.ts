import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Challenge } from '../ports/challenge-store.port.js';
import type { Intent } from '../ports/intent-store.port.js';
import { endOf } from '../session/session-rules.js';
import { hashOfIntent } from './prompt-intent.js';
import { requireCooledOff } from './require-cooled-off.js';

/**
 * Buys one act with one answered challenge. Runs inside the unit of work of that act, with `canonical` computed from
 * rows that are locked there: what is executed is what was shown, or nothing (promise 4, SU-11).
 */
export class SpendCountersignature {
  constructor(private readonly ports: MfaPorts) {}

  /**
   * @throws MfaError `countersignature_required` when the challenge is unknown, unanswered, spent, past its time, or
   * of another person, session or purpose; `intent_changed`; `cooling_off`; `session_ended`
   */
  async execute(input: {
    personId: string;
    sessionId: string;
    challengeId: string;
    purpose: string;
    canonical: string;
  }): Promise<{ challenge: Challenge; intent: Intent }> {
    const { challenges, intents, sessions, clock } = this.ports;
    const { personId, sessionId, challengeId } = input;
    const now = clock.now();
    // Where money moves, the session is asked of the database itself, whatever memory says (C16).
    const session = await sessions.find(sessionId);
    if (!session || endOf(session, now)) throw new MfaError('session_ended');
    const challenge = await challenges.find(challengeId);
    const intent = challenge?.intentId ? await intents.find(challenge.intentId) : null;
    if (!challenge || challenge.personId !== personId || challenge.owner.id !== sessionId)
      throw refused('unknown or of another');
    if (intent?.purpose !== input.purpose || intent.sessionId !== sessionId) throw refused('another purpose');
    if (challenge.status !== 'answered') throw refused(challenge.status);
    const intentHash = hashOfIntent(input.canonical);
    if (intent.hash !== intentHash) throw new MfaError('intent_changed');
    await requireCooledOff(this.ports, personId, now);
    // The statement that ends every race; what was read above only chose the words of the refusal.
    const spent = await challenges.spend({ challengeId, personId, sessionId, intentHash, now });
    if (!spent) throw refused('spent meanwhile or past its time');
    // Other challenges over the same prompt buy nothing more.
    await intents.void(intent.id, now);
    return { challenge: spent, intent };
  }
}

const refused = (internal: string): MfaError => new MfaError('countersignature_required', { internal });
