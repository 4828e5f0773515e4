import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withConnection } from '../support/database.js';
import { createTestDelivery, ScriptedVendor, type TestDelivery } from '../support/delivery.js';
import { eventually } from '../support/eventually.js';

const OUTCOME_WITHIN_MS = 20_000;

describe('a worker', () => {
  let vendor: ScriptedVendor;
  let delivery: TestDelivery;

  beforeEach(async () => {
    vendor = new ScriptedVendor('vendor');
    delivery = await createTestDelivery({ senders: [vendor], workers: 2 });
  });
  afterEach(() => delivery.stop());

  const outcome = (id: string) => delivery.outbox.outcome(id, OUTCOME_WITHIN_MS);
  const asOwner = <T extends object>(statement: string): Promise<T[]> =>
    withConnection(delivery.database.ownerUrl, async (client) => (await client.query<T>(statement)).rows);

  it('finds its way back after its connections were lost, and sends nothing twice', async () => {
    expect(await outcome(await delivery.sendCode())).toBe('taken');
    for (let time = 0; time < 3; time += 1) {
      const ids = await Promise.all(Array.from({ length: 5 }, () => delivery.sendCode()));
      await asOwner(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name IN ('countersign-delivery', 'countersign-worker-lock') AND pid <> pg_backend_pid()
           AND datname = current_database()`,
      );
      for (const id of ids) expect(await outcome(id)).toBe('taken');
    }
    expect(new Set(vendor.taken.map(({ id }) => id)).size).toBe(16);
    expect(vendor.taken).toHaveLength(16);
  });

  it('that is alive keeps its jobs, however long they take', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((done) => (release = done));
    const send = vendor.send.bind(vendor);
    vendor.send = async (text) => {
      await released;
      return send(text);
    };
    const id = await delivery.sendCode();
    await eventually(async () => (await delivery.texts.stateOf(id)) === 'sending');
    await sleep(4_000);
    expect(await asOwner('SELECT locked_by FROM graphile_worker._private_jobs')).toEqual([
      { locked_by: expect.stringMatching(/^pool-/) },
    ]);
    release();
    expect(await outcome(id)).toBe('taken');
    expect(vendor.taken).toHaveLength(1);
  });

  it('frees within seconds what a dead one held', async () => {
    const startWorker = await delivery.withoutWorkers();
    const id = await delivery.sendCode();
    await asOwner(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-of-the-dead', locked_at = now(), attempts = attempts + 1`,
    );
    await startWorker();
    const began = performance.now();
    expect(await outcome(id)).toBe('taken');
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('that is stopped ends what it is doing first', async () => {
    const send = vendor.send.bind(vendor);
    vendor.send = async (text) => {
      await sleep(1_000);
      return send(text);
    };
    const id = await delivery.sendCode();
    await eventually(async () => (await delivery.texts.stateOf(id)) === 'sending');
    await delivery.withoutWorkers();
    expect(await delivery.texts.stateOf(id)).toBe('taken');
    expect(await asOwner('SELECT id FROM graphile_worker._private_jobs')).toEqual([]);
  });
});

it('several workers on one queue send each text once', async () => {
  const vendor = new ScriptedVendor('vendor');
  const delivery = await createTestDelivery({ senders: [vendor], workers: 3 });
  try {
    const ids = await Promise.all(Array.from({ length: 60 }, () => delivery.sendCode()));
    for (const id of ids) expect(await delivery.outbox.outcome(id, OUTCOME_WITHIN_MS)).toBe('taken');
    expect(vendor.taken.map(({ id }) => id).sort()).toEqual([...ids].sort());
  } finally {
    await delivery.stop();
  }
});

it('the role of the application can do all of this without owning the queue', async () => {
  const delivery = await createTestDelivery({ senders: [], workers: 0 });
  try {
    await withConnection(delivery.database.url, async (client) => {
      for (const refused of [
        'TRUNCATE graphile_worker._private_jobs',
        'DROP TABLE graphile_worker._private_jobs',
        'ALTER TABLE graphile_worker._private_jobs DISABLE ROW LEVEL SECURITY',
        'CREATE TABLE graphile_worker.extra (id int)',
        'INSERT INTO graphile_worker.migrations (id) VALUES (99)',
      ])
        await expect(client.query(refused)).rejects.toMatchObject({ code: '42501' });
    });
  } finally {
    await delivery.stop();
  }
});
