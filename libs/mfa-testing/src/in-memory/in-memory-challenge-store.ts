import type { Challenge, ChallengeStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryChallengeStore implements ChallengeStore {
  constructor(private readonly memory: Memory) {}

  private get challenges() {
    return this.memory.table<Challenge>('challenge');
  }

  add(challenge: Challenge): Promise<void> {
    return this.memory.run(() => this.challenges.add(challenge.id, challenge));
  }

  find(challengeId: string): Promise<Challenge | null> {
    return this.memory.run(() => this.challenges.get(challengeId));
  }

  markAnswered(input: { challengeId: string; now: Date; spendableUntil: Date | null }): Promise<boolean> {
    const { challengeId, now, spendableUntil } = input;
    return this.memory.run(() => {
      const challenge = this.challenges.get(challengeId);
      if (challenge?.status !== 'open' || challenge.expiresAt <= now) return false;
      this.challenges.put(challengeId, { ...challenge, status: 'answered', answeredAt: now, spendableUntil });
      return true;
    });
  }

  spend(input: {
    challengeId: string;
    personId: string;
    sessionId: string;
    intentHash: string;
    now: Date;
  }): Promise<Challenge | null> {
    return this.memory.run(() => {
      const challenge = this.challenges.get(input.challengeId);
      const spendable =
        challenge?.status === 'answered' &&
        challenge.personId === input.personId &&
        challenge.owner.kind === 'session' &&
        challenge.owner.id === input.sessionId &&
        challenge.intentHash === input.intentHash &&
        challenge.spendableUntil !== null &&
        challenge.spendableUntil > input.now;
      if (!spendable) return null;
      const spent: Challenge = { ...challenge, status: 'spent' };
      this.challenges.put(spent.id, spent);
      return spent;
    });
  }

  void(challengeId: string): Promise<boolean> {
    return this.memory.run(() => {
      const challenge = this.challenges.get(challengeId);
      if (challenge?.status !== 'open' && challenge?.status !== 'answered') return false;
      this.challenges.put(challengeId, { ...challenge, status: 'void' });
      return true;
    });
  }
}
