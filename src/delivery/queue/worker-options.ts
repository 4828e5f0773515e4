import EventEmitter from 'node:events';
import type { Logger } from '@nestjs/common';
import { Logger as QueueLogger, type WorkerEvents, type WorkerPoolOptions } from 'graphile-worker';
import type { createQueuePool } from './queue-pool.repository.js';
import type { WorkerLock } from './worker-lock.repository.js';

/** What the workers of one instance share. */
export interface QueueAccess {
  pool: ReturnType<typeof createQueuePool>;
  lock: WorkerLock;
  logger: Logger;
}

/** For what neither NOTIFY nor a timer of ours tells: a job of an instance that died before it was due. */
const POLL_EVERY_MS = 2_000;
/** In a row; by then it is no passing weakness of the database, but a pool that cannot recover. */
const ERRORS_UNTIL_RESTART = 20;
/** Before a pool that ended is begun anew. */
export const RESTART_AFTER_MS = 1_000;

/** Of a pool of graphile-worker that takes no job before `lock` says that it lives. `unwell`: it is to be begun anew. */
export function workerOptions(
  { lock, logger }: QueueAccess,
  concurrency: number,
  unwell: () => void,
): WorkerPoolOptions & { events: WorkerEvents } {
  const events: WorkerEvents = new EventEmitter();
  let errorsInRow = 0;
  const worked = (): void => void (errorsInRow = 0);
  events.on('worker:getJob:empty', worked).on('job:start', worked);
  events.on('worker:getJob:error', () => {
    errorsInRow += 1;
    if (errorsInRow === ERRORS_UNTIL_RESTART) unwell();
  });
  return {
    concurrency,
    pollInterval: POLL_EVERY_MS,
    noHandleSignals: true,
    events,
    logger: new QueueLogger(() => (level, message) => logger[level === 'error' ? 'warn' : 'debug'](message)),
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
  };
}

/** An error ends in the queue's table, in words that quote nothing; the log has the rest. */
export async function guarded(logger: Logger, work: () => Promise<void>): Promise<void> {
  const done = await work().then(
    () => true,
    (error: unknown) => {
      logger.error('a job failed and is tried again', error);
      return false;
    },
  );
  if (!done) throw new Error('the log says why');
}
