import { setTimeout as sleep } from 'node:timers/promises';

export type Fetch = (request: Request) => Promise<Response>;

const TRIES = 4;
/** Whoever is told to wait longer is better told so. */
const WAIT_AT_MOST_SECONDS = 30;

/**
 * Waits and tries again where the service says when (429, 503 with `Retry-After`), for calls that are the same call when
 * repeated: reads, and writes with an `Idempotency-Key`.
 */
export const patientFetch =
  (fetch: Fetch, wait: (seconds: number) => Promise<unknown> = (seconds) => sleep(seconds * 1000)): Fetch =>
  async (request) => {
    for (let tried = 1; ; tried += 1) {
      const response = await fetch(request.clone());
      const seconds = waitOf(request, response);
      if (seconds === null || tried === TRIES) return response;
      await wait(seconds);
    }
  };

function waitOf({ method, headers }: Request, response: Response): number | null {
  if (response.status !== 429 && response.status !== 503) return null;
  if (method !== 'GET' && !headers.has('Idempotency-Key')) return null;
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds <= WAIT_AT_MOST_SECONDS ? seconds : null;
}
