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
    const signInAlone = () => doFor(signInSeconds, () => signIn(people), AT_ONCE);
    await backlog.untilEmpty();
    await signInAlone(); // warms up
    const alone = [await signInAlone()];
    const drained: Drained[] = [];
    for (let round = 0; round < drains; round += 1) {
      await backlog.fill(notices);
      drained.push(await whileDraining(backlog, people, notices));
      alone.push(await signInAlone());
    }
    return linesOf(alone, drained, notices);
  } finally {
    await client.end();
  }
}

interface Drained {
  /** Sign-ins meanwhile. */
  beside: Load;
  drainedPerSecond: number;
  longestPauseMs: number;
}

/** People sign in for as long as notices wait. */
async function whileDraining(backlog: Backlog, people: People, notices: number): Promise<Drained> {
  let waiting = true;
  const startedAt = performance.now();
  const draining = backlog.untilEmpty().then((longestPauseMs) => {
    waiting = false;
    return { longestPauseMs, drainedPerSecond: (notices / (performance.now() - startedAt)) * 1000 };
  });
  const goesOn = (): boolean => waiting;
  const [drained, beside] = await Promise.all([draining, doWhile(goesOn, () => signIn(people), AT_ONCE)]);
  return { beside, ...drained };
}

async function signIn(people: People): Promise<void> {
  for (const person of await people.take(1)) person.keep(await person.answer(await person.prepareSignIn()));
}

/** What was before and after each drain, so that a machine that becomes slower or faster meanwhile counts less. */
const aroundOf = (alone: readonly Load[], round: number): number => {
  const [before, after] = alone.slice(round, round + 2);
  if (!before || !after) throw new Error('a drain without its neighbours');
  return (before.perSecond + after.perSecond) / 2;
};

function linesOf(alone: readonly Load[], drained: readonly Drained[], notices: number): Line[] {
  const ratio = spreadOf(drained.map(({ beside }, round) => beside.perSecond / aroundOf(alone, round)));
  return [
    {
      what: `whole sign-ins, ${AT_ONCE} at once`,
      unit: 'sign-ins/s',
      spread: spreadOf(alone.map(({ perSecond }) => perSecond)),
    },
    { what: '  median time of one', unit: 'ms', spread: spreadOf(alone.map(({ medianMs }) => medianMs)) },
    {
      what: `the same while ${notices.toLocaleString('en-US')} notices drain`,
      unit: 'sign-ins/s',
      spread: spreadOf(drained.map(({ beside }) => beside.perSecond)),
    },
    {
      what: '  median time of one',
      unit: 'ms',
      spread: spreadOf(drained.map(({ beside }) => beside.medianMs)),
    },
    { what: '  beside the drain / alone', unit: 'ratio', spread: ratio, aim: atLeast(0.8, 'ratio', ratio) },
    {
      what: '  notices mailed meanwhile',
      unit: 'notices/s',
      spread: spreadOf(drained.map(({ drainedPerSecond }) => drainedPerSecond)),
    },
    {
      what: '  longest time in which none left',
      unit: 'ms',
      spread: spreadOf(drained.map(({ longestPauseMs }) => longestPauseMs)),
    },
  ];
}
