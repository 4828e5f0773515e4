import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { AuditPosition } from '@countersign/mfa-core';
import { PostgresAuditTrail, Sql } from '@countersign/mfa-postgres';
import { ormOptions } from '../mikro-orm.config.js';
import { createTestDatabase, type TestDatabase } from '../test/support/database.js';
import { AuditChains } from './audit-chains.js';
import { withConnection } from './database.js';

describe('verifying the audit trail', () => {
  let database: TestDatabase;
  let chains: AuditChains;
  let noted: AuditPosition[];

  beforeEach(async () => {
    database = await createTestDatabase();
    const orm = await MikroORM.init(ormOptions(database.url));
    const trail = new PostgresAuditTrail(new Sql(orm.em.fork()));
    // More than a page in one of them.
    for (const [stream, count] of [
      ['person:a', 3],
      ['person:b', 1_002],
      ['company:c', 1],
    ] as const)
      for (let index = 0; index < count; index += 1) await trail.append(entry(stream, index));
    await orm.close();
    chains = await AuditChains.open(database.url);
    noted = await allOf(chains.heads());
  });

  afterEach(async () => {
    await chains.close();
    await database.drop();
  });

  const faults = async (heads: readonly AuditPosition[] = []): Promise<unknown[]> =>
    (await allOf(chains.verdicts(heads))).filter(({ intact }) => !intact);

  const tamper = (statement: string): Promise<unknown> =>
    withConnection(database.ownerUrl, (client) =>
      client.query(`SET session_replication_role = replica; ${statement}`),
    );

  it('finds nothing wrong with what was written, also where it fills pages', async () => {
    expect(noted.map(({ stream, sequence }) => [stream, sequence]).sort()).toEqual([
      ['company:c', 1],
      ['person:a', 3],
      ['person:b', 1_002],
    ]);
    expect(await allOf(chains.verdicts(noted))).toHaveLength(3);
    expect(await faults(noted)).toEqual([]);
  });

  it.each([
    [
      'a changed row, on a later page too',
      `UPDATE audit_entry SET act = 'nothing' WHERE stream = 'person:b' AND sequence = 1001`,
      { stream: 'person:b', sequence: 1_001, fault: 'changed' },
    ],
    [
      'a row that is gone',
      `DELETE FROM audit_entry WHERE stream = 'person:a' AND sequence = 2`,
      { stream: 'person:a', sequence: 2, fault: 'missing' },
    ],
    [
      'a last row that is gone',
      `DELETE FROM audit_entry WHERE stream = 'person:a' AND sequence = 3`,
      { stream: 'person:a', sequence: 3, fault: 'missing' },
    ],
    [
      'a chain whose head is gone',
      `DELETE FROM audit_head WHERE stream = 'person:a'`,
      { stream: 'person:a', sequence: 4, fault: 'missing' },
    ],
  ])('names %s', async (_, statement, fault) => {
    await tamper(statement);
    expect(await faults()).toEqual([{ intact: false, ...fault }]);
  });

  it('names a chain that was removed as a whole, to whoever noted its head', async () => {
    await tamper(
      `DELETE FROM audit_entry WHERE stream = 'person:a'; DELETE FROM audit_head WHERE stream = 'person:a'`,
    );
    expect(await faults()).toEqual([]);
    expect(await faults(noted)).toEqual([
      { intact: false, stream: 'person:a', sequence: 1, fault: 'missing' },
    ]);
  });
});

const entry = (stream: string, index: number) => ({
  stream,
  at: new Date(1_700_000_000_000 + index),
  act: 'test.done',
  outcome: 'success' as const,
  actor: { kind: 'system' as const, id: null },
  object: { kind: 'test', id: String(index) },
  origin: { address: null, userAgent: 'x\ny', requestId: null },
  details: { index },
});

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
