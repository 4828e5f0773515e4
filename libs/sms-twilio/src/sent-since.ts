/** Twilio's clock against ours, and its times are whole seconds. Less than the 30 s between two texts to one number (SM-08). */
const CLOCKS_APART_MS = 15_000;

/** Whether something the vendor dated happened in a try that began at `since`. The SDK hands on what is no date as it is. */
export const sentSince = (at: unknown, since: Date): boolean =>
  at instanceof Date && at.getTime() >= since.getTime() - CLOCKS_APART_MS;
