import { MikroORM } from '@mikro-orm/postgresql';
import { PostgresUnitOfWork } from './postgres-unit-of-work.js';
import { PreparedStatementClient } from './prepared-statement-client.js';
import { mfaEntities } from './schema/mfa-entities.js';
import { Sql } from './sql.js';

const MAX_CONNECTIONS = 20;
const CONNECT_TIMEOUT_MS = 5_000;
/** A statement that runs longer is a fault, and a transaction whose owner is silent holds locks that others wait for. */
const STATEMENT_TIMEOUT_MS = 15_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

/**
 * A pool for an application that has no MikroORM of its own: its statements through `sql` take part in `unitOfWork`
 * beside those of the stores. Connects at the first statement.
 */
export class PostgresDatabase {
  readonly sql: Sql;
  readonly unitOfWork: PostgresUnitOfWork;
  readonly #orm: MikroORM;

  /** `url` as `pg` reads it, such as with `sslmode`, or a socket's folder in `host`. */
  constructor(url: string, { applicationName }: { applicationName: string }) {
    this.#orm = new MikroORM({
      entities: [...mfaEntities],
      dbName: decodeURIComponent(new URL(url).pathname.slice(1)),
      driverOptions: {
        connectionString: url,
        Client: PreparedStatementClient,
        application_name: applicationName,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        statement_timeout: STATEMENT_TIMEOUT_MS,
        idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
      },
      pool: { min: 0, max: MAX_CONNECTIONS },
      forceUtcTimezone: true,
    });
    this.sql = new Sql(this.#orm.em);
    this.unitOfWork = new PostgresUnitOfWork(this.#orm.em);
  }

  close(): Promise<void> {
    return this.#orm.close();
  }
}
