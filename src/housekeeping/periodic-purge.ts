import type { Logger } from '@nestjs/common';
import type { Clock } from '@countersign/mfa-core';
import type { BackgroundWork } from './background-work.js';

/** Often enough that a table stays small, seldom enough that nobody notices. Ours. */
const EVERY_MS = 600_000;

/** Removes rows past their use, every ten minutes. A purge that fails is told and tried again at the next turn. */
export class PeriodicPurge implements BackgroundWork {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly expired: { purge(now: Date): Promise<number> },
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  start(): Promise<void> {
    this.#timer = setInterval(() => {
      this.#running = this.#purge();
    }, EVERY_MS).unref();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #purge(): Promise<void> {
    try {
      const rows = await this.expired.purge(this.clock.now());
      if (rows > 0) this.logger.log(`removed ${rows} rows past their use`);
    } catch (error) {
      this.logger.error('rows past their use could not be removed', error);
    }
  }
}
