import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PeriodicCheckpoint } from './periodic-checkpoint.js';
import type { CheckpointRound } from './write-checkpoints.js';

describe('the checkpoints of an instance', () => {
  const asked: object[] = [];
  const answers: (CheckpointRound['outcome'] | Error)[] = [];
  const errors: unknown[] = [];
  const write = {
    execute: (due = {}) => {
      asked.push(due);
      const outcome = answers.shift() ?? 'done';
      return typeof outcome === 'string'
        ? Promise.resolve({ outcome, written: [] })
        : Promise.reject(outcome);
    },
  };
  const work = new PeriodicCheckpoint(write, 10, { error: (...said: unknown[]) => void errors.push(said) });

  beforeEach(() => {
    for (const list of [asked, answers, errors]) list.length = 0;
    jest.useFakeTimers({ doNotFake: ['performance'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are written when they are due, and one more at an orderly stop', async () => {
    await work.start();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([{ unlessWithinSeconds: 600 }, { unlessWithinSeconds: 600 }]);
    jest.useRealTimers();
    await work.stop();
    expect(asked.slice(2)).toEqual([{}]);
  });

  it('go on after one that failed', async () => {
    answers.push(new Error('no database'));
    await work.start();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(2);
    expect(errors).toHaveLength(1);
    jest.useRealTimers();
    await work.stop();
  });

  it('wait at the stop for the instance that is at it, and then look for themselves', async () => {
    jest.useRealTimers();
    answers.push('busy', 'busy', 'done');
    await work.start();
    await work.stop();
    expect(asked).toHaveLength(3);
  });

  it('do not hold up a stop for long', async () => {
    jest.useRealTimers();
    const stuck = new PeriodicCheckpoint({ execute: () => new Promise(() => undefined) }, 10, {
      error: () => undefined,
    });
    await stuck.start();
    const startedAt = performance.now();
    await stuck.stop();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
