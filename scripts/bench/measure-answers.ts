import type { Effort } from './effort.js';
import { doAll, type Load } from './load.js';
import type { People } from './people.js';
import type { Person, Prepared } from './person.js';
import { atLeast, type Line } from './report.js';
import type { ServiceProcess } from './service-process.js';
import { SqlFloor } from './sql-floor.js';
import { spreadOf } from './statistics.js';

const PREPARED_AT_ONCE = 16;
/** The floor is so much faster that it needs more transactions for a round of some length. */
const FLOOR_TIMES = 4;

/**
 * Right answers to sign-in challenges: the try counted, the code spent, a session made, all written to the disk and to
 * the audit log. Beside it, in the same rounds, the SQL floor.
 */
export async function measureAnswers(
  { people, service, databaseUrl }: { people: People; service: ServiceProcess; databaseUrl: string },
  { rounds, answers }: Effort,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [key, count] of Object.entries(answers)) {
    const concurrency = Number(key);
    const turns = await inTurns({ people, service, databaseUrl, concurrency, count, rounds });
    const ratio = spreadOf(turns.map(({ atFloor, answered }) => answered.perSecond / atFloor.perSecond));
    lines.push(
      {
        what: `SQL floor, ${concurrency} at once`,
        unit: 'transactions/s',
        spread: spreadOf(turns.map(({ atFloor }) => atFloor.perSecond)),
      },
      {
        what: `sign-in answers, ${concurrency} at once`,
        unit: 'answers/s',
        spread: spreadOf(turns.map(({ answered }) => answered.perSecond)),
      },
      {
        what: '  median time of one',
        unit: 'ms',
        spread: spreadOf(turns.map(({ answered }) => answered.medianMs)),
      },
      {
        what: '  99th percentile',
        unit: 'ms',
        spread: spreadOf(turns.map(({ answered }) => answered.p99Ms)),
      },
      {
        what: '  processor time of the service',
        unit: 'ms/answer',
        spread: spreadOf(turns.map(({ cpuMs }) => cpuMs)),
      },
      {
        what: '  answers / floor',
        unit: 'ratio',
        spread: ratio,
        ...(concurrency === 16 ? { aim: atLeast(0.5, 'ratio', ratio) } : {}),
      },
    );
  }
  return lines;
}

interface Turn {
  atFloor: Load;
  answered: Load;
  /** Processor time of the service for one answer, milliseconds. */
  cpuMs: number;
}

async function inTurns(input: {
  people: People;
  service: ServiceProcess;
  databaseUrl: string;
  concurrency: number;
  count: number;
  rounds: number;
}): Promise<Turn[]> {
  const { people, service, concurrency, count, rounds } = input;
  const floor = await SqlFloor.open(input.databaseUrl, concurrency);
  try {
    const turns: Turn[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const atFloor = await floor.measure(count * FLOOR_TIMES);
      const jobs = await prepared(people, count);
      const before = await service.condition();
      const answered = await doAll(jobs, concurrency);
      const after = await service.condition();
      const cpuMs = ((after.cpuSeconds - before.cpuSeconds) / count) * 1000;
      if (round > 0) turns.push({ atFloor, answered, cpuMs }); // the first one warms up
    }
    return turns;
  } finally {
    await floor.close();
  }
}

/** Passwords checked and challenges made beforehand: that is not what is measured. */
async function prepared(people: People, count: number): Promise<(() => Promise<void>)[]> {
  const ready: Prepared[] = [];
  const prepare = (person: Person) => async (): Promise<void> => {
    ready.push(await person.prepareSignIn());
  };
  await doAll((await people.take(count)).map(prepare), PREPARED_AT_ONCE);
  return ready.map((one) => async () => one.person.keep(await one.person.answer(one)));
}
