import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { PostgresUnitOfWork } from './postgres-unit-of-work.js';
import { Sql } from './sql.js';

describe('a connection that is lost in a transaction', () => {
  let database: TestDatabase;
  let orm: MikroORM;
  let owner: MikroORM;

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url, { maxConnections: 2 });
    owner = await openOrm(database.ownerUrl);
  });
  afterAll(async () => {
    await orm.close();
    await owner.close();
    await database.drop();
  });

  it('goes out of the pool, which lends others as many times as it happens', async () => {
    const sql = new Sql(orm.em);
    const executioner = new Sql(owner.em.fork());
    const unitOfWork = new PostgresUnitOfWork(orm.em);
    for (let loss = 0; loss < 6; loss += 1) {
      const lost = unitOfWork.run(async () => {
        const row = await sql.row<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await executioner.row('SELECT pg_terminate_backend($1)', [row?.pid]);
        await sql.row('SELECT 1 AS one');
      });
      await expect(lost).rejects.toThrow();
      const answer = await unitOfWork.run(() => sql.row<{ one: number }>('SELECT 1 AS one'));
      expect(answer).toEqual({ one: 1 });
    }
  });
});
