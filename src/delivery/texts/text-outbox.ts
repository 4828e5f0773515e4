import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SecretBox, type TextMessage, type TextOutcome, type Texts } from '@countersign/mfa-core';
import { JobsRepository } from '../queue/jobs.repository.js';
import { sealTextContent } from './text-content.js';
import { TextsRepository, type TextState } from './texts.repository.js';

/** A vendor that is well answers in some 100 ms, so the first looks are close together. */
const FIRST_LOOK_AFTER_MS = 20;
const LOOK_AT_LEAST_EVERY_MS = 200;

/**
 * `dropped` stays open: nothing went out, but no vendor refused it either. Its code was dead before its turn came, most
 * often because a newer one took its place, and that one must not be voided.
 */
const OUTCOMES: Readonly<Record<TextState, TextOutcome>> = {
  queued: 'pending',
  sending: 'pending',
  dropped: 'pending',
  taken: 'taken',
  delivered: 'taken',
  undelivered: 'taken',
  failed: 'failed',
};

/** Writes texts into the transaction of what they are for; the queue has them from its commit on. */
@Injectable()
export class TextOutbox implements Texts {
  constructor(
    private readonly texts: TextsRepository,
    private readonly jobs: JobsRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
  ) {}

  async enqueue(message: TextMessage): Promise<void> {
    const { id, personId, purpose, createdAt, expiresAt } = message;
    const sealedContent = sealTextContent(this.secretBox, message);
    await this.texts.add({ id, personId, purpose, sealedContent, createdAt, expiresAt });
    await this.jobs.add([{ task: 'text', id }]);
  }

  async outcome(messageId: string, withinMs: number): Promise<TextOutcome> {
    const until = performance.now() + withinMs;
    for (let pauseMs = FIRST_LOOK_AFTER_MS; ; pauseMs = Math.min(pauseMs * 1.5, LOOK_AT_LEAST_EVERY_MS)) {
      const leftMs = until - performance.now();
      if (leftMs > 0) await sleep(Math.min(pauseMs, leftMs));
      const state = await this.texts.stateOf(messageId);
      const outcome = state === null ? 'pending' : OUTCOMES[state];
      if (outcome !== 'pending' || state === 'dropped' || leftMs <= pauseMs) return outcome;
    }
  }
}
