import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { Sql } from './sql.js';
import { UuidV7IdGenerator } from './uuid-v7-id-generator.js';

describe('statements', () => {
  let database: TestDatabase;
  let orm: Awaited<ReturnType<typeof openOrm>>;
  let sql: Sql;

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url, { maxConnections: 1 });
    sql = new Sql(orm.em);
  });

  afterAll(async () => {
    await orm.close();
    await database.drop();
  });

  it('give rows, the first row or none, and how many rows they changed', async () => {
    const series = 'SELECT n FROM generate_series(1, $1::int) AS n';
    expect(await sql.rows(series, [3])).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await sql.row(series, [3])).toEqual({ n: 1 });
    expect(await sql.row(series, [0])).toBeNull();
    const insert = `INSERT INTO mfa_password_lane (subject, lane, failures, last_tried_at)
      SELECT $1, n::text, 1, now() FROM generate_series(1, 4) AS n`;
    expect(await sql.change(insert, ['counted'])).toBe(4);
    expect(await sql.change('DELETE FROM mfa_password_lane WHERE subject = $1', ['counted'])).toBe(4);
    expect(await sql.change('DELETE FROM mfa_password_lane WHERE subject = $1', ['counted'])).toBe(0);
  });

  it('take a value for a value, whatever stands in it', async () => {
    const hostile = "'; DROP TABLE mfa_device; -- ? ?? $1 \\";
    expect(await sql.row('SELECT $1::text AS given', [hostile])).toEqual({ given: hostile });
    expect(await sql.row("SELECT to_regclass('mfa_device') IS NOT NULL AS there")).toEqual({ there: true });
  });

  it('fail without a word about the values, so that no log can hold one (LG-03)', async () => {
    const canary = 'canary-4711';
    const now = new Date();
    const statement = `INSERT INTO mfa_idempotency (caller, key, fingerprint, status, created_at)
      VALUES ($1, $2, $3, 1, $4)`;
    const values = [canary, canary, canary, now];
    await sql.change(statement, values);
    const failures = await Promise.allSettled([
      sql.change(statement, values),
      sql.change(statement, [`${canary}-2`, canary, null, now]),
    ]);
    for (const failure of failures) {
      expect(failure.status).toBe('rejected');
      expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain(canary);
    }
  });

  it('are planned once a connection and not at every call', async () => {
    const statement = 'SELECT $1::int + 1000 AS sum';
    for (let call = 0; call < 5; call += 1) await sql.row(statement, [call]);
    const planned = await sql.rows(
      'SELECT generic_plans + custom_plans AS calls FROM pg_prepared_statements WHERE statement = $1',
      [statement],
    );
    expect(planned).toEqual([{ calls: '5' }]);
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 in the order of their making, and never twice', () => {
    const ids = Array.from({ length: 10_000 }, () => new UuidV7IdGenerator().next());
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 100)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
  });
});
