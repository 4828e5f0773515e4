import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../statements.js';
import { LOCK_SPACE } from './worker-lock.repository.js';

/** Jobs whose worker is gone. graphile-worker itself would keep them locked for 4 hours. */
@Injectable()
export class StrandedJobsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  /** Workers that have locked a job and hold no lock of their own: dead, or about to say they live. */
  async workersWithoutLock(): Promise<string[]> {
    const rows = await this.statements.rows<{ worker: string }>(
      `SELECT DISTINCT locked_by AS worker FROM graphile_worker._private_jobs AS job
       WHERE locked_by IS NOT NULL AND NOT EXISTS (
         SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND classid = ${LOCK_SPACE} AND objid::bigint = hashtext(job.locked_by)::bigint & 4294967295)`,
    );
    return rows.map(({ worker }) => worker);
  }

  /** Frees what these workers held, and wakes those that live. */
  async unlock(workers: readonly string[]): Promise<void> {
    await this.statements.rows('SELECT graphile_worker.force_unlock_workers($1::text[])', [workers]);
    await this.statements.rows(`SELECT pg_notify('jobs:insert', '{"count":100}')`);
  }
}
