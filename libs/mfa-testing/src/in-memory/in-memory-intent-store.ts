import type { Challenge, Intent, IntentStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryIntentStore implements IntentStore {
  constructor(private readonly memory: Memory) {}

  private get intents() {
    return this.memory.table<Intent>('intent');
  }

  add(intent: Intent): Promise<void> {
    return this.memory.run(() => this.intents.add(intent.id, intent));
  }

  find(intentId: string): Promise<Intent | null> {
    return this.memory.run(() => this.intents.get(intentId));
  }

  void(intentId: string, now: Date): Promise<void> {
    return this.memory.run(() => {
      const intent = this.intents.get(intentId);
      if (intent && !intent.voidedAt) this.intents.put(intentId, { ...intent, voidedAt: now });
      const challenges = this.memory.table<Challenge>('challenge');
      const alive = challenges.filter(
        (challenge) =>
          challenge.intentId === intentId && (challenge.status === 'open' || challenge.status === 'answered'),
      );
      for (const challenge of alive) challenges.put(challenge.id, { ...challenge, status: 'void' });
    });
  }
}
