/** Seconds from one try to the next, as Standard Webhooks advises: some 27 h in all. */
const PAUSES = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400] as const;

/** Ours: so that an endpoint that comes back is not met by all at once. */
const JITTER = 0.1;

/** Milliseconds until the next try after so many; null once it is given up. */
export function pauseAfter(tries: number, random: number = Math.random()): number | null {
  const seconds = PAUSES[tries - 1];
  if (seconds === undefined) return null;
  return Math.round(seconds * 1_000 * (1 + JITTER * (2 * random - 1)));
}
