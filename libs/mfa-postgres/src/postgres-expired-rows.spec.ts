import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { createPostgresStores } from '../../../test/support/postgres-stores.js';
import { PostgresExpiredRows } from './postgres-expired-rows.js';

const NOW = new Date('2026-06-01T12:00:00.000Z');
const days = (number: number): Date => new Date(NOW.getTime() + number * 86_400_000);

describe('rows past their use', () => {
  let database: TestDatabase;
  let orm: Awaited<ReturnType<typeof openOrm>>;
  let stores: ReturnType<typeof createPostgresStores>;

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url, { maxConnections: 5 });
    stores = createPostgresStores(orm.em);
  });

  afterAll(async () => {
    await orm.close();
    await database.drop();
  });

  it('go, while what is live, kept as a record or still needed stays', async () => {
    const { ids, sql } = stores;
    const added: { table: string; key: string; value: string; stays: boolean }[] = [];
    const add = async (table: string, key: string, row: Record<string, unknown>, stays: boolean) => {
      const columns = Object.keys(row);
      const places = columns.map((_, index) => `$${String(index + 1)}`);
      await sql.change(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
        Object.values(row),
      );
      added.push({ table, key, value: String(row[key]), stays });
    };
    const person = { person_id: ids.next() };

    for (const [at, stays] of [
      [days(-31), false],
      [days(-29), true],
      [days(1), true],
    ] as const) {
      const created = { created_at: days(-60), expires_at: at };
      const id = ids.next();
      await add(
        'mfa_challenge',
        'id',
        {
          ...{ id, ...person, ...created, owner_kind: 'session', owner_id: id },
          ...{ purpose: 'step_up', method: 'totp', status: 'open' },
        },
        stays,
      );
      await add(
        'mfa_intent',
        'id',
        {
          ...{ id, ...person, ...created, session_id: id, purpose: 'p', subject_id: 's' },
          ...{ canonical: '{}', hash: 'h', display: '{}' },
        },
        stays,
      );
      await add(
        'mfa_session',
        'id',
        {
          ...{ id, ...person, ...created, generation: 1, amr: ['pwd'], auth_time: days(-60) },
          ...{ last_activity_at: days(-60) },
        },
        stays,
      );
      await add('mfa_refresh_token', 'hash', { hash: id, session_id: id, generation: 1, ...created }, stays);
    }
    for (const [at, stays] of [
      [NOW, false],
      [days(0.01), true],
    ] as const) {
      const [id, hash] = [ids.next(), ids.next()];
      const created = { created_at: days(-60), expires_at: at };
      await add(
        'mfa_ticket',
        'id',
        {
          ...{ id, hash, ...person, ...created, stage: 'enrollment', amr: ['pwd'], recovered: false },
        },
        stays,
      );
      await add(
        'mfa_sent_code',
        'target_id',
        { target_id: id, message_id: id, digest: hash, sent_at: days(-0.1), expires_at: at },
        stays,
      );
      await add('mfa_device', 'hash', { id, hash, ...person, ...created }, stays);
      await add('mfa_cooling_off', 'person_id', { person_id: id, until: at }, stays);
    }
    for (const [at, stays] of [
      [days(-1), false],
      [days(-0.9), true],
    ] as const) {
      const key = ids.next();
      const text = { message_id: key, purpose: 'code', prefix_digest: 'p', country: 'US', reserved_at: at };
      await add('mfa_text', 'message_id', text, stays);
      await add('mfa_text_place', 'key', { lane: 'number', key, number: 1, reserved_at: at }, stays);
      await add(
        'mfa_idempotency',
        'key',
        { caller: 'c', key, fingerprint: 'f', status: 201, created_at: at },
        stays,
      );
      await add(
        'mfa_password_lane',
        'subject',
        { subject: key, lane: 'l', failures: 4, last_tried_at: at },
        stays,
      );
    }
    // An hour more than they matter: a clock may be late on another instance.
    for (const [at, stays] of [
      [days(-1 / 24), false],
      [days(-0.9 / 24), true],
    ] as const) {
      const id = ids.next();
      const revoked = { token_id: id, client_id: 'fc_1', expires_at: at };
      await add('machine_token_revocation', 'token_id', revoked, stays);
      await add('dpop_proof', 'digest', { digest: id, expires_at: at }, stays);
    }
    await add('mfa_text_budget', 'day', { day: '2026-05-02', spent_micros: 1 }, false);
    await add('mfa_text_budget', 'day', { day: '2026-05-03', spent_micros: 1 }, true);
    for (const [status, stays] of [
      ['abandoned', false],
      ['replaced', true],
      ['disabled', true],
    ] as const) {
      await add(
        'mfa_factor',
        'id',
        {
          ...{ id: ids.next(), ...person, method: 'totp', status, sealed_secret: 's' },
          ...{ created_at: days(-900), ended_at: days(-800) },
        },
        stays,
      );
    }
    await add(
      'mfa_attempt_count',
      'factor',
      { ...person, factor: ids.next(), in_budget: 1, in_row: 99 },
      true,
    );

    const purge = new PostgresExpiredRows(sql);
    expect(await purge.purge(NOW)).toBeGreaterThan(0);
    for (const { table, key, value, stays } of added) {
      const left = await sql.rows(`SELECT 1 FROM ${table} WHERE ${key} = $1`, [value]);
      expect([table, value, left.length]).toEqual([table, value, stays ? 1 : 0]);
    }
    expect(await purge.purge(NOW)).toBe(0);
  });
});
