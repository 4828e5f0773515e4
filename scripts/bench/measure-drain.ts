import pg from 'pg';
import { Backlog } from './backlog.js';
import type { Effort } from './effort.js';
import type { Instance } from './instance.js';
import { doFor, doWhile, type Load } from './load.js';
import type { People } from './people.js';
import { atLeast, type Line } from './report.js';
import { spreadOf } from './statistics.js';

const AT_ONCE = 16;

/** How fast people sign in, with password and code, while nothing waits to be delivered and while very much does; in turns. */
export async function measureDrain(
  { instance, people, ownerUrl }: { instance: Instance; people: People; ownerUrl: string },
  { texts: { notices, drains, signInSeconds } }: Effort,
): Promise<Line[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const backlog = new Backlog(instance, client);
    const turns: Turn[] = [];
    await backlog.untilEmpty();
    await doFor(signInSeconds, () => signIn(people), AT_ONCE); // warms up
    for (let round = 0; round < drains; round += 1) {
      const alone = await doFor(signInSeconds, () => signIn(people), AT_ONCE);
      await backlog.fill(notices);
      turns.push({ alone, ...(await whileDraining(backlog, people, notices)) });
    }
    return linesOf(turns, notices);
  } finally {
    await client.end();
  }
}

interface Turn {
  alone: Load;
  beside: Load;
  drainedPerSecond: number;
}

/** People sign in for as long as notices wait. */
async function whileDraining(backlog: Backlog, people: People, notices: number) {
  let drained = false;
  const startedAt = performance.now();
  const draining = backlog.untilEmpty().then(() => {
    drained = true;
    return (notices / (performance.now() - startedAt)) * 1000;
  });
  const beside = await doWhile(
    () => !drained,
    () => signIn(people),
    AT_ONCE,
  );
  return { beside, drainedPerSecond: await draining };
}

async function signIn(people: People): Promise<void> {
  for (const person of await people.take(1)) person.keep(await person.answer(await person.prepareSignIn()));
}

function linesOf(turns: readonly Turn[], notices: number): Line[] {
  const ratio = spreadOf(turns.map(({ alone, beside }) => beside.perSecond / alone.perSecond));
  const backlog = `${notices.toLocaleString('en-US')} notices`;
  return [
    {
      what: `whole sign-ins, ${AT_ONCE} at once`,
      unit: 'sign-ins/s',
      spread: spreadOf(turns.map(({ alone }) => alone.perSecond)),
    },
    { what: '  median time of one', unit: 'ms', spread: spreadOf(turns.map(({ alone }) => alone.medianMs)) },
    {
      what: `the same while ${backlog} drain`,
      unit: 'sign-ins/s',
      spread: spreadOf(turns.map(({ beside }) => beside.perSecond)),
    },
    {
      what: '  median time of one',
      unit: 'ms',
      spread: spreadOf(turns.map(({ beside }) => beside.medianMs)),
    },
    { what: '  beside the drain / alone', unit: 'ratio', spread: ratio, aim: atLeast(0.8, 'ratio', ratio) },
    {
      what: '  notices mailed meanwhile',
      unit: 'notices/s',
      spread: spreadOf(turns.map(({ drainedPerSecond }) => drainedPerSecond)),
    },
  ];
}
