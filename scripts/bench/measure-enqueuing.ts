import type { Effort } from './effort.js';
import { install } from './installation.js';
import { Instance } from './instance.js';
import { doAll, type Load } from './load.js';
import type { Line } from './report.js';
import { prepareFloor, SqlFloor } from './sql-floor.js';
import { spreadOf } from './statistics.js';
import { TextRequests } from './text-requests.js';

/** The floor is so much faster that it needs more transactions for a round of some length. */
const FLOOR_TIMES = 4;

/**
 * Texts that are written, each in one transaction with its challenge, while nobody delivers them; on a database of their
 * own. Beside them, in the same rounds, the SQL floor.
 */
export async function measureEnqueuing({ rounds, texts }: Effort): Promise<Line[]> {
  const installation = await install();
  try {
    await prepareFloor(installation.ownerUrl);
    const instance = await Instance.open(installation.env);
    try {
      const lines: Line[] = [];
      for (const [concurrency, count] of Object.entries(texts.enqueued)) {
        const requests = await TextRequests.prepare(instance, installation.ownerUrl, count * (rounds + 1));
        const floor = await SqlFloor.open(installation.ownerUrl, Number(concurrency));
        try {
          lines.push(
            ...linesOf(
              Number(concurrency),
              await inTurns({ requests, floor, concurrency: Number(concurrency), count, rounds }),
            ),
          );
        } finally {
          await floor.close();
        }
      }
      return lines;
    } finally {
      await instance.close();
    }
  } finally {
    await installation.remove();
  }
}

interface Turn {
  atFloor: Load;
  written: Load;
  shareOfLedger: number;
}

async function inTurns(input: {
  requests: TextRequests;
  floor: SqlFloor;
  concurrency: number;
  count: number;
  rounds: number;
}): Promise<Turn[]> {
  const { requests, floor, concurrency, count, rounds } = input;
  const ask = async (): Promise<void> => {
    await requests.ask();
  };
  const turns: Turn[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const atFloor = await floor.measure(count * FLOOR_TIMES);
    const written = await doAll(new Array<typeof ask>(count).fill(ask), concurrency);
    const shareOfLedger = requests.shareOfLedger();
    if (round > 0) turns.push({ atFloor, written, shareOfLedger }); // the first one warms up
  }
  return turns;
}

const linesOf = (concurrency: number, turns: readonly Turn[]): Line[] => [
  {
    what: `SQL floor, ${concurrency} at once`,
    unit: 'transactions/s',
    spread: spreadOf(turns.map(({ atFloor }) => atFloor.perSecond)),
  },
  {
    what: `texts written with their challenge, ${concurrency} at once`,
    unit: 'texts/s',
    spread: spreadOf(turns.map(({ written }) => written.perSecond)),
  },
  {
    what: '  median time of one',
    unit: 'ms',
    spread: spreadOf(turns.map(({ written }) => written.medianMs)),
  },
  { what: '  99th percentile', unit: 'ms', spread: spreadOf(turns.map(({ written }) => written.p99Ms)) },
  {
    what: '  of that time, in the ledger of texts',
    unit: 'ratio',
    spread: spreadOf(turns.map(({ shareOfLedger }) => shareOfLedger)),
  },
  {
    what: '  texts / floor',
    unit: 'ratio',
    spread: spreadOf(turns.map(({ atFloor, written }) => written.perSecond / atFloor.perSecond)),
  },
];
