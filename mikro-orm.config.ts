import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { mfaEntities, PreparedStatementClient } from '@countersign/mfa-postgres';
import { migrations } from './migrations/index.js';
import { accountsEntities } from './src/accounts/accounts.entities.js';
import { authorizationServerEntities } from './src/authorization-server/authorization-server.entities.js';
import { interactionEntities } from './src/authorization-server/interaction/interaction.entities.js';
import { companyAdminEntities } from './src/company-admin/company-admin.entities.js';
import { deliveryEntities } from './src/delivery/delivery.entities.js';
import { mailingEntities } from './src/mailings/mailings.entities.js';
import { noticesEntities } from './src/notices/notices.entities.js';
import { pagesEntities } from './src/pages/pages.entities.js';
import { payeeAdminEntities } from './src/payee-admin/payee-admin.entities.js';
import { payorEntities } from './src/payor/payor.entities.js';
import { singleSignOnEntities } from './src/single-sign-on/single-sign-on.entities.js';
import { webhookEntities } from './src/webhooks/webhook.entities.js';

/** Every table there is, module by module. */
const entities = [
  ...mfaEntities,
  ...accountsEntities,
  ...deliveryEntities,
  ...noticesEntities,
  ...payorEntities,
  ...payeeAdminEntities,
  ...authorizationServerEntities,
  ...interactionEntities,
  ...webhookEntities,
  ...companyAdminEntities,
  ...mailingEntities,
  ...singleSignOnEntities,
  ...pagesEntities,
];

/** A statement that runs longer than this is a fault, not work. */
const STATEMENT_TIMEOUT_MS = 15_000;
/** A transaction whose owner has gone silent holds locks that others wait for. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * How MikroORM reaches the database at `databaseUrl`; whatever `pg` reads from a URL works, such as `sslmode` and a
 * socket's folder in `host`.
 */
export function ormOptions(databaseUrl: string, options: { maxConnections?: number } = {}): Options {
  return defineConfig({
    entities,
    dbName: decodeURIComponent(new URL(databaseUrl).pathname.slice(1)),
    driverOptions: {
      connectionString: databaseUrl,
      Client: PreparedStatementClient,
      application_name: 'countersign',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
    pool: { min: 0, max: options.maxConnections ?? 20 },
    ...schemaOptions,
  });
}

/** For the owner's migrations, which may take as long as they need. */
export function migrationOptions(ownerUrl: string): Options {
  return defineConfig({
    entities,
    dbName: decodeURIComponent(new URL(ownerUrl).pathname.slice(1)),
    driverOptions: { connectionString: ownerUrl, application_name: 'countersign-migrate' },
    pool: { min: 0, max: 2 },
    ...schemaOptions,
  });
}

const schemaOptions = {
  forceUtcTimezone: true,
  extensions: [Migrator],
  migrations: { migrationsList: migrations, snapshot: false, silent: true },
  // Hand-written in the migrations, where their reasons stand. The queue's schema is its own.
  schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, ignoreSchema: ['graphile_worker'] },
} satisfies Options;
