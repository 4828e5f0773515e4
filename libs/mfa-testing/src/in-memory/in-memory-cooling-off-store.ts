import type { CoolingOffStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryCoolingOffStore implements CoolingOffStore {
  constructor(private readonly memory: Memory) {}

  private get ends() {
    return this.memory.table<Date>('cooling_off');
  }

  start(personId: string, until: Date): Promise<void> {
    return this.memory.run(() => {
      const running = this.ends.get(personId);
      if (!running || running < until) this.ends.put(personId, until);
    });
  }

  until(personId: string, now: Date): Promise<Date | null> {
    return this.memory.run(() => {
      const until = this.ends.get(personId);
      return until && until > now ? until : null;
    });
  }
}
