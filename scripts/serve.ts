/**
 * The service with everything it needs, in one process: the embedded database where no other is named, its migrations,
 * the demo data, and then the application itself. Started by start.mjs, stopped by a signal or by the end of start.mjs.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../src/config/config.js';
import { loadConfig } from '../src/config/load-config.js';
import { DRAIN_WITHIN_MS, endOnUnforeseenErrors } from '../src/process-end.js';
import type { Service } from '../src/start-service.js';
import { APPLICATION_ROLE, applicationRoleOf, asRole, ensureDatabase, ensureRole } from './database.js';
import { provideDevelopmentKeys } from './development-keys.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

const DATA_FOLDER = resolve('.data');
const DATABASE_NAME = 'countersign';
/** As many as the service's pools may open, and some for people who look in. */
const MAX_CONNECTIONS = 60;

let database: EmbeddedPostgres | undefined;
let service: Service | undefined;
let stopping: Promise<void> | undefined;

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('disconnect', stop);
// Whoever read our words may be gone; the database is still to be stopped.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

try {
  await start();
} catch (error) {
  // A stop while we were starting makes the rest of the start fail: that is not news.
  if (!stopping) {
    console.error(`\n${inPlainWords(error)}\n`);
    await database?.stop();
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const startedAt = Date.now();
  if (existsSync('.env')) process.loadEnvFile('.env');
  // Loading takes as long as the database does: side by side.
  const loading = import('../src/start-service.js');
  loading.catch(() => undefined);
  if (process.env['NODE_ENV'] !== 'production') {
    if (!process.env['DATABASE_URL']) await provideDatabase();
    await provideDevelopmentKeys(join(DATA_FOLDER, 'development-keys.json'));
  }
  const config = loadConfig();
  const { url, ownerUrl } = config.database;
  await step('tables up to date', async () =>
    (await import('./migrate.js')).migrate(ownerUrl, applicationRoleOf(url, ownerUrl)),
  );
  const people = config.demo
    ? await step('demo data there', async () => (await import('./seed-demo.js')).seedDemo(url, DATA_FOLDER))
    : [];
  service = await step('service listening', async () => (await loading).startService(config));
  endOnUnforeseenErrors();
  if (!stopping) console.log(banner(service.url, config, people, secondsSince(startedAt)));
}

/** The owner changes the tables; the service works under a role that cannot. */
async function provideDatabase(): Promise<void> {
  const ownerUrl = await startDatabase();
  process.env['DATABASE_OWNER_URL'] = ownerUrl;
  process.env['DATABASE_URL'] = asRole(ownerUrl, APPLICATION_ROLE);
}

async function startDatabase(): Promise<string> {
  return step('database ready', async () => {
    database = await startEmbeddedPostgres({
      dataDirectory: join(DATA_FOLDER, 'postgres'),
      durable: true,
      maxConnections: MAX_CONNECTIONS,
      onUnexpectedExit: (reason) => void recoverDatabase(reason),
    });
    await ensureDatabase(database.url('postgres'), DATABASE_NAME);
    await ensureRole(database.url('postgres'), APPLICATION_ROLE);
    return database.url(DATABASE_NAME);
  });
}

/** The address stays the same, so the pools of the service find the new server by themselves. */
async function recoverDatabase(reason: string): Promise<void> {
  database = undefined;
  if (stopping) return;
  console.error(`The embedded database is gone (${reason}); starting it again.`);
  try {
    await startDatabase();
  } catch (error) {
    console.error(`\n${inPlainWords(error)}\n`);
    process.exitCode = 1;
    stop();
  }
}

/** The service first, so that open requests can finish; then the database. A second signal does not wait for requests. */
function stop(): void {
  if (stopping) {
    void stopDatabaseAndLeave();
    return;
  }
  console.log('Stopping ...');
  stopping = (async () => {
    await Promise.race([service?.stop(), sleep(DRAIN_WITHIN_MS, undefined, { ref: false })]).catch(
      (error: unknown) => {
        console.error(error);
      },
    );
    await stopDatabaseAndLeave();
  })();
}

async function stopDatabaseAndLeave(): Promise<never> {
  await database?.stop();
  console.log('Stopped.');
  process.exit();
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const result = await work();
  console.log(`${what} in ${secondsSince(startedAt)}`);
  return result;
}

function secondsSince(startedAt: number): string {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}

function banner(
  url: string,
  { openApiEnabled, production }: Pick<Config, 'openApiEnabled' | 'production'>,
  people: readonly { email: string; password: string; role: string; company: string }[],
  elapsed: string,
): string {
  const width = (values: string[]): number => Math.max(0, ...values.map((value) => value.length));
  const emailWidth = width(people.map(({ email }) => email));
  const passwordWidth = width(people.map(({ password }) => password));
  const roleWidth = width(people.map(({ role }) => role));
  const known = people.map(
    ({ email, password, role, company }) =>
      `    ${email.padEnd(emailWidth)}  ${password.padEnd(passwordWidth)}  ${role.padEnd(roleWidth)}  ${company}`,
  );
  const demoFile = join('.data', 'demo.json');
  return [
    '',
    `  Countersign is ready after ${elapsed}: ${url}`,
    `    Sign in           ${url}/sign-in`,
    ...(production ? [] : [`    Mails and texts   ${url}/dev/inbox`]),
    ...(openApiEnabled
      ? [`    API description   ${url}/docs   (machine readable: ${url}/openapi.json)`]
      : []),
    ...(known.length > 0
      ? [
          '',
          `  Who can sign in${existsSync(demoFile) ? ` (also in ${demoFile})` : ''}:`,
          ...known,
          '',
          '  Next, in a second terminal:  npm run demo, and npm run demo payee, controls or finance',
        ]
      : []),
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}

function inPlainWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `The port is taken (${error.message}). Stop what listens there, or start with another: PORT=3001 npm start`;
  }
  return process.env['DEBUG'] ? (error.stack ?? error.message) : error.message;
}
