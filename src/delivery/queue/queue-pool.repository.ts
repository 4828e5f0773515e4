import pg from 'pg';

const CONNECT_WITHIN_MS = 5_000;
const STATEMENT_WITHIN_MS = 15_000;
/**
 * Until a queue that grew long at once has been analyzed, or with a plan that was made while it was short, PostgreSQL would
 * read and sort all of it to take one job: 9 ms at 10,000 jobs, against 1 ms by the index that has their order.
 */
const TAKE_FROM_THE_INDEX = '-c enable_sort=off -c plan_cache_mode=force_custom_plan';

/** The connections on which graphile-worker listens, takes jobs and ends them; jobs themselves use the service's. */
export function createQueuePool(
  connectionString: string,
  options: { max: number; failed: (error: Error) => void },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: options.max,
    application_name: 'countersign-delivery',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    keepAlive: true,
    options: TAKE_FROM_THE_INDEX,
  });
  // A connection that is lost says so here too; unheard, it would end the process.
  pool.on('error', options.failed);
  pool.on('connect', (client) => client.on('error', options.failed));
  return pool;
}
