import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withConnection } from '../../scripts/database.js';
import { createTestDatabase, type TestDatabase } from './database.js';

describe('a test database', () => {
  let one: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(async () => {
    await Promise.all([one.drop(), other.drop()]);
  });

  it('sees nothing of another', async () => {
    await withConnection(one.ownerUrl, (client) => client.query('CREATE TABLE only_here (id int)'));
    const tables = await withConnection(other.url, (client) =>
      client.query("SELECT to_regclass('only_here') AS found"),
    );
    expect(tables.rows).toEqual([{ found: null }]);
  });

  it('goes away even while somebody is connected', async () => {
    const doomed = await createTestDatabase();
    await withConnection(doomed.url, async (client) => {
      client.on('error', () => undefined);
      await doomed.drop();
      await expect(client.query('SELECT 1')).rejects.toThrow();
    });
    await expect(withConnection(doomed.url, () => Promise.resolve())).rejects.toThrow(/does not exist/);
  });
});
