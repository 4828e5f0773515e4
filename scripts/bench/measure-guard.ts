import type { Api } from './api.js';
import type { Effort } from './effort.js';
import { doFor } from './load.js';
import type { People } from './people.js';
import { atLeast, type Line } from './report.js';
import type { ServiceProcess } from './service-process.js';
import { spreadOf } from './statistics.js';

const CONCURRENCY = 32;

/**
 * What the guard costs: the same handler public and signed in, in turns, so that both meet the same machine. Two ratios:
 * of the rates seen from outside, and of the processor time the service itself spent on a request.
 */
export async function measureGuard(
  { api, service, people }: { api: Api; service: ServiceProcess; people: People },
  { rounds, secondsPerGetRound }: Effort,
): Promise<Line[]> {
  const authorization = { authorization: `Bearer ${people.first.accessToken}` };
  const run = async (path: string, headers: Readonly<Record<string, string>>, seconds: number) => {
    const before = await service.condition();
    const startedAt = performance.now();
    const { perSecond } = await doFor(seconds, () => api.get(path, headers), CONCURRENCY);
    const requests = (perSecond * (performance.now() - startedAt)) / 1000;
    const { cpuSeconds } = await service.condition();
    return { perSecond, cpuMicroseconds: ((cpuSeconds - before.cpuSeconds) / requests) * 1e6 };
  };
  const turns = [];
  for (let round = 0; round <= rounds; round += 1) {
    const open = await run('/bench/public', {}, secondsPerGetRound);
    const guarded = await run('/bench/signed-in', authorization, secondsPerGetRound);
    if (round > 0) turns.push({ open, guarded }); // the first one warms up
  }
  const ratio = spreadOf(turns.map(({ open, guarded }) => guarded.perSecond / open.perSecond));
  return [
    {
      what: `GET, public, ${CONCURRENCY} at once`,
      unit: 'requests/s',
      spread: spreadOf(turns.map(({ open }) => open.perSecond)),
    },
    {
      what: `the same GET, signed in`,
      unit: 'requests/s',
      spread: spreadOf(turns.map(({ guarded }) => guarded.perSecond)),
    },
    { what: 'signed in / public', unit: 'ratio', spread: ratio, aim: atLeast(0.7, 'ratio', ratio) },
    {
      what: 'public, processor time of the service',
      unit: 'µs/request',
      spread: spreadOf(turns.map(({ open }) => open.cpuMicroseconds)),
    },
    {
      what: 'signed in, processor time of the service',
      unit: 'µs/request',
      spread: spreadOf(turns.map(({ guarded }) => guarded.cpuMicroseconds)),
    },
  ];
}
