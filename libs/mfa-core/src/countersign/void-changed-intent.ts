import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';

/** Ends an approval whose thing has changed since: after the act was rolled back, and to stay (SU-05, LG-06). */
export class VoidChangedIntent {
  constructor(private readonly ports: MfaPorts) {}

  async execute(input: { challengeId: string; personId: string; origin: Origin }): Promise<void> {
    const { challenges, intents, unitOfWork, audit, clock } = this.ports;
    const now = clock.now();
    await unitOfWork.run(async () => {
      const challenge = await challenges.find(input.challengeId);
      if (challenge?.personId !== input.personId || !challenge.intentId) return;
      await intents.void(challenge.intentId, now);
      await audit.append({
        stream: `person:${input.personId}`,
        at: now,
        act: 'countersignature.intent_changed',
        outcome: 'failure',
        actor: { kind: 'person', id: input.personId },
        object: { kind: 'intent', id: challenge.intentId },
        origin: input.origin,
        details: { alert: true },
      });
    });
  }
}
