import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { BackgroundWork } from '../housekeeping/background-work.js';
import type { CheckpointRound, WriteCheckpoints } from './write-checkpoints.js';

/** How often each instance looks whether a checkpoint is due: all of them together write one. */
const LOOK_EVERY_MS = 30_000;
/** An orderly stop does not wait longer for its last checkpoint; the next instance writes it. Ours. */
const STOP_WITHIN_MS = 3_000;
const BUSY_PAUSE_MS = 100;

/** Writes a checkpoint every few minutes, over all instances, and one at an orderly stop. */
export class PeriodicCheckpoint implements BackgroundWork {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly write: Pick<WriteCheckpoints, 'execute'>,
    private readonly everyMinutes: number,
    private readonly logger: Pick<Logger, 'error'>,
  ) {}

  start(): Promise<void> {
    this.#timer = setInterval(() => {
      this.#running = this.#attempt({ unlessWithinSeconds: this.everyMinutes * 60 }).then(() => undefined);
    }, LOOK_EVERY_MS).unref();
    return Promise.resolve();
  }

  /** One that was never started, as in a command of the operator, has nothing to sign. */
  async stop(): Promise<void> {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    await Promise.race([this.#last(), sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
  }

  /** Another instance may be at it at this moment, and have looked at the heads before our last entries. */
  async #last(): Promise<void> {
    await this.#running;
    const until = performance.now() + STOP_WITHIN_MS;
    while ((await this.#attempt({})) === 'busy' && performance.now() < until) await sleep(BUSY_PAUSE_MS);
  }

  async #attempt(due: { unlessWithinSeconds?: number }): Promise<CheckpointRound['outcome'] | 'failed'> {
    try {
      return (await this.write.execute(due)).outcome;
    } catch (error) {
      this.logger.error('audit chains could not be signed', error);
      return 'failed';
    }
  }
}
