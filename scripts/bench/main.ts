/**
 * What the built service can do on this machine, on a real and durable database, beside bounds measured in the same run.
 * Prints a table; `npm run bench -- answers start` measures only these parts. What falls short of an aim is marked there and fails nothing: numbers depend on the machine.
 */
import { arch, cpus, platform } from 'node:os';
import { Api } from './api.js';
import { quick, thorough, type Effort } from './effort.js';
import { install } from './installation.js';
import { measureAnswers } from './measure-answers.js';
import { measureAudit } from './measure-audit.js';
import { measureAuthorizations } from './measure-authorizations.js';
import { measureFeed } from './measure-feed.js';
import { measureFeedPage } from './measure-feed-page.js';
import { measureGuard } from './measure-guard.js';
import { measurePages } from './measure-pages.js';
import { measureStart } from './measure-start.js';
import { measureTexts } from './measure-texts.js';
import { measureTokens } from './measure-tokens.js';
import { Payables } from './payables.js';
import { FinanceSystem } from './finance-system.js';
import { authorizeMany } from './many-authorizations.js';
import { COMPANIES, People } from './people.js';
import { below, table, type Line } from './report.js';
import { ServiceProcess } from './service-process.js';
import { prepareFloor } from './sql-floor.js';
import { spreadOf } from './statistics.js';
import { startVendors } from './vendors.js';

const MEBIBYTE = 1024 * 1024;

const PARTS = [
  'guard',
  'answers',
  'authorizations',
  'audit',
  'texts',
  'tokens',
  'feed',
  'feed-page',
  'start',
  'pages',
] as const;
type Part = (typeof PARTS)[number];
/** Bring a service of their own, and put no load on it. */
const ALONE: readonly Part[] = ['start', 'pages'];

const effort = process.argv.includes('--quick') ? quick : thorough;
const named = PARTS.filter((part) => process.argv.includes(part));
const parts: readonly Part[] = named.length > 0 ? named : PARTS;
const lines = [
  ...(parts.some((part) => !ALONE.includes(part)) ? await measureLoad() : []),
  ...(await measured('start', () => measureStart(effort))),
  ...(await measured('pages', () => measurePages().catch(notMeasured))),
];
const [cpu] = cpus();
console.log(
  `\n${platform()} ${arch()}, ${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}, Node ${process.versions.node}, ` +
    `PostgreSQL 18 embedded, durable, on the same machine as the load generator; ${effort.rounds} rounds each\n`,
);
console.log(table(lines));

async function measureLoad(): Promise<Line[]> {
  const vendors = await startVendors();
  const installation = await install();
  const { ownerUrl } = installation;
  const env = { ...installation.env, ...vendors.env };
  const service = await ServiceProcess.start(env);
  const api = new Api(service.url);
  try {
    await prepareFloor(ownerUrl);
    const idle = await service.condition();
    const people = await told(`${effort.people} people enroll`, () =>
      People.enroll(api, ownerUrl, effort.people),
    );
    const payables = await Payables.insert(ownerUrl, invoicesPerCompany(effort));
    const stage = { api, people, payables };
    const lines = [
      ...(await measured('guard', () => measureGuard({ api, service, people }, effort))),
      ...(await measured('answers', () =>
        measureAnswers({ people, service, databaseUrl: ownerUrl }, effort),
      )),
      ...(await measured('authorizations', () => measureAuthorizations(stage, effort))),
      ...(await measured('audit', () => measureAudit({ ...stage, service, databaseUrl: ownerUrl }, effort))),
      ...(await measured('texts', () =>
        measureTexts({ people, service, twilio: vendors.twilio, env, ownerUrl }, effort),
      )),
      ...(await measureFinance({ api, ownerUrl, issuer: env.PUBLIC_URL ?? service.url })),
    ];
    const loaded = await service.condition();
    const peak = spreadOf([loaded.peakResidentBytes / MEBIBYTE]);
    return [
      ...lines,
      { what: 'resident memory, idle', unit: 'MiB', spread: spreadOf([idle.residentBytes / MEBIBYTE]) },
      {
        what: 'resident memory, after the load',
        unit: 'MiB',
        spread: spreadOf([loaded.residentBytes / MEBIBYTE]),
      },
      { what: 'resident memory, peak under load', unit: 'MiB', spread: peak, aim: below(200, 'MiB', peak) },
    ];
  } finally {
    await api.close();
    await service.stop();
    await installation.remove();
    await vendors.stop();
  }
}

/** The feed of one company that has few authorizations, and of another that has many. */
async function measureFinance(input: { api: Api; ownerUrl: string; issuer: string }): Promise<Line[]> {
  const { api, ownerUrl, issuer } = input;
  const { few, many } = effort.feedPage;
  if (!parts.some((part) => part === 'tokens' || part.startsWith('feed'))) return [];
  const [small, large] = [
    await FinanceSystem.register(ownerUrl, 0, issuer),
    await FinanceSystem.register(ownerUrl, 1, issuer),
  ];
  await told(`${few} authorizations`, () => authorizeMany(ownerUrl, small.companyId, few));
  if (parts.includes('feed-page'))
    await told(`${many} authorizations`, () => authorizeMany(ownerUrl, large.companyId, many));
  return [
    ...(await measured('tokens', () => measureTokens({ api, system: small }, effort))),
    ...(await measured('feed', () => measureFeed({ api, system: small }, effort))),
    ...(await measured('feed-page', () => measureFeedPage({ api, small, large }, effort))),
  ];
}

/** Every act pays one; of the acts of one company all are paid by the first. */
function invoicesPerCompany({ rounds, authorizationsPerRound, audit }: Effort): number {
  const spread = authorizationsPerRound + 2 * audit.many.acts;
  return (Math.ceil(spread / COMPANIES) + 2 + 2 * audit.one.acts) * (rounds + 1);
}

async function measured(part: Part, work: () => Promise<Line[]>): Promise<Line[]> {
  return parts.includes(part) ? told(part, work) : [];
}

/** Without a browser there is no page; the rest was measured all the same. */
function notMeasured(error: Error): Line[] {
  console.log(` not measured: ${error.message}`);
  return [];
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  process.stdout.write(`Measuring: ${what} ...`);
  const result = await work();
  console.log(` ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return result;
}
