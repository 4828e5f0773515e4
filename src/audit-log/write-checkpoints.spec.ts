import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { CheckpointWalk } from '@countersign/audit';
import { PostgresAuditCheckpoints } from '@countersign/mfa-postgres';
import { auditEntry, createSigningJwk, FakeClock, keySetText } from '@countersign/mfa-testing';
import { AuditCheckpointIssuer, SigningKeys } from '@countersign/tokens';
import { createTestDatabase, withConnection, type TestDatabase } from '../../test/support/database.js';
import { openOrm } from '../../test/support/orm.js';
import { createPostgresStores } from '../../test/support/postgres-stores.js';
import { WriteCheckpoints } from './write-checkpoints.js';

const keys = SigningKeys.parse({ signing: keySetText(createSigningJwk('2026-11')), retired: null });
const signer = new AuditCheckpointIssuer(keys, { issuer: 'https://pay.example.com' });

describe('a checkpoint of the audit trail', () => {
  let database: TestDatabase;
  let orms: Awaited<ReturnType<typeof openOrm>>[];
  let instances: WriteCheckpoints[];
  let stores: ReturnType<typeof createPostgresStores>;
  let checkpoints: PostgresAuditCheckpoints;
  const clock = new FakeClock(new Date('2026-11-26T12:00:00Z'));

  beforeEach(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    orms = await Promise.all([openOrm(database.url), openOrm(database.url)]);
    instances = orms.map(({ em }) => {
      const { sql, unitOfWork } = createPostgresStores(em);
      return new WriteCheckpoints(new PostgresAuditCheckpoints(sql), signer, unitOfWork, clock);
    });
    stores = createPostgresStores(orms[0]!.em);
    checkpoints = new PostgresAuditCheckpoints(stores.sql);
  });
  afterEach(async () => {
    for (const orm of orms) await orm.close();
    await database.drop();
  });

  const [append, write] = [
    (stream: string) => stores.audit.append(auditEntry(stream)),
    (options = {}) => instances[0]!.execute(options),
  ];

  /** What the signatures of all checkpoints vouch for. */
  async function signed() {
    const walk = new CheckpointWalk(keys.publicJwks());
    const heads = [];
    for (const checkpoint of await checkpoints.page({ afterNumber: 0, limit: 100 })) {
      const seen = await walk.next(checkpoint);
      expect(seen.breaks).toEqual([]);
      heads.push(...seen.heads);
    }
    return heads;
  }

  it('signs the end of every chain that grew since the one before, and of no other', async () => {
    const [a1, b1] = [await append('company:a'), await append('company:b')];
    await expect(write()).resolves.toMatchObject({ outcome: 'done', written: [{ number: 1, chains: 2 }] });
    await append('company:b');
    const b3 = await append('company:b');
    await expect(write()).resolves.toMatchObject({ outcome: 'done', written: [{ number: 2, chains: 1 }] });
    expect(await signed()).toEqual([a1, b1, b3]);
  });

  it('is not written where nothing happened', async () => {
    await expect(write()).resolves.toEqual({ outcome: 'done', written: [] });
    await append('company:a');
    await write();
    await expect(write()).resolves.toEqual({ outcome: 'done', written: [] });
  });

  it('waits until it is due, unless the service stops', async () => {
    await append('company:a');
    await write();
    await append('company:a');
    clock.advanceSeconds(599);
    await expect(write({ unlessWithinSeconds: 600 })).resolves.toEqual({ outcome: 'not_due', written: [] });
    clock.advanceSeconds(1);
    await expect(write({ unlessWithinSeconds: 600 })).resolves.toMatchObject({ written: [{ number: 2 }] });
    await append('company:a');
    await expect(write()).resolves.toMatchObject({ written: [{ number: 3 }] });
  });

  it('comes in several where more chains grew than one holds', async () => {
    await withConnection(database.ownerUrl, (client) =>
      client.query(
        `SELECT audit_append('person:' || n, now(), 'act', 'success', 'system', NULL, 'thing', NULL, NULL, NULL, NULL,
           '{}', '{}') FROM generate_series(1, 2001) n`,
      ),
    );
    const { written } = await write();
    expect(written.map(({ number, chains }) => [number, chains])).toEqual([
      [1, 1_000],
      [2, 1_000],
      [3, 1],
    ]);
    expect(new Set((await signed()).map(({ stream }) => stream)).size).toBe(2_001);
  });

  it('is written by one instance at a time, so that their numbers and links make one chain', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await append('company:a');
      await Promise.all(Array.from({ length: 8 }, (_, caller) => instances[caller % 2]!.execute()));
    }
    const all = await checkpoints.page({ afterNumber: 0, limit: 100 });
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    await signed();
  });

  it('neither waits for a chain that is held, nor holds up whoever appends to it', async () => {
    await append('company:a');
    await withConnection(database.url, async (client) => {
      await client.query('BEGIN');
      await client.query(
        `SELECT audit_append('company:a', now(), 'act', 'success', 'system', NULL, 'thing', NULL, NULL, NULL, NULL,
           '{}', '{}')`,
      );
      await expect(write()).resolves.toMatchObject({ written: [{ chains: 1 }] });
      await client.query('COMMIT');
    });
    expect(await signed()).toMatchObject([{ sequence: 1 }]);
    await expect(write()).resolves.toMatchObject({ written: [{ chains: 1 }] });
  });

  it('cannot be written under a number that is taken or too high', async () => {
    const head = await append('company:a');
    await write();
    const row = { at: clock.now(), jws: 'forged' };
    for (const number of [1, 3])
      await expect(checkpoints.append({ ...row, number }, [head])).rejects.toMatchObject({ code: '40001' });
  });
});
