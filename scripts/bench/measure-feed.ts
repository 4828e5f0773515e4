import type { Api } from './api.js';
import { FEED_LIMIT } from './bench-routes.js';
import type { Effort } from './effort.js';
import type { FinanceSystem } from './finance-system.js';
import { doFor } from './load.js';
import { atLeast, type Line } from './report.js';
import { spreadOf } from './statistics.js';

const CONCURRENCY = 32;

/** What a machine's token costs on the feed: the same handler public and guarded, in turns. */
export async function measureFeed(
  { api, system }: { api: Api; system: FinanceSystem },
  { rounds, secondsPerGetRound }: Effort,
): Promise<Line[]> {
  const headers = { authorization: `Bearer ${await system.token(api)}` };
  const [open, guarded] = [
    `/bench/feed/${system.companyId}`,
    `/v1/finance/disbursements?limit=${FEED_LIMIT}`,
  ];
  const turns = [];
  for (let round = 0; round <= rounds; round += 1) {
    const unguarded = await doFor(secondsPerGetRound, () => api.get(open, {}), CONCURRENCY);
    const byMachine = await doFor(secondsPerGetRound, () => api.get(guarded, headers), CONCURRENCY);
    if (round > 0) turns.push({ open: unguarded.perSecond, machine: byMachine.perSecond }); // the first one warms up
  }
  const ratio = spreadOf(turns.map(({ open: most, machine }) => machine / most));
  return [
    {
      what: `feed made public, ${FEED_LIMIT} a page, ${CONCURRENCY} at once`,
      unit: 'requests/s',
      spread: spreadOf(turns.map(({ open: most }) => most)),
    },
    {
      what: 'the feed, by a machine’s token',
      unit: 'requests/s',
      spread: spreadOf(turns.map(({ machine }) => machine)),
    },
    { what: '  by token / public', unit: 'ratio', spread: ratio, aim: atLeast(0.7, 'ratio', ratio) },
  ];
}
