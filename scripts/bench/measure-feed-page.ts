import { writeFeedCursor } from '../../src/finance/disbursements/feed-cursor.js';
import type { Api } from './api.js';
import type { Effort } from './effort.js';
import type { FinanceSystem } from './finance-system.js';
import { doAll } from './load.js';
import { below, type Line } from './report.js';
import { spreadOf } from './statistics.js';

const PAGE = 100;

/** A page from the middle of a long feed and of a short one, one request at a time, in turns. */
export async function measureFeedPage(
  { api, small, large }: { api: Api; small: FinanceSystem; large: FinanceSystem },
  { rounds, feedPage: { few, many, pages } }: Effort,
): Promise<Line[]> {
  const pageOf = async (system: FinanceSystem, length: number): Promise<() => Promise<void>> => {
    const after = writeFeedCursor(system.companyId, Math.floor(length / 2));
    const headers = { authorization: `Bearer ${await system.token(api)}` };
    return () => api.get(`/v1/finance/disbursements?limit=${PAGE}&after=${after}`, headers);
  };
  const [short, long] = [await pageOf(small, few), await pageOf(large, many)];
  const timed = async (page: () => Promise<void>): Promise<number> =>
    (
      await doAll(
        Array.from({ length: pages }, () => page),
        1,
      )
    ).medianMs;
  const turns = [];
  for (let round = 0; round <= rounds; round += 1) {
    const turn = { short: await timed(short), long: await timed(long) };
    if (round > 0) turns.push(turn); // the first one warms up
  }
  const ratio = spreadOf(turns.map((turn) => turn.long / turn.short));
  return [
    {
      what: `a page of ${PAGE} out of ${few.toLocaleString('en-US')}`,
      unit: 'ms',
      spread: spreadOf(turns.map((turn) => turn.short)),
    },
    {
      what: `a page of ${PAGE} out of ${many.toLocaleString('en-US')}`,
      unit: 'ms',
      spread: spreadOf(turns.map((turn) => turn.long)),
    },
    { what: '  long feed / short feed', unit: 'ratio', spread: ratio, aim: below(1.25, 'ratio', ratio) },
  ];
}
