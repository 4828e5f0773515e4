import { setTimeout as sleep } from 'node:timers/promises';
import { runTaskList, type WorkerPool } from 'graphile-worker';
import type { TaskName } from './jobs.repository.js';
import { guarded, RESTART_AFTER_MS, workerOptions, type QueueAccess } from './worker-options.js';

/** What is done with the id in a job. Throws when it shall be tried again by the queue's own patience. */
type Task = (id: string) => Promise<void>;
export type Tasks = Readonly<Partial<Record<TaskName, Task>>>;

/** One pool of graphile-worker, begun anew whenever it ends by itself. */
export class TaskPool {
  #pool: WorkerPool | undefined;
  readonly #stopping = new AbortController();
  #ended = Promise.resolve();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly queue: QueueAccess,
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
    const { logger, pool } = this.queue;
    const workers: WorkerPool = runTaskList(
      workerOptions(this.queue, this.concurrency, () => void this.#end(workers)),
      Object.fromEntries(
        Object.entries(this.tasks).map(([name, task]) => [
          name,
          (payload) => guarded(logger, () => task((payload as { id: string }).id)),
        ]),
      ),
      pool,
    );
    return workers;
  }

  async #end(workers: WorkerPool): Promise<void> {
    await Promise.resolve(workers.gracefulShutdown()).catch((error: unknown) =>
      this.queue.logger.error('the queue did not end well', error),
    );
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
