import { prepareAuthorizations, type Stage } from './authorizations.js';
import type { Effort } from './effort.js';
import { doAll } from './load.js';
import { COMPANIES } from './people.js';
import type { Line } from './report.js';
import { spreadOf } from './statistics.js';

const CONCURRENCY = 16;

/** The act itself: countersignature spent, disbursement authorized, audit entry and receipt, in one transaction. */
export async function measureAuthorizations(
  stage: Stage,
  { rounds, authorizationsPerRound }: Effort,
): Promise<Line[]> {
  const turns = [];
  for (let round = 0; round <= rounds; round += 1) {
    const load = await doAll(await prepareAuthorizations(stage, authorizationsPerRound), CONCURRENCY);
    if (round > 0) turns.push(load); // the first one warms up
  }
  return [
    {
      what: `countersigned authorizations, ${CONCURRENCY} at once in ${COMPANIES} companies`,
      unit: 'acts/s',
      spread: spreadOf(turns.map(({ perSecond }) => perSecond)),
    },
    { what: '  median time of one', unit: 'ms', spread: spreadOf(turns.map(({ medianMs }) => medianMs)) },
    { what: '  99th percentile', unit: 'ms', spread: spreadOf(turns.map(({ p99Ms }) => p99Ms)) },
  ];
}
