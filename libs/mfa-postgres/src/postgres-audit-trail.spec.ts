import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalEntry, chainHash, verifyChain } from '@countersign/audit';
import { auditEntry } from '@countersign/mfa-testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase, withConnection } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { createPostgresStores } from '../../../test/support/postgres-stores.js';

describe('the audit trail in PostgreSQL', () => {
  let database: TestDatabase;
  let orm: Awaited<ReturnType<typeof openOrm>>;
  let stores: ReturnType<typeof createPostgresStores>;

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url, { maxConnections: 10 });
    stores = createPostgresStores(orm.em);
  });

  afterAll(async () => {
    await orm.close();
    await database.drop();
  });

  const newStream = (): string => `company:${stores.ids.next()}`;
  const readAll = (stream: string) => stores.audit.entries({ stream, afterSequence: 0, limit: 1000 });

  it('hashes in the database exactly as libs/audit does, whatever stands in an entry', async () => {
    const stream = newStream();
    const nasty = 'x","outcome":"success"}\n\u0000\ud800 é 工 👷🏽 \\ \u2028';
    const entries = [
      auditEntry(stream),
      auditEntry(stream, {
        outcome: 'failure',
        actor: { kind: 'anonymous', id: null },
        origin: { address: null, userAgent: nasty, requestId: nasty },
        details: { [nasty]: nasty, big: 1e21, tiny: 1.5e-7, zero: -0, yes: true, none: null, é: 1 },
      }),
      auditEntry(stream, { details: {}, at: new Date('2026-12-31T23:59:59.999Z') }),
    ];
    let previous: Buffer | null = null;
    for (const [index, entry] of entries.entries()) {
      const position = await stores.audit.append(entry);
      previous = chainHash(previous, index + 1, canonicalEntry(entry));
      expect(position).toEqual({ stream, sequence: index + 1, hash: previous.toString('hex') });
    }
    const verdict = verifyChain(await readAll(stream), { stream });
    expect(verdict).toEqual({
      intact: true,
      stream,
      head: { stream, sequence: 3, hash: previous?.toString('hex') },
    });
  });

  it('reads a long chain page by page, and says where each chain ends', async () => {
    const stream = newStream();
    for (let entry = 0; entry < 5; entry += 1) await stores.audit.append(auditEntry(stream));
    const pages = [0, 2, 4].map((afterSequence) => stores.audit.entries({ stream, afterSequence, limit: 2 }));
    const sequences = (await Promise.all(pages)).map((page) => page.map(({ sequence }) => sequence));
    expect(sequences).toEqual([[1, 2], [3, 4], [5]]);
    const heads = await stores.audit.heads({ afterStream: stream.slice(0, -1), limit: 1 });
    const last = (await readAll(stream)).at(-1);
    expect(heads).toEqual([{ stream, sequence: 5, hash: last?.hash.toString('hex') }]);
  });

  it('keeps one chain without a fault when two instances append at once', async () => {
    const stream = newStream();
    const other = await openOrm(database.url, { maxConnections: 10 });
    try {
      const { audit } = createPostgresStores(other.em);
      const appends = Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? audit : stores.audit).append(auditEntry(stream, { details: { index } })),
      );
      await Promise.all(appends);
      const verdict = verifyChain(await readAll(stream), { stream });
      expect(verdict).toMatchObject({ intact: true, head: { sequence: 40 } });
    } finally {
      await other.close();
    }
  });

  it('lets unrelated streams go on while one is held by an open transaction', async () => {
    const held = newStream();
    let release = (): void => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    let holding: Promise<unknown> = Promise.resolve();
    await new Promise<void>((holds) => {
      holding = stores.unitOfWork.run(async () => {
        await stores.audit.append(auditEntry(held));
        holds();
        await released;
      });
    });
    const free = newStream();
    const elsewhere = await Promise.race([
      stores.audit.append(auditEntry(free)),
      sleep(5_000, 'waits', { ref: false }),
    ]);
    expect(elsewhere).toMatchObject({ stream: free, sequence: 1 });
    const waiting = stores.audit.append(auditEntry(held));
    expect(await Promise.race([waiting, sleep(100, 'waits')])).toBe('waits');
    release();
    await holding;
    expect(await waiting).toMatchObject({ stream: held, sequence: 2 });
  });

  const CHANGES = [
    "UPDATE audit_entry SET act = 'forged'",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
  ];

  it.each(CHANGES)('refuses the application: %s', async (statement) => {
    await stores.audit.append(auditEntry(newStream()));
    await withConnection(database.url, async (client) => {
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    });
  });

  it.each(CHANGES)('refuses the owner of the tables too: %s', async (statement) => {
    await stores.audit.append(auditEntry(newStream()));
    await withConnection(database.ownerUrl, async (client) => {
      await expect(client.query(statement)).rejects.toThrow(/append-only/);
    });
  });

  it.each([
    'INSERT INTO audit_entry SELECT * FROM audit_entry LIMIT 1',
    "INSERT INTO audit_head VALUES ('forged', 7, '')",
    'UPDATE audit_head SET sequence = 0',
    'DELETE FROM audit_head',
  ])('takes entries from the application through audit_append alone: %s', async (statement) => {
    await withConnection(database.url, async (client) => {
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    });
  });

  it('shows it when somebody with the owner’s rights changed a row behind the triggers (LG-04)', async () => {
    const stream = newStream();
    for (let entry = 0; entry < 3; entry += 1) await stores.audit.append(auditEntry(stream));
    await withConnection(database.ownerUrl, async (client) => {
      await client.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only');
      await client.query(
        "UPDATE audit_entry SET address = '203.0.113.9' WHERE stream = $1 AND sequence = 2",
        [stream],
      );
      await client.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only');
    });
    const verdict = verifyChain(await readAll(stream), { stream });
    expect(verdict).toEqual({ intact: false, stream, sequence: 2, fault: 'changed' });
  });
});
