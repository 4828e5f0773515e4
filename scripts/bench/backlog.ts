import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Notifier, UnitOfWork } from '@countersign/mfa-core';
import type { Instance } from './instance.js';

const LOOK_EVERY_MS = 250;
/** No worker is so slow that nothing at all leaves in this time. */
const STALLED_AFTER_MS = 30_000;

/** Notices that wait to be mailed. */
export class Backlog {
  constructor(
    private readonly instance: Instance,
    private readonly client: pg.Client,
  ) {}

  /** All in one transaction, so that they are there at one moment. */
  async fill(notices: number): Promise<void> {
    const { rows } = await this.client.query<{ id: string }>('SELECT id FROM bench_person ORDER BY n');
    const notifier = this.instance.get<Notifier>(Notifier);
    const details = { address: '192.0.2.1', userAgent: 'bench' };
    await this.instance.get<UnitOfWork>(UnitOfWork).run(async () => {
      for (let n = 0; n < notices; n += 1) {
        const personId = rows[n % rows.length]?.id;
        if (personId === undefined) throw new Error('nobody is there');
        await notifier.notify({ personId, kind: 'password_changed', at: new Date(), details });
      }
    });
  }

  async left(): Promise<number> {
    const { rows } = await this.client.query<{ left: number }>(
      'SELECT count(*)::int AS left FROM notice WHERE delivered_at IS NULL AND dropped_at IS NULL',
    );
    return rows[0]?.left ?? 0;
  }

  /** Until none is left: how fast they leave, and the longest time in which none did, milliseconds. */
  async drain(): Promise<{ perSecond: number; longestPauseMs: number }> {
    const startedAt = performance.now();
    const atFirst = await this.left();
    let longestPauseMs = 0;
    let last = atFirst;
    for (let movedAt = startedAt; ;) {
      const left = await this.left();
      const now = performance.now();
      longestPauseMs = Math.max(longestPauseMs, now - movedAt);
      if (left === 0) return { perSecond: (atFirst / (now - startedAt)) * 1000, longestPauseMs };
      if (longestPauseMs > STALLED_AFTER_MS) throw new Error(`${left} notices do not leave`);
      if (left < last) movedAt = now;
      last = left;
      await sleep(LOOK_EVERY_MS);
    }
  }
}
