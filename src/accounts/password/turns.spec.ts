import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextRound } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('turns', () => {
  it('never lets more work than it was told, in the order they came, failures included', async () => {
    const turns = new Turns(2);
    const order: number[] = [];
    let working = 0;
    let most = 0;
    const work = (n: number) => async (): Promise<number> => {
      order.push(n);
      working += 1;
      most = Math.max(most, working);
      await nextRound();
      working -= 1;
      if (n % 3 === 0) throw new Error(`${n} fails`);
      return n;
    };
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((n) => turns.take(work(n))));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    await expect(turns.take(work(7))).resolves.toBe(7);
  });
});
