import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase, withConnection } from '../../../../test/support/database.js';
import { openOrm } from '../../../../test/support/orm.js';
import { createPostgresStores } from '../../../../test/support/postgres-stores.js';
import { PostgresTokenRevocations } from '../postgres-token-revocations.js';
import { PostgresLiveClients, type RegisteredClient } from './postgres-live-clients.js';
import { PostgresLiveSessions } from './postgres-live-sessions.js';

/** SE-07 asks for 5 s, MC-08 for 5 min; the promise is 1 s. */
const PROMISED_MS = 1_000;
const LATER = new Date('2026-06-01T12:10:00.000Z');

/** A register in a table of another module, which uses the trigger that our migration offers. */
class Register {
  /** How often it was read. */
  read = 0;
  /** Runs while a client is being read, after its row was. */
  during: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly sql: ReturnType<typeof createPostgresStores>['sql']) {}

  async find(clientId: string): Promise<RegisteredClient | null> {
    this.read += 1;
    const [row] = await this.sql.rows<{ active: boolean; scopes: string[] }>(
      'SELECT active, scopes FROM test_client WHERE id = $1',
      [clientId],
    );
    await this.during();
    if (!row) return null;
    const { active, scopes } = row;
    const rest = { actsForPeople: true, dpopRequired: false, tokensValidFrom: null };
    return { clientId, companyId: 'c1', active, scopes, ...rest };
  }
}

interface Instance {
  orm: Awaited<ReturnType<typeof openOrm>>;
  stores: ReturnType<typeof createPostgresStores>;
  register: Register;
  changes: PostgresLiveSessions;
  live: PostgresLiveClients;
}

describe('live clients', () => {
  let database: TestDatabase;
  let one: Instance;
  let other: Instance;

  const openInstance = async (): Promise<Instance> => {
    const orm = await openOrm(database.url, { maxConnections: 5 });
    const stores = createPostgresStores(orm.em);
    const { sql, sessions } = stores;
    const register = new Register(sql);
    const subjects = { find: () => Promise.resolve(null) };
    const changes = new PostgresLiveSessions({ sql, sessions, subjects, connectionString: database.url });
    const live = new PostgresLiveClients({ sql, changes, read: (id) => register.find(id) });
    await changes.start();
    return { orm, stores, register, changes, live };
  };

  const close = async ({ changes, orm }: Instance): Promise<void> => {
    await changes.stop();
    await orm.close();
  };

  const asOwner = (statement: string): Promise<unknown> =>
    withConnection(database.ownerUrl, (client) => client.query(statement));

  /** Without the trigger: nobody is told. */
  const unheard = (statement: string): Promise<unknown> =>
    asOwner(`SET session_replication_role = replica; ${statement}`);

  const disable = (clientId = 'fc_1'): Promise<unknown> =>
    one.stores.sql.change('UPDATE test_client SET active = false WHERE id = $1', [clientId]);

  const revoke = (tokenId: string, clientId = 'fc_1'): Promise<void> =>
    new PostgresTokenRevocations(one.stores.sql).revoke({ tokenId, clientId, expiresAt: LATER });

  /** Bounded: what is promised to happen within a second gets that second, and no more. */
  const soon = async (happened: () => boolean | Promise<boolean>, withinMs = PROMISED_MS): Promise<void> => {
    const startedMs = performance.now();
    while (!(await happened())) {
      if (performance.now() - startedMs > withinMs) throw new Error(`not within ${String(withinMs)} ms`);
      await sleep(5);
    }
  };

  /** Long enough for what was committed to be heard. */
  const heard = (): Promise<void> => sleep(200);

  beforeEach(async () => {
    database = await createTestDatabase();
    await asOwner(`
      CREATE TABLE test_client (id text PRIMARY KEY, active boolean, scopes text[]);
      GRANT ALL ON test_client TO countersign_app;
      INSERT INTO test_client VALUES ('fc_1', true, '{things:read}'), ('fc_2', true, '{things:read}');
      CREATE TRIGGER client_changed AFTER INSERT OR UPDATE OR DELETE ON test_client
        FOR EACH ROW EXECUTE FUNCTION countersign_notify_client('id');
      CREATE TABLE test_client_key (client_id text, kid text);
      GRANT ALL ON test_client_key TO countersign_app;
      CREATE TRIGGER client_key_changed AFTER INSERT OR UPDATE OR DELETE ON test_client_key
        FOR EACH ROW EXECUTE FUNCTION countersign_notify_client()`);
    one = await openInstance();
    other = await openInstance();
  });

  afterEach(async () => {
    await Promise.all([close(one), close(other)]);
    await database.drop();
  });

  it('answer from memory the second time', async () => {
    const found = await one.live.find('fc_1');
    expect(found).toEqual({
      ...{ clientId: 'fc_1', companyId: 'c1', active: true, scopes: ['things:read'] },
      ...{ actsForPeople: true, dpopRequired: false, tokensValidFrom: null, revokedTokenIds: new Set() },
    });
    expect(await one.live.find('fc_1')).toEqual(found);
    expect(one.register.read).toBe(1);
  });

  it('know no client that is unknown, and keep nothing of it: it may be registered a moment later', async () => {
    expect(await one.live.find('fc_3')).toBeNull();
    await one.stores.sql.change('INSERT INTO test_client VALUES ($1, true, $2)', ['fc_3', ['a']]);
    expect(await one.live.find('fc_3')).toMatchObject({ active: true, scopes: ['a'] });
  });

  it('see a disabled client on another instance within a second (MC-08)', async () => {
    await other.live.find('fc_1');
    await disable();
    await soon(async () => (await other.live.find('fc_1'))?.active === false);
  });

  it('see a scope that was taken, and a client that is gone, on another instance within a second', async () => {
    for (const id of ['fc_1', 'fc_2']) await other.live.find(id);
    await one.stores.sql.change("UPDATE test_client SET scopes = '{}' WHERE id = 'fc_1'");
    await one.stores.sql.change("DELETE FROM test_client WHERE id = 'fc_2'");
    await soon(async () => (await other.live.find('fc_1'))?.scopes.length === 0);
    await soon(async () => (await other.live.find('fc_2')) === null);
  });

  it('hear of a table that names its client as we do', async () => {
    await other.live.find('fc_1');
    await unheard("UPDATE test_client SET active = false WHERE id = 'fc_1'");
    expect((await other.live.find('fc_1'))?.active).toBe(true);
    await one.stores.sql.change("INSERT INTO test_client_key VALUES ('fc_1', 'key-1')");
    await soon(async () => (await other.live.find('fc_1'))?.active === false);
  });

  it('see a revoked token on every instance within a second, however often it is revoked (RFC 7009)', async () => {
    await Promise.all([one.live.find('fc_1'), other.live.find('fc_1'), other.live.find('fc_2')]);
    await Promise.all([revoke('token-1'), revoke('token-1'), revoke('token-2')]);
    await revoke('token-1');
    for (const { live } of [one, other])
      await soon(async () => (await live.find('fc_1'))?.revokedTokenIds.size === 2);
    expect((await other.live.find('fc_2'))?.revokedTokenIds.size).toBe(0);
  });

  it('hear nothing of a revocation that was rolled back', async () => {
    await other.live.find('fc_1');
    const work = one.stores.unitOfWork.run(async () => {
      await revoke('token-1');
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    await heard();
    expect((await other.live.find('fc_1'))?.revokedTokenIds.size).toBe(0);
    expect(other.register.read).toBe(1);
  });

  it('forget one client for a change of it, and keep the others', async () => {
    for (const id of ['fc_1', 'fc_2']) await other.live.find(id);
    await disable('fc_1');
    await soon(async () => (await other.live.find('fc_1'))?.active === false);
    const { read } = other.register;
    await other.live.find('fc_2');
    expect(other.register.read).toBe(read);
  });

  it('forget nothing of clients for a change of a session or a person', async () => {
    await other.live.find('fc_1');
    await one.stores.sql.rows(
      "SELECT pg_notify('countersign', 'session:x'), pg_notify('countersign', 'person:x')",
    );
    await heard();
    await other.live.find('fc_1');
    expect(other.register.read).toBe(1);
  });

  it.each(['', 'client:', 'nonsense', 'elsewhere:fc_1'])(
    'forget everything at the change %p, which nobody understands',
    async (payload) => {
      await other.live.find('fc_1');
      await one.stores.sql.rows("SELECT pg_notify('countersign', $1)", [payload]);
      await soon(async () => {
        await other.live.find('fc_1');
        return other.register.read > 1;
      });
    },
  );

  it('keep nothing that was read while it changed', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    const begun = new Promise<void>((start) => {
      other.register.during = () => {
        start();
        return released;
      };
    });
    const reading = other.live.find('fc_1');
    await begun;
    await disable();
    await heard();
    other.register.during = () => Promise.resolve();
    release();
    expect((await reading)?.active).toBe(true);
    expect((await other.live.find('fc_1'))?.active).toBe(false);
  });

  it('keep nothing that was read while a token was revoked', async () => {
    other.register.during = async () => {
      other.register.during = () => Promise.resolve();
      await disable();
      await revoke('token-1');
      await heard();
    };
    await other.live.find('fc_1');
    const found = await other.live.find('fc_1');
    expect(found).toMatchObject({ active: false, revokedTokenIds: new Set(['token-1']) });
  });

  it('ask the database while nothing can be heard, and come back by themselves', async () => {
    await other.live.find('fc_1');
    await asOwner(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'countersign-listen' AND datname = current_database()",
    );
    await soon(() => !other.changes.stats.listening);
    await unheard("UPDATE test_client SET active = false WHERE id = 'fc_1'");
    expect((await other.live.find('fc_1'))?.active).toBe(false);
    await soon(() => other.changes.stats.listening, 5_000);
    await other.live.find('fc_2');
    await disable('fc_2');
    await soon(async () => (await other.live.find('fc_2'))?.active === false);
  });

  it('work without listening, from the database alone', async () => {
    await one.changes.stop();
    await one.live.find('fc_1');
    await one.live.find('fc_1');
    expect(one.register.read).toBe(2);
  });

  it('share the connection of the sessions: an instance listens by one', async () => {
    const listeners = await one.stores.sql.rows(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'countersign-listen' AND datname = current_database()",
    );
    expect(listeners).toHaveLength(2);
  });

  it('are not to be asked inside a unit of work', async () => {
    const work = one.stores.unitOfWork.run(() => one.live.find('fc_1'));
    await expect(work).rejects.toThrow(/unit of work/);
  });
});
