import { type StorePorts, storeContracts } from '@countersign/mfa-testing';
import { createTestDatabase } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { createPostgresStores } from '../../../test/support/postgres-stores.js';

const INSTANCES = 2;
/** Fewer connections than racers, as in life. */
const CONNECTIONS_PER_INSTANCE = 15;

for (const describeStoreContract of Object.values(storeContracts)) {
  describeStoreContract('the PostgreSQL store', async (options) => {
    const database = await createTestDatabase();
    const orms = await Promise.all(
      Array.from({ length: INSTANCES }, () =>
        openOrm(database.url, { maxConnections: CONNECTIONS_PER_INSTANCE }),
      ),
    );
    const [first, ...others] = orms.map((orm): StorePorts => createPostgresStores(orm.em, options));
    if (!first) throw new Error('no instance');
    return {
      instances: [first, ...others],
      close: async () => {
        await Promise.all(orms.map((orm) => orm.close()));
        await database.drop();
      },
    };
  });
}
