import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeTwilio } from '../../test/support/fake-twilio.js';
import type { Effort } from './effort.js';
import type { Instance } from './instance.js';
import { below, type Line } from './report.js';
import { quantile, spreadOf } from './statistics.js';
import { TextRequests } from './text-requests.js';

interface Pace {
  what: string;
  atOnce: number;
  everyMs: number;
}

/** One by one, as people ask; and a rush, in which they wait for one another. */
const PACES: readonly Pace[] = [
  { what: '10 a second', atOnce: 1, everyMs: 100 },
  { what: '16 at once, each second', atOnce: 16, everyMs: 1_000 },
];
const ARRIVE_WITHIN_MS = 30_000;

/**
 * From the commit of a text, in another instance, until its request has been read by the vendor: queue, worker and the
 * vendor's own SDK are the real ones, on a connection of loopback.
 */
export async function measureDepartures(
  { instance, twilio, ownerUrl }: { instance: Instance; twilio: FakeTwilio; ownerUrl: string },
  { rounds, texts: { departures: count } }: Effort,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const pace of PACES) {
    const requests = await TextRequests.prepare(instance, ownerUrl, count * (rounds + 1));
    const turns: number[][] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const waits = await waitsOf(requests, twilio, pace, count);
      if (round > 0) turns.push(waits.sort((one, other) => one - other)); // the first one warms up
    }
    const medians = spreadOf(turns.map((waits) => quantile(waits, 0.5)));
    lines.push(
      {
        what: `commit of a text to the vendor, ${pace.what}`,
        unit: 'ms, median',
        spread: medians,
        aim: below(100, 'ms', medians),
      },
      {
        what: '  95th percentile',
        unit: 'ms',
        spread: spreadOf(turns.map((waits) => quantile(waits, 0.95))),
      },
    );
  }
  return lines;
}

/** In milliseconds, by one clock: vendor and requests are in this process. */
async function waitsOf(
  requests: TextRequests,
  twilio: FakeTwilio,
  { atOnce, everyMs }: Pace,
  count: number,
): Promise<number[]> {
  const committedAt = new Map<string, number>();
  const ask = async (): Promise<void> => void committedAt.set(await requests.ask(), Date.now());
  const before = twilio.taken.length;
  while (committedAt.size < count) {
    const size = Math.min(atOnce, count - committedAt.size);
    await Promise.all([sleep(everyMs), ...Array.from({ length: size }, ask)]);
  }
  const giveUpAt = performance.now() + ARRIVE_WITHIN_MS;
  while (twilio.taken.length < before + count) {
    if (performance.now() > giveUpAt) throw new Error('texts do not arrive');
    await sleep(10);
  }
  return twilio.taken.slice(before).map(({ to, at }) => {
    const from = committedAt.get(to);
    if (from === undefined) throw new Error('a text that nobody asked for');
    return at.getTime() - from;
  });
}
