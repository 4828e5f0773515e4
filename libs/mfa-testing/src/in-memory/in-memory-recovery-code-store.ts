import type { RecoveryCodeStore } from '@countersign/mfa-core';
import { forgetFailuresInRow } from './in-memory-attempt-ledger.js';
import type { Memory } from './memory.js';

interface Row {
  personId: string;
  hash: string;
  acknowledged: boolean;
  expiresAt: Date | null;
}

/** One live code per person at most, so the person is the key. */
export class InMemoryRecoveryCodeStore implements RecoveryCodeStore {
  constructor(private readonly memory: Memory) {}

  private get codes() {
    return this.memory.table<Row>('recovery_code');
  }

  replace({ personId, hash, expiresAt }: Parameters<RecoveryCodeStore['replace']>[0]): Promise<void> {
    return this.memory.run(() => {
      this.codes.put(personId, { personId, hash, acknowledged: false, expiresAt });
      forgetFailuresInRow(this.memory, personId, 'recovery_code');
    });
  }

  spend({ personId, hash, now }: { personId: string; hash: string; now: Date }): Promise<boolean> {
    return this.memory.run(() => {
      if (this.#live(personId, now)?.hash !== hash) return false;
      this.codes.delete(personId);
      return true;
    });
  }

  acknowledge({ personId, now }: { personId: string; now: Date }): Promise<boolean> {
    return this.memory.run(() => {
      const code = this.#live(personId, now);
      if (!code || code.acknowledged) return false;
      this.codes.put(personId, { ...code, acknowledged: true });
      return true;
    });
  }

  status(personId: string, now: Date): Promise<'none' | 'unacknowledged' | 'acknowledged'> {
    return this.memory.run(() => {
      const code = this.#live(personId, now);
      if (!code) return 'none';
      return code.acknowledged ? 'acknowledged' : 'unacknowledged';
    });
  }

  #live(personId: string, now: Date): Row | null {
    const code = this.codes.get(personId);
    return code && (code.expiresAt === null || code.expiresAt > now) ? code : null;
  }
}
