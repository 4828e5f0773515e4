import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../statements.js';

/** Names of tasks, in the queue for as long as a job waits: a renamed one is never found again. */
export type TaskName = 'text' | 'text_answered' | 'notice' | 'alert' | 'webhook' | 'mailing';

/** A job holds an id and nothing else: the queue's tables are neither sealed nor purged by us (promise 6). */
export interface Job {
  task: TaskName;
  id: string;
  /** Not before this many milliseconds from now. */
  delayMs?: number;
}

/** Codes go before notices, whatever waits longer. Lower is sooner. */
const PRIORITIES: Readonly<Record<TaskName, number>> = {
  text: 0,
  text_answered: 20,
  notice: 10,
  alert: 5,
  webhook: 15,
  mailing: 30,
};

/**
 * Ours says when a job has been tried often enough; the queue's own count grows with every killed worker too, and would
 * lose what it has given up. The most a smallint holds.
 */
const MAX_ATTEMPTS = 32_767;

/** Adds jobs by SQL, in the caller's transaction: a job is there if that commits, and only then. */
@Injectable()
export class JobsRepository {
  readonly #heard = new Map<string, (delayMs: number) => void>();

  constructor(@Inject(Statements) private readonly statements: Statements) {}

  /** For the worker of this very process, which need not poll for a job that is due soon. */
  onDelayed(tasks: readonly string[], heard: (delayMs: number) => void): void {
    for (const task of tasks) this.#heard.set(task, heard);
  }

  async add(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    const specs = jobs.map(({ task, id, delayMs = 0 }) => ({
      task,
      payload: { id },
      delay_ms: delayMs,
      priority: PRIORITIES[task],
    }));
    await this.statements.rows(
      `SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
         SELECT (task, payload, NULL, clock_timestamp() + delay_ms * interval '1 millisecond', ${MAX_ATTEMPTS}, NULL,
           priority, NULL)::graphile_worker.job_spec
         FROM json_to_recordset($1::json) AS j(task text, payload json, delay_ms int, priority smallint)))`,
      [JSON.stringify(specs)],
    );
    for (const { task, delayMs } of jobs) if (delayMs) this.#heard.get(task)?.(delayMs);
  }
}
