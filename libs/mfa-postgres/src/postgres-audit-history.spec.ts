import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry, AuditHistory } from '@countersign/mfa-core';
import { auditEntry } from '@countersign/mfa-testing';
import { createTestDatabase, type TestDatabase, withConnection } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { createPostgresStores } from '../../../test/support/postgres-stores.js';
import { PostgresAuditHistory } from './postgres-audit-history.js';
import { Sql } from './sql.js';

const ALL = [
  'membership',
  'funding_account',
  'beneficiary_account',
  'approval_policy',
  'disbursements_switch',
] as const;

describe('the changes of a chain', () => {
  let database: TestDatabase;
  let orm: Awaited<ReturnType<typeof openOrm>>;
  let stores: ReturnType<typeof createPostgresStores>;
  let history: AuditHistory;

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url, { maxConnections: 4 });
    stores = createPostgresStores(orm.em);
    history = new PostgresAuditHistory(stores.sql);
  });
  afterAll(async () => {
    await orm.close();
    await database.drop();
  });

  const newStream = (): string => `company:${stores.ids.next()}`;
  const append = (stream: string, kind: string, id: string | null, change: Partial<AuditEntry> = {}) =>
    stores.audit.append(auditEntry(stream, { object: { kind, id }, ...change }));
  const read = async (
    stream: string,
    asked: Partial<Parameters<AuditHistory['changes']>[0]> = {},
  ): Promise<number[]> => {
    const input = { stream, objectKinds: ALL, objectId: null, before: null, limit: 10, ...asked };
    return (await history.changes(input)).map(({ sequence }) => sequence);
  };

  it('are read newest first, of the kinds and the object asked for, and of no other chain', async () => {
    const [own, other] = [newStream(), newStream()];
    for (const kind of ['session', ...ALL, 'disbursement']) await append(own, kind, `${kind} 1`);
    await append(own, 'membership', 'membership 2');
    await append(other, 'membership', 'membership 2');
    expect(await read(own)).toEqual([8, 6, 5, 4, 3, 2]);
    expect(await read(own, { objectKinds: ['membership'] })).toEqual([8, 2]);
    expect(await read(own, { objectKinds: ['membership', 'approval_policy'] })).toEqual([8, 5, 2]);
    expect(await read(own, { objectId: 'membership 2' })).toEqual([8]);
    expect(await read(own, { objectKinds: ['funding_account'], objectId: 'membership 2' })).toEqual([]);
    expect(await read(other)).toEqual([1]);
    expect(await read(newStream())).toEqual([]);
  });

  it('come page by page, each once, and whole', async () => {
    const stream = newStream();
    const details = { before: null, after: 'payments_disburser', role: 'payments_disburser' };
    for (let entry = 0; entry < 7; entry += 1) await append(stream, 'membership', 'p', { details });
    const pages: number[][] = [];
    let before: number | null = null;
    do {
      const page: number[] = await read(stream, { before, limit: 3 });
      pages.push(page);
      before = page.at(-1) ?? null;
    } while (before !== null);
    expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1], []]);
    const [newest] = await history.changes({
      ...{ stream, objectKinds: ALL, objectId: null, before: null, limit: 1 },
    });
    const object = { kind: 'membership', id: 'p' };
    expect(newest?.entry).toEqual(auditEntry(stream, { object, details }));
  });

  it('leave out what was tried and did not happen, and whatever is no change', async () => {
    const stream = newStream();
    await append(stream, 'membership', 'p', { outcome: 'failure' });
    await append(stream, 'session', 's');
    expect(await read(stream, { objectKinds: ['membership', 'session'] })).toEqual([]);
  });

  /** Straight into the table, as its owner: a long chain in no time. */
  const fill = (stream: string, count: number, changeEvery: number): Promise<number> =>
    withConnection(database.ownerUrl, async (client) => {
      await client.query(
        `INSERT INTO audit_entry (stream, sequence, at, act, outcome, actor_kind, object_kind, details, hash)
         SELECT $1, n, now(), 'act', 'success', 'system', CASE n % $3::int WHEN 0 THEN 'membership' ELSE 'session' END,
           '{}', ''
         FROM generate_series(1, $2::int) n`,
        [stream, count, changeEvery],
      );
      await client.query('ANALYZE audit_entry');
      const { rows } = await client.query(`SELECT pg_relation_size('audit_entry_change')::int AS bytes`);
      return rows[0].bytes;
    });

  it('are found by their own index, in a chain of which they are a thousandth', async () => {
    const stream = newStream();
    await fill(stream, 50_000, 1_000);
    const statements: { text: string; values: readonly unknown[] }[] = [];
    class Listening extends Sql {
      override rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
        statements.push({ text, values });
        return super.rows(text, values);
      }
    }
    const listening = new PostgresAuditHistory(new Listening(orm.em));
    const input = { stream, objectKinds: ALL, objectId: null, before: 40_000, limit: 51 };
    expect(await listening.changes(input)).toHaveLength(39);
    const [{ text, values } = { text: '', values: [] }] = statements;
    const plan = await stores.sql.rows<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE) ${text}`, values);
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(lines).toMatch(/Index Scan Backward using audit_entry_change/);
    expect(lines).not.toMatch(/Rows Removed|Sort/);
  });

  it('cost an entry of another kind nothing: the index grows by changes alone', async () => {
    const before = await fill(newStream(), 1, 1);
    expect(await fill(newStream(), 10_000, 20_000)).toBe(before);
    expect(await fill(newStream(), 10_000, 1)).toBeGreaterThan(before + 100_000);
  });
});
