import type { Notice, Notifier } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryNotifier implements Notifier {
  constructor(private readonly memory: Memory) {}

  /** All notices that were committed, the oldest first. */
  get notices(): readonly Notice[] {
    return this.#rows.filter(() => true);
  }

  get #rows() {
    return this.memory.table<Notice>('notice');
  }

  notify(notice: Notice): Promise<void> {
    return this.memory.run(() => this.#rows.add(String(this.#rows.keys().length), notice));
  }
}
