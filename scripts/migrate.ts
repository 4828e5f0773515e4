import { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { migrationOptions } from '../mikro-orm.config.js';
import { withConnection } from './database.js';
import { grantQueue, migrateQueue } from './migrate-queue.js';

/** Any number, the same for all instances of this project: whoever holds it is migrating this database. */
const MIGRATING = 7_318_205_441;

/**
 * Brings the tables up to date, and gives `applicationRole` what the application needs of them and no more.
 * Instances that start together take turns; those that come later find nothing left to do.
 *
 * `ownerUrl` enters as the owner of the tables. With no role named, the application runs as the owner itself: then the
 * audit trail is guarded by its triggers alone.
 */
export async function migrate(ownerUrl: string, options: { applicationRole?: string } = {}): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATING]); // ends with the connection
    const orm = await MikroORM.init(migrationOptions(ownerUrl));
    try {
      await orm.migrator.up();
    } finally {
      await orm.close();
    }
    await migrateQueue(ownerUrl);
    if (options.applicationRole !== undefined) await grant(client, options.applicationRole);
  });
}

/** In one transaction, so that a running application never finds itself without a right in between. */
async function grant(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  await client.query('BEGIN');
  await client.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`);
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
  // Entries come in through audit_append alone, which numbers and chains them; checkpoints as they do.
  await client.query(
    `REVOKE INSERT, UPDATE, DELETE ON audit_entry, audit_head, audit_checkpoint, audit_checkpoint_head,
       mikro_orm_migrations FROM ${name}`,
  );
  await client.query(`GRANT EXECUTE ON FUNCTION audit_append, audit_checkpoint_append TO ${name}`);
  await grantQueue(client, role);
  await client.query('COMMIT');
}
