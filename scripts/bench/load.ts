import { quantile } from './statistics.js';

export interface Load {
  perSecond: number;
  medianMs: number;
  p99Ms: number;
}

/** Does every job once, so many at a time, and says how fast that went. */
export async function doAll(jobs: readonly (() => Promise<void>)[], concurrency: number): Promise<Load> {
  const latencies: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const startedAt = performance.now();
      await job();
      latencies.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return loadOf(latencies, performance.now() - startedAt);
}

/** Does one job over and over for so long, so many at a time. */
export async function doFor(seconds: number, job: () => Promise<void>, concurrency: number): Promise<Load> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const worker = async (): Promise<void> => {
    for (let begunAt = performance.now(); begunAt < endsAt;) {
      await job();
      const now = performance.now();
      latencies.push(now - begunAt);
      begunAt = now;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return loadOf(latencies, performance.now() - startedAt);
}

function loadOf(latencies: number[], elapsedMs: number): Load {
  latencies.sort((one, other) => one - other);
  return {
    perSecond: (latencies.length / elapsedMs) * 1000,
    medianMs: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}
