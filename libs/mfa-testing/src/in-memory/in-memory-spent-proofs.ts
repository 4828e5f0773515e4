import type { SpentProofs } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemorySpentProofs implements SpentProofs {
  constructor(private readonly memory: Memory) {}

  spend(digest: string, expiresAt: Date): Promise<boolean> {
    return this.memory.run(() => {
      const proofs = this.memory.table<Date>('spentProofs');
      if (proofs.get(digest)) return false;
      proofs.add(digest, expiresAt);
      return true;
    });
  }
}
