import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { textLimits, type TextLedger } from '@countersign/mfa-core';
import { createTestDatabase, type TestDatabase, withConnection } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { createPostgresStores } from '../../../test/support/postgres-stores.js';
import { PostgresTextLedger } from './postgres-text-ledger.js';

const NOW = new Date('2026-06-01T12:00:00.000Z');
const after = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

type Request = Parameters<TextLedger['reserve']>[0];

const text = (change: Partial<Request> = {}): Request => ({
  messageId: randomUUID(),
  purpose: 'code',
  personId: randomUUID(),
  companyIds: [randomUUID()],
  numberDigest: randomBytes(32).toString('base64url'),
  prefixDigest: randomBytes(32).toString('base64url'),
  country: 'US',
  address: randomUUID(),
  now: NOW,
  ...change,
});

describe('the ledger of texts in PostgreSQL', () => {
  let database: TestDatabase;
  let orms: Awaited<ReturnType<typeof openOrm>>[];
  let instances: ReturnType<typeof createPostgresStores>[];

  beforeAll(async () => {
    database = await createTestDatabase();
    orms = await Promise.all([1, 2].map(() => openOrm(database.url, { maxConnections: 10 })));
    instances = orms.map((orm) => createPostgresStores(orm.em));
  });

  afterAll(async () => {
    await Promise.all(orms.map((orm) => orm.close()));
    await database.drop();
  });

  it('lets no sixth text in 10 min pass although the clocks of two instances differ', async () => {
    const numberDigest = 'the number of two clocks';
    const granted: number[] = [];
    for (let asked = 0; asked < 200; asked += 1) {
      const behindSeconds = (asked % 2) * 45;
      const now = after(asked * 37 - behindSeconds);
      const request = text({ numberDigest, now });
      if ((await instances[asked % 2]!.textLedger.reserve(request)).granted) granted.push(now.getTime());
    }
    const inOrder = granted.toSorted((one, other) => one - other);
    expect(inOrder).toHaveLength(15); // the day's
    for (const [index, at] of inOrder.entries()) {
      expect(at - (inOrder[index - 5] ?? -Infinity)).toBeGreaterThanOrEqual(600_000);
    }
  });

  it('refuses what a limit holds off without waiting for those who are being counted', async () => {
    const { textLedger } = instances[0]!;
    const first = text({ country: 'SE' });
    expect((await textLedger.reserve(first)).granted).toBe(true);
    await withConnection(database.url, async (client) => {
      await client.query('BEGIN');
      for (const lane of [`number code ${first.numberDigest}`, 'country code SE']) {
        await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`mfa_text ${lane}`]);
      }
      const again = text({ ...first, messageId: randomUUID() });
      expect(await textLedger.reserve(again)).toMatchObject({ granted: false, reason: 'number' });

      const other = textLedger.reserve(text({ country: 'SE' }));
      const waits = await Promise.race([other.then(() => false), client.query('SELECT pg_sleep(0.2)')]);
      expect(waits).not.toBe(false);
      await client.query('ROLLBACK');
      expect((await other).granted).toBe(true);
    });
  });

  it('reads a few rows by their index, however many texts there were since its plans were made', async () => {
    const own = await createTestDatabase();
    const orm = await openOrm(own.url, { maxConnections: 1 });
    try {
      const { sql } = createPostgresStores(orm.em);
      const windows = textLimits.windows.map((window) =>
        window.scope === 'country' ? { ...window, most: 1_000_000 } : window,
      );
      const textLedger = new PostgresTextLedger(sql, { ...textLimits, windows });
      const reserve = async (texts: number): Promise<void> => {
        for (let sent = 0; sent < texts; sent += 1) {
          const request = text();
          expect((await textLedger.reserve(request)).granted).toBe(true);
          await textLedger.answered(request.messageId, NOW);
        }
      };
      const read = async (): Promise<{ scans: number; rows: number }> => {
        await sql.rows('SELECT pg_stat_force_next_flush()');
        const row = await sql.row<{ scans: string; rows: string }>(
          `SELECT sum(seq_scan) AS scans, sum(coalesce(idx_tup_fetch, 0) + seq_tup_read) AS rows
           FROM pg_stat_user_tables WHERE relname LIKE 'mfa_text%'`,
        );
        return { scans: Number(row?.scans), rows: Number(row?.rows) };
      };
      await reserve(20);
      await sql.change(
        `INSERT INTO mfa_text_place (lane, key, number, reserved_at)
         SELECT 'country code', 'US', n, $1::timestamptz FROM generate_series(21, 30000) AS n`,
        [NOW],
      );
      await sql.change(
        `INSERT INTO mfa_text (message_id, purpose, prefix_digest, country, reserved_at, answered_at)
         SELECT gen_random_uuid(), 'code', md5((n / 10)::text), 'US', at, at
         FROM generate_series(1, 30000) AS n,
           LATERAL (SELECT $1::timestamptz - make_interval(mins => 30000 - n) AS at) AS sent`,
        [NOW],
      );
      const before = await read();
      await reserve(50);
      const used = await read();
      expect(used.scans - before.scans).toBe(0);
      // The 54 codes of the hour are judged, for the country and for all; besides, a row or two a window.
      const rows = (used.rows - before.rows) / 50;
      expect(rows).toBeGreaterThan(108);
      expect(rows).toBeLessThan(200);
    } finally {
      await orm.close();
      await own.drop();
    }
  });

  it('keeps the default limits over two instances: one code of fifty at once, twenty of a prefix’s two hundred', async () => {
    const race = async (times: number, change: () => Partial<Request>): Promise<number> => {
      const reservations = await Promise.all(
        Array.from({ length: times }, (_, index) => instances[index % 2]!.textLedger.reserve(text(change()))),
      );
      return reservations.filter(({ granted }) => granted).length;
    };
    const [numberDigest, prefixDigest] = [randomUUID(), randomUUID()];
    expect(await race(50, () => ({ numberDigest }))).toBe(1);
    const ofPrefix = textLimits.windows.find(({ scope }) => scope === 'prefix')!.most;
    expect(await race(200, () => ({ prefixDigest }))).toBe(ofPrefix);
  });
});
