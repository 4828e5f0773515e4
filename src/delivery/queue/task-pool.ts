import EventEmitter from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import { Logger as QueueLogger, runTaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type { TaskName } from './jobs.repository.js';
import type { createQueuePool } from './queue-pool.repository.js';
import type { WorkerLock } from './worker-lock.repository.js';

/** What is done with the id in a job. Throws when it shall be tried again by the queue's own patience. */
export type Task = (id: string) => Promise<void>;
export type Tasks = Readonly<Partial<Record<TaskName, Task>>>;

/** For what neither NOTIFY nor a timer of ours tells: a job of an instance that died before it was due. */
const POLL_EVERY_MS = 2_000;
const RESTART_AFTER_MS = 1_000;
/** In a row; by then it is no passing weakness of the database, but a pool that cannot recover. */
const ERRORS_UNTIL_RESTART = 20;

/**
 * One pool of graphile-worker, begun anew whenever it ends by itself. It takes no job before `lock` says that it lives.
 */
export class TaskPool {
  #pool: WorkerPool | undefined;
  readonly #stopping = new AbortController();
  #ended = Promise.resolve();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly queue: { pool: ReturnType<typeof createQueuePool>; lock: WorkerLock; logger: Logger },
    private readonly tasks: Tasks,
    private readonly concurrency: number,
  ) {}

  start(): void {
    this.#ended = this.#run();
  }

  /** Takes no more jobs, and returns when those under way are done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#timers.forEach(clearTimeout);
    if (this.#pool) await this.#end(this.#pool);
    await this.#ended;
  }

  /** A job is due that long from now: looked for then, without waiting for the next poll. */
  lookAfter(delayMs: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#nudge();
    }, delayMs).unref();
    this.#timers.add(timer);
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const pool = this.#begin();
      this.#pool = pool;
      await pool.promise.catch((error: unknown) => this.queue.logger.error('the queue stopped', error));
      await this.queue.lock.release(pool.id);
      const { signal } = this.#stopping;
      await sleep(RESTART_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  #begin(): WorkerPool {
    const { lock, logger, pool } = this.queue;
    const events: WorkerEvents = new EventEmitter();
    const workers = runTaskList(
      {
        concurrency: this.concurrency,
        pollInterval: POLL_EVERY_MS,
        noHandleSignals: true,
        events,
        logger: new QueueLogger(
          () => (level, message) => logger[level === 'error' ? 'warn' : 'debug'](message),
        ),
        preset: {
          plugins: [
            {
              name: 'countersign-lives-before-it-works',
              version: '1.0.0',
              worker: {
                hooks: { startWorker: async (_context, { worker }) => lock.hold(worker.workerPool.id) },
              },
            },
          ],
          // Through a batch a lost connection is borne at the end of a job; the other way it would end the process.
          worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
        },
      },
      Object.fromEntries(Object.entries(this.tasks).map(([name, task]) => [name, this.#guarded(task)])),
      pool,
    );
    let errorsInRow = 0;
    const worked = (): void => void (errorsInRow = 0);
    events.on('worker:getJob:empty', worked).on('job:start', worked);
    events.on('worker:getJob:error', () => {
      errorsInRow += 1;
      if (errorsInRow === ERRORS_UNTIL_RESTART) void this.#end(workers);
    });
    return workers;
  }

  async #end(workers: WorkerPool): Promise<void> {
    await Promise.resolve(workers.gracefulShutdown()).catch((error: unknown) =>
      this.queue.logger.error('the queue did not end well', error),
    );
  }

  /** An error ends in the queue's table, in words that quote nothing; the log has the rest. */
  #guarded(task: Task): (payload: unknown) => Promise<void> {
    return async (payload) => {
      const done = await task((payload as { id: string }).id).then(
        () => true,
        (error: unknown) => {
          this.queue.logger.error('a job failed and is tried again', error);
          return false;
        },
      );
      if (!done) throw new Error('the log says why');
    };
  }

  #nudge(): void {
    if (this.#stopping.signal.aborted) return;
    try {
      this.#pool?.nudge(1);
    } catch {
      // It is ending by itself; its successor looks at once.
    }
  }
}
