import { describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { backoffMs, pauseAfterRound } from './retry-plan.js';

describe('when every vendor is unavailable', () => {
  it('a code is tried three times within 2 s, and given up while its request still waits', () => {
    expect(pauseAfterRound('code', 1, 0)).toBe(300);
    expect(pauseAfterRound('code', 2, 400)).toBe(1_000);
    expect(pauseAfterRound('code', 3, 1_500)).toBeNull();
    expect(2_000).toBeLessThan(limits.textOutcomeWithinMs);
  });

  it('a code is given up sooner when the vendors are slow to say so', () => {
    expect(pauseAfterRound('code', 2, 1_001)).toBeNull();
  });

  it('a notice is tried for hours, ever less often', () => {
    const pauses = Array.from({ length: 200 }, (_, round) => pauseAfterRound('notice', round + 1, 0) ?? 0);
    expect(pauses.slice(0, 4)).toEqual([1_000, 3_000, 10_000, 30_000]);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(86_400_000);
    expect(backoffMs(10_000)).toBe(600_000);
  });
});
