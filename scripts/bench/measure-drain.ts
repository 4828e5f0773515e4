import pg from 'pg';
import { Backlog } from './backlog.js';
import type { Effort } from './effort.js';
import type { Instance } from './instance.js';
import { doAll, type Load } from './load.js';
import type { People } from './people.js';
import type { Person } from './person.js';
import { atLeast, type Line } from './report.js';
import type { ServiceProcess } from './service-process.js';
import { spreadOf } from './statistics.js';

const AT_ONCE = 16;

/**
 * How fast people sign in, with password and code, while a long queue of notices is drained and while it is held; in
 * turns, so that both meet the same machine. What is left then is drained with nobody signing in.
 */
export async function measureDrain(
  input: { instance: Instance; service: ServiceProcess; people: People; ownerUrl: string },
  { texts: { notices, drainTurns, signInsPerDrainTurn: count } }: Effort,
): Promise<Line[]> {
  const { instance, service, people, ownerUrl } = input;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const backlog = new Backlog(instance, client);
    await backlog.drain();
    await service.holdNotices(true);
    await backlog.fill(notices);
    await signIn(await people.take(count)); // warms up
    const held = [await signIn(await people.take(count))];
    const drained: Drained[] = [];
    for (let turn = 0; turn < drainTurns; turn += 1) {
      const signingIn = await people.take(count);
      const before = await backlog.left();
      await service.holdNotices(false);
      const startedAt = performance.now();
      const beside = await signIn(signingIn);
      await service.holdNotices(true);
      const elapsedMs = performance.now() - startedAt;
      const left = await backlog.left();
      if (left === 0) throw new Error('too few notices for so many turns');
      drained.push({ beside, noticesPerSecond: ((before - left) / elapsedMs) * 1000 });
      held.push(await signIn(await people.take(count)));
    }
    await service.holdNotices(false);
    return linesOf({ held, drained, notices, rest: await backlog.drain() });
  } finally {
    await client.end();
  }
}

const signIn = (people: readonly Person[]): Promise<Load> =>
  doAll(
    people.map((person) => async () => person.keep(await person.answer(await person.prepareSignIn()))),
    AT_ONCE,
  );

interface Drained {
  /** Sign-ins meanwhile. */
  beside: Load;
  noticesPerSecond: number;
}

/** What was before and after each turn, so that a machine that becomes slower or faster meanwhile counts less. */
function aroundOf(held: readonly Load[], turn: number): number {
  const [before, after] = held.slice(turn, turn + 2);
  if (!before || !after) throw new Error('a turn without its neighbours');
  return (before.perSecond + after.perSecond) / 2;
}

function linesOf(measured: {
  held: readonly Load[];
  drained: readonly Drained[];
  notices: number;
  rest: { perSecond: number; longestPauseMs: number };
}): Line[] {
  const { held, drained, notices, rest } = measured;
  const ratio = spreadOf(drained.map(({ beside }, turn) => beside.perSecond / aroundOf(held, turn)));
  return [
    {
      what: `whole sign-ins, ${AT_ONCE} at once`,
      unit: 'sign-ins/s',
      spread: spreadOf(held.map(({ perSecond }) => perSecond)),
    },
    { what: '  median time of one', unit: 'ms', spread: spreadOf(held.map(({ medianMs }) => medianMs)) },
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
    { what: '  beside the drain / held', unit: 'ratio', spread: ratio, aim: atLeast(0.8, 'ratio', ratio) },
    {
      what: '  notices mailed meanwhile',
      unit: 'notices/s',
      spread: spreadOf(drained.map(({ noticesPerSecond }) => noticesPerSecond)),
    },
    {
      what: 'the rest of them, with nobody signing in',
      unit: 'notices/s',
      spread: spreadOf([rest.perSecond]),
    },
    { what: '  longest time in which none left', unit: 'ms', spread: spreadOf([rest.longestPauseMs]) },
  ];
}
