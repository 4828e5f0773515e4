import { Logger as QueueLogger, runMigrations } from 'graphile-worker';
import pg from 'pg';

const SCHEMA = 'graphile_worker';
/** Those whose rows a worker reads and writes; all but `migrations` are under row level security. */
const TABLES = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'];

/** Brings the queue's own schema up to date. It is graphile-worker's, so it is no migration of ours and has no way down. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const pgPool = new pg.Pool({
    connectionString: ownerUrl,
    max: 1,
    application_name: 'countersign-migrate',
  });
  // Such an error rejects the statement that waits as well, but unheard it would end the process.
  const heard = (): void => undefined;
  pgPool.on('error', heard).on('connect', (client) => client.on('error', heard));
  try {
    await runMigrations({ pgPool, schema: SCHEMA, logger: new QueueLogger(() => () => undefined) });
  } finally {
    await pgPool.end();
  }
}

/** Inside the caller's transaction: the application may use the queue's tables, and not change them. */
export async function grantQueue(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  const policy = `application_${role}`;
  await client.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO ${name}`);
  await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${name}`);
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${name}`);
  for (const table of TABLES) {
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${SCHEMA}.${table} TO ${name}`);
    // Only where it is missing: making a policy anew would wait for every worker.
    const known = await client.query(
      'SELECT FROM pg_policies WHERE schemaname = $1 AND tablename = $2 AND policyname = $3',
      [SCHEMA, table, policy],
    );
    if (known.rowCount === 0)
      await client.query(
        `CREATE POLICY ${client.escapeIdentifier(policy)} ON ${SCHEMA}.${table} TO ${name}
           USING (true) WITH CHECK (true)`,
      );
  }
}
