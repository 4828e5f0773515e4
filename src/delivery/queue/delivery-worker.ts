import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { BackgroundWork } from '../../housekeeping/background-work.js';
import type { JobsRepository } from './jobs.repository.js';
import { createQueuePool } from './queue-pool.repository.js';
import { ScheduledTasks, type ScheduledTask } from './scheduled-tasks.js';
import type { StrandedJobsRepository } from './stranded-jobs.repository.js';
import { TaskPool, type Tasks } from './task-pool.js';
import { WorkerLock } from './worker-lock.repository.js';

/** A worker without a lock at two looks in a row is dead: one that lost its connection has a new one by then. */
const LOOK_FOR_STRANDED_EVERY_MS = 1_500;
/** Shorter than what the end of the service waits for. */
const STOP_WITHIN_MS = 8_000;
/** Beside one that listens, for each pool. */
const CONNECTIONS_PER_POOL = 3;

/** Which tasks share how many places. */
export interface TaskGroup {
  tasks: Tasks;
  /** Jobs at the same time. */
  concurrency: number;
}

/**
 * Takes jobs from the queue and does them, as the background work of an instance. Every instance frees the jobs of workers
 * that died, and a job is safe to do twice, so a kill at any moment loses nothing.
 */
export class DeliveryWorker implements BackgroundWork {
  readonly #lock: WorkerLock;
  readonly #pool: ReturnType<typeof createQueuePool>;
  readonly #groups: readonly (TaskPool | ScheduledTasks)[];
  #looking: NodeJS.Timeout | undefined;
  #suspects: readonly string[] = [];
  #freeing = Promise.resolve();

  constructor(
    private readonly queue: {
      /** Straight to the server: LISTEN and locks of a session are lost on a pooler that lends by the transaction. */
      connectionString: string;
      jobs: JobsRepository;
      stranded: StrandedJobsRepository;
      logger: Logger;
    },
    groups: readonly TaskGroup[],
    timetable: readonly ScheduledTask[] = [],
  ) {
    const { connectionString, jobs, logger } = queue;
    this.#lock = new WorkerLock(connectionString);
    const timetables = timetable.length > 0 ? 1 : 0;
    this.#pool = createQueuePool(connectionString, {
      max: (groups.length + timetables) * (CONNECTIONS_PER_POOL + 1),
      failed: (error) => logger.warn(`a connection of the queue was lost: ${error.name}`),
    });
    const access = { pool: this.#pool, lock: this.#lock, logger };
    const pools = groups.map(({ tasks, concurrency }) => {
      const group = new TaskPool(access, tasks, concurrency);
      jobs.onDelayed(Object.keys(tasks), (delayMs) => group.lookAfter(delayMs));
      return group;
    });
    this.#groups = timetables > 0 ? [...pools, new ScheduledTasks(access, timetable)] : pools;
  }

  /** Returns at once: a database that is not there yet is waited for behind the requests. */
  start(): Promise<void> {
    this.#lock.start();
    for (const group of this.#groups) group.start();
    const look = (): void => void (this.#freeing = this.#freeing.then(() => this.#freeStranded()));
    this.#looking = setInterval(look, LOOK_FOR_STRANDED_EVERY_MS).unref();
    look();
    return Promise.resolve();
  }

  /** Finishes what runs, within its bound; what does not end in time is another worker's as soon as we are gone. */
  async stop(): Promise<void> {
    clearInterval(this.#looking);
    const stopped = Promise.all(this.#groups.map((group) => group.stop()));
    const inTime = await Promise.race([
      stopped.then(() => true),
      sleep(STOP_WITHIN_MS, false, { ref: false }),
    ]);
    if (!inTime) this.queue.logger.warn('jobs under way did not end in time; they are done again');
    await this.#freeing;
    await this.#lock.stop();
    await Promise.race([this.#pool.end(), sleep(1_000, undefined, { ref: false })]);
  }

  async #freeStranded(): Promise<void> {
    try {
      const without = await this.queue.stranded.workersWithoutLock();
      const dead = without.filter((worker) => this.#suspects.includes(worker));
      this.#suspects = without;
      if (dead.length === 0) return;
      await this.queue.stranded.unlock(dead);
      this.queue.logger.warn(`freed the jobs of ${dead.length} workers that are gone`);
    } catch (error) {
      this.queue.logger.warn('jobs of workers that are gone could not be looked for', error);
    }
  }
}
