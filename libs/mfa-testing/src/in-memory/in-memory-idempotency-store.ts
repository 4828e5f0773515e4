import type { IdempotencyScope, IdempotencyStore, StoredReply } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryIdempotencyStore implements IdempotencyStore {
  constructor(private readonly memory: Memory) {}

  private get replies() {
    return this.memory.table<StoredReply>('idempotency');
  }

  find(scope: IdempotencyScope): Promise<StoredReply | null> {
    return this.memory.run(() => this.replies.get(keyOf(scope)));
  }

  /** One transaction runs at a time here, so the key is always free. */
  async lock(_scope: IdempotencyScope): Promise<boolean> {
    this.#demandTransaction();
    return true;
  }

  async save(scope: IdempotencyScope, reply: StoredReply): Promise<void> {
    this.#demandTransaction();
    await this.memory.run(() => this.replies.add(keyOf(scope), reply));
  }

  #demandTransaction(): void {
    if (!this.memory.inTransaction) throw new Error('only inside a unit of work');
  }
}

const keyOf = ({ caller, key }: IdempotencyScope): string => JSON.stringify([caller, key]);
