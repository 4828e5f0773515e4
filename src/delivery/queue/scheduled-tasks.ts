import { setTimeout as sleep } from 'node:timers/promises';
import { parseCronItems, run, type ParsedCronItem, type Runner } from 'graphile-worker';
import { guarded, RESTART_AFTER_MS, workerOptions, type QueueAccess } from './worker-options.js';

/** What is done again and again, at its times once for all instances together. */
export interface ScheduledTask {
  /** Its name in the queue: a renamed one is never found again. */
  name: string;
  /** The five fields of a crontab, in UTC. */
  times: string;
  /** A time that passed while no instance ran is made up for, if it is not longer ago than this. */
  catchUpWithinMs: number;
  /** Safe to do twice for one time. Throws when it shall be tried again. */
  work: (dueAt: Date) => Promise<void>;
}

/** As graphile-worker's cron reads them. */
export const cronItemsOf = (tasks: readonly ScheduledTask[]): ParsedCronItem[] =>
  parseCronItems(
    tasks.map(({ name, times, catchUpWithinMs }) => ({
      task: name,
      match: times,
      options: { backfillPeriod: catchUpWithinMs },
    })),
  );

/**
 * The cron of graphile-worker, with workers of its own, begun anew whenever it ends by itself. Each instance has one: which
 * of them comes first is settled in the queue's own table, by a row for each task with the last time it was due.
 */
export class ScheduledTasks {
  #runner: Runner | undefined;
  readonly #stopping = new AbortController();
  #ended = Promise.resolve();

  constructor(
    private readonly queue: QueueAccess,
    private readonly tasks: readonly ScheduledTask[],
  ) {}

  start(): void {
    this.#ended = this.#run();
  }

  /** Puts no more jobs into the queue and takes none, and returns when the one under way is done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#end();
    await this.#ended;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const pools = new Set<string>();
      try {
        this.#runner = await this.#begin(pools);
        if (this.#stopping.signal.aborted) await this.#end();
        await this.#runner.promise;
      } catch (error) {
        this.queue.logger.error('the timetable of the queue stopped', error);
      }
      for (const pool of pools) await this.queue.lock.release(pool);
      await sleep(RESTART_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  #begin(pools: Set<string>): Promise<Runner> {
    const { logger, pool } = this.queue;
    const options = workerOptions(this.queue, 1, () => void this.#end());
    options.events.on('pool:create', ({ workerPool }) => pools.add(workerPool.id));
    return run({
      ...options,
      pgPool: pool,
      parsedCronItems: cronItemsOf(this.tasks),
      taskList: Object.fromEntries(
        this.tasks.map(({ name, work }) => [
          name,
          (payload) => guarded(logger, async () => work(dueAtOf(payload))),
        ]),
      ),
    });
  }

  async #end(): Promise<void> {
    // It refuses to stop twice, which is what ends here as well.
    await this.#runner?.stop().catch(() => undefined);
  }
}

/** The time it was due, which graphile-worker puts into each job of a timetable. */
function dueAtOf(payload: unknown): Date {
  const { _cron } = payload as { _cron: { ts: string } };
  return new Date(_cron.ts);
}
