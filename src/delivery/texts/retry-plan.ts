/**
 * How long to wait after a round in which every vendor was unavailable, in milliseconds; null: given up for good.
 *
 * A code's request waits for its answer, so its three rounds fit into 2 s beside what the vendors themselves take, and a
 * dead vendor is a 503 within the 4 s of `limits.textOutcomeWithinMs` (SM-12). A notice has hours.
 */
export function pauseAfterRound(
  purpose: 'code' | 'notice',
  round: number,
  sinceFirstTryMs: number,
): number | null {
  const pauseMs = purpose === 'code' ? CODE_PAUSES_MS[round - 1] : backoffMs(round);
  if (pauseMs === undefined) return null;
  return purpose === 'code' && sinceFirstTryMs + pauseMs > CODE_GIVEN_UP_AFTER_MS ? null : pauseMs;
}

const CODE_PAUSES_MS = [300, 1_000];
const CODE_GIVEN_UP_AFTER_MS = 2_000;

const STEPS_MS = [1_000, 3_000, 10_000, 30_000, 60_000, 180_000, 600_000];

/** 1 s, 3 s, 10 s … 10 min, and every 10 min from there. `time` counts from 1. */
export const backoffMs = (time: number): number => STEPS_MS[Math.min(time, STEPS_MS.length) - 1] ?? 1_000;
