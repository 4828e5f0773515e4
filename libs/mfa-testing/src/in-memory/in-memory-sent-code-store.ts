import type { SentCode, SentCodeStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

/** One live code a target at most, so the target is the key. */
export class InMemorySentCodeStore implements SentCodeStore {
  constructor(private readonly memory: Memory) {}

  private get codes() {
    return this.memory.table<SentCode>('sent_code');
  }

  replace(code: SentCode): Promise<void> {
    return this.memory.run(() => {
      const [taken] = this.codes.filter(({ messageId }) => messageId === code.messageId);
      if (taken && taken.targetId !== code.targetId) throw new Error('that text carries another code');
      this.codes.put(code.targetId, code);
    });
  }

  findLive(targetId: string, now: Date): Promise<SentCode | null> {
    return this.memory.run(() => this.#live(targetId, now));
  }

  isLive(messageId: string, now: Date): Promise<boolean> {
    return this.memory.run(() => {
      const live = this.codes.filter((code) => code.messageId === messageId && code.expiresAt > now);
      return live.length > 0;
    });
  }

  spend(input: { targetId: string; digest: string; now: Date }): Promise<SentCode | null> {
    return this.memory.run(() => {
      const code = this.#live(input.targetId, input.now);
      if (code?.digest !== input.digest) return null;
      this.codes.delete(input.targetId);
      return code;
    });
  }

  void(targetId: string): Promise<void> {
    return this.memory.run(() => this.codes.delete(targetId));
  }

  #live(targetId: string, now: Date): SentCode | null {
    const code = this.codes.get(targetId);
    return code && code.expiresAt > now ? code : null;
  }
}
