import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { migrationOptions } from '../../mikro-orm.config.js';
import { migrations } from '../../migrations/index.js';
import { APPLICATION_ROLE, withConnection } from '../../scripts/database.js';
import { migrate } from '../../scripts/migrate.js';
import { auditEntry } from '@countersign/mfa-testing';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { openOrm } from '../support/orm.js';
import { createPostgresStores } from '../support/postgres-stores.js';

/** What there is, apart from the list of migrations itself: names, types, constraints, indexes, functions, triggers. */
const CATALOGUE = `
  SELECT format('%s.%s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END) AS fact
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relname <> 'mikro_orm_migrations'
  UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'mikro_orm_migrations'
  UNION ALL SELECT indexdef FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> 'mikro_orm_migrations'
  UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY fact`;

const catalogue = (url: string): Promise<string[]> =>
  withConnection(url, async (client) =>
    (await client.query<{ fact: string }>(CATALOGUE)).rows.map(({ fact }) => fact),
  );

async function migrator<T>(url: string, work: (orm: MikroORM['migrator']) => Promise<T>): Promise<T> {
  const orm = await MikroORM.init(migrationOptions(url));
  try {
    return await work(orm.migrator);
  } finally {
    await orm.close();
  }
}

describe('the migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  it('go up, down to nothing and up to the same again, one by one, on an empty database', async () => {
    const states = [await catalogue(database.ownerUrl)];
    for (const { name } of migrations) {
      await migrator(database.ownerUrl, (one) => one.up(name));
      states.push(await catalogue(database.ownerUrl));
    }
    expect(new Set(states.map((state) => state.join('\n'))).size).toBe(migrations.length + 1);
    const highest = states.at(-1);
    for (const { name } of migrations.toReversed()) {
      expect(await catalogue(database.ownerUrl)).toEqual(states.pop());
      await migrator(database.ownerUrl, (one) => one.down(name));
    }
    expect(await catalogue(database.ownerUrl)).toEqual([]);
    await migrate(database.ownerUrl);
    expect(await catalogue(database.ownerUrl)).toEqual(highest);
  });

  it('stand in the order of their time, each once', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    for (const name of names) expect(name).toMatch(/^Migration\d{14}_[a-z0-9-]+$/);
  });

  it('go down and up again on a database that is in use', async () => {
    const filled = await createTestDatabase();
    try {
      await fill(filled.url);
      const before = await catalogue(filled.ownerUrl);
      await migrator(filled.ownerUrl, (one) => one.down({ to: 0 }));
      expect(await catalogue(filled.ownerUrl)).toEqual([]);
      await migrate(filled.ownerUrl, { applicationRole: APPLICATION_ROLE });
      expect(await catalogue(filled.ownerUrl)).toEqual(before);
      await fill(filled.url);
    } finally {
      await filled.drop();
    }
  });

  it('lead to the very tables that the entities describe', async () => {
    const orm = await MikroORM.init(migrationOptions(database.ownerUrl));
    try {
      expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
    } finally {
      await orm.close();
    }
  });

  it('are applied once when several instances start at the same time', async () => {
    const fresh = await createEmptyDatabase();
    try {
      const options = { applicationRole: APPLICATION_ROLE };
      await Promise.all(Array.from({ length: 4 }, () => migrate(fresh.ownerUrl, options)));
      const applied = await withConnection(fresh.ownerUrl, (client) =>
        client.query<{ name: string }>('SELECT name FROM mikro_orm_migrations ORDER BY id'),
      );
      expect(applied.rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    } finally {
      await fresh.drop();
    }
  });

  it('give the application no right to make, change or empty a table', async () => {
    const own = await createTestDatabase();
    const refused = [
      'CREATE TABLE extra (id int)',
      'ALTER TABLE mfa_factor ADD COLUMN extra int',
      'DROP TABLE mfa_device',
      'TRUNCATE mfa_device',
      'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
      'DROP TRIGGER audit_entry_append_only ON audit_entry',
      "INSERT INTO mikro_orm_migrations (name) VALUES ('forged')",
      'SET ROLE countersign_owner',
    ];
    try {
      await withConnection(own.url, async (client: pg.Client) => {
        for (const statement of refused) {
          await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
        }
      });
    } finally {
      await own.drop();
    }
  });
});

async function fill(url: string): Promise<void> {
  const orm = await openOrm(url, { maxConnections: 2 });
  try {
    const { audit, attempts, ids, recoveryCodes } = createPostgresStores(orm.em);
    const personId = ids.next();
    const now = new Date();
    await recoveryCodes.replace({ id: ids.next(), personId, hash: 'hash', expiresAt: null, now });
    await attempts.reserve({ personId, method: 'recovery_code', factorId: null, challengeId: null, now });
    await audit.append(auditEntry(`person:${personId}`));
  } finally {
    await orm.close();
  }
}
