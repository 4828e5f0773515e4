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

  voidOver({ purpose, subjectId, now }: Parameters<IntentStore['voidOver']>[0]): Promise<number> {
    return this.memory.run(() => {
      const live = this.intents.filter(
        (intent) => intent.purpose === purpose && intent.subjectId === subjectId && !intent.voidedAt,
      );
      const challenges = this.memory.table<Challenge>('challenge');
      for (const intent of live) {
        this.intents.put(intent.id, { ...intent, voidedAt: now });
        for (const challenge of challenges.filter(({ intentId }) => intentId === intent.id)) {
          const { id, status, createdAt } = challenge;
          if (status === 'open') challenges.put(id, { ...challenge, status: 'void' });
          if (status === 'answered') challenges.put(id, { ...challenge, spendableUntil: createdAt });
        }
      }
      return live.length;
    });
  }
}
