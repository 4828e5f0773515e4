import pg from 'pg';
import { prepareAuthorizations, type Stage } from './authorizations.js';
import type { Effort } from './effort.js';
import { doAll } from './load.js';
import { COMPANIES } from './people.js';
import { atLeast, type Line } from './report.js';
import type { ServiceProcess } from './service-process.js';
import { spreadOf } from './statistics.js';

const CONCURRENCY = 16;

interface Side {
  acts: number;
  elapsedSeconds: number;
  /** Of the service's process. */
  cpuSeconds: number;
}

interface Pair {
  on: Side;
  off: Side;
}

/**
 * What the audit chain costs: countersigned authorizations with it and without it, in turns of one run; and how fast
 * chains grow, each by itself and all at once.
 */
export async function measureAudit(
  { service, databaseUrl, ...stage }: Stage & { service: ServiceProcess; databaseUrl: string },
  { rounds, audit }: Effort,
): Promise<Line[]> {
  const [many, one]: [Pair[], Pair[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const onFirst = round % 2 === 0;
    const inMany = await inTurns(stage, service, { ...audit.many, onFirst });
    const inOne = await inTurns(stage, service, { ...audit.one, onFirst, company: 0 });
    if (round === 0) continue; // warms up
    many.push(inMany);
    one.push(inOne);
  }
  return [
    ...linesOf(`authorizations, ${CONCURRENCY} at once in ${COMPANIES} companies`, many),
    ...linesOf(`authorizations, ${CONCURRENCY} at once in one company`, one),
    ...(await measureAppends(databaseUrl, rounds, audit.appends)),
  ];
}

/**
 * So many acts with the chain and as many without, prepared together and done in short turns: with, without, without, with,
 * and again, in the next round the other way round, so that what else the machine does falls on both.
 */
async function inTurns(
  stage: Stage,
  service: ServiceProcess,
  { acts: count, turns, onFirst, company }: Effort['audit']['many'] & { onFirst: boolean; company?: number },
): Promise<Pair> {
  const acts = await prepareAuthorizations(stage, 2 * count, company);
  const side = (): Side => ({ acts: 0, elapsedSeconds: 0, cpuSeconds: 0 });
  const pair = { on: side(), off: side() };
  try {
    for (let turn = 0; turn < 2 * turns; turn += 1) {
      const on = (turn % 4 === 0 || turn % 4 === 3) === onFirst;
      await service.chainAudit(on);
      await add(on ? pair.on : pair.off, acts.splice(0, Math.ceil(count / turns)), service);
    }
  } finally {
    await service.chainAudit(true);
  }
  return pair;
}

async function add(side: Side, acts: (() => Promise<void>)[], service: ServiceProcess): Promise<void> {
  const before = await service.condition();
  const { perSecond } = await doAll(acts, CONCURRENCY);
  const after = await service.condition();
  side.acts += acts.length;
  side.elapsedSeconds += acts.length / perSecond;
  side.cpuSeconds += after.cpuSeconds - before.cpuSeconds;
}

function linesOf(what: string, pairs: readonly Pair[]): Line[] {
  const rate = ({ acts, elapsedSeconds }: Side): number => acts / elapsedSeconds;
  const cpuMs = ({ acts, cpuSeconds }: Side): number => (cpuSeconds / acts) * 1_000;
  const ratio = spreadOf(pairs.map(({ on, off }) => rate(on) / rate(off)));
  return [
    { what, unit: 'acts/s', spread: spreadOf(pairs.map(({ on }) => rate(on))) },
    {
      what: '  the same without the chain',
      unit: 'acts/s',
      spread: spreadOf(pairs.map(({ off }) => rate(off))),
    },
    { what: '  with / without', unit: 'ratio', spread: ratio, aim: atLeast(0.8, 'ratio', ratio) },
    {
      what: '  processor time of the service',
      unit: 'ms/act',
      spread: spreadOf(pairs.map(({ on }) => cpuMs(on))),
    },
    {
      what: '  the same without the chain',
      unit: 'ms/act',
      spread: spreadOf(pairs.map(({ off }) => cpuMs(off))),
    },
  ];
}

/** Entries appended and committed by themselves, by connections of their own: to one chain, and each to its own. */
async function measureAppends(databaseUrl: string, rounds: number, appends: number): Promise<Line[]> {
  const clients = Array.from({ length: CONCURRENCY }, () => new pg.Client({ connectionString: databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const turn = async (concurrency: number, streamOf: (worker: number) => string): Promise<number> => {
    const workers = clients.slice(0, concurrency);
    const idle = workers.map((client, worker) => ({ client, stream: streamOf(worker) }));
    const job = async (): Promise<void> => {
      const place = idle.pop();
      if (!place) throw new Error('more workers than connections');
      await place.client.query({ ...append, values: [place.stream] });
      idle.push(place);
    };
    const load = await doAll(
      Array.from({ length: appends }, () => job),
      concurrency,
    );
    return load.perSecond;
  };
  try {
    const rates = { alone: [] as number[], same: [] as number[], apart: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const alone = await turn(1, () => 'company:bench');
      const same = await turn(CONCURRENCY, () => 'company:bench');
      const apart = await turn(CONCURRENCY, (worker) => `company:bench-${worker}`);
      if (round === 0) continue;
      rates.alone.push(alone);
      rates.same.push(same);
      rates.apart.push(apart);
    }
    const scaling = spreadOf(rates.apart.map((apart, round) => apart / (rates.alone[round] ?? apart)));
    return [
      { what: 'audit entries, one chain, one writer', unit: 'entries/s', spread: spreadOf(rates.alone) },
      {
        what: `audit entries, one chain, ${CONCURRENCY} writers`,
        unit: 'entries/s',
        spread: spreadOf(rates.same),
      },
      {
        what: `audit entries, ${CONCURRENCY} chains, ${CONCURRENCY} writers`,
        unit: 'entries/s',
        spread: spreadOf(rates.apart),
      },
      { what: `  ${CONCURRENCY} chains / one chain alone`, unit: 'ratio', spread: scaling },
    ];
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

const append = {
  name: 'append',
  text: `SELECT audit_append($1, now(), 'bench.done', 'success', 'system', NULL, 'bench', NULL, NULL, NULL, NULL, '{}', '{}')`,
};
