import type { TextMessage, TextOutcome, Texts } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

/** Keeps what would be sent. */
export class InMemoryTexts implements Texts {
  /** What is said of every text from here on. */
  next: TextOutcome = 'taken';

  constructor(private readonly memory: Memory) {}

  /** All texts that were committed, the oldest first. */
  get messages(): readonly TextMessage[] {
    return this.#rows.filter(() => true);
  }

  /** The newest text to a number (E.164), or to any. */
  last(to?: string): TextMessage {
    const text = this.messages.findLast((message) => to === undefined || message.to === to);
    if (!text) throw new Error('no text was sent');
    return text;
  }

  get #rows() {
    return this.memory.table<TextMessage>('text');
  }

  enqueue(message: TextMessage): Promise<void> {
    return this.memory.run(() => this.#rows.add(message.id, message));
  }

  async outcome(messageId: string): Promise<TextOutcome> {
    if (this.memory.inTransaction) throw new Error('nobody waits for a vendor inside a unit of work');
    return this.memory.run(() => {
      if (!this.#rows.get(messageId)) throw new Error('that text was never written');
      return this.next;
    });
  }
}
