/**
 * One PostgreSQL for the whole run, with the migrations applied once, to a template that every test copies.
 *
 * Plain JavaScript out of dist/, because Node itself loads this file, before any transformation of jest's.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/prepare.mjs';

const FOLDER = /^countersign-test-(\d+)-/;
/** Two workers, each with a few applications and their pools. */
const MAX_CONNECTIONS = 200;

export default async function globalSetup() {
  await build();
  sweep();
  const server = process.env.TEST_DATABASE_URL
    ? { url: (name) => withDatabase(process.env.TEST_DATABASE_URL, name), stop: async () => {} }
    : await startServer();
  globalThis.testServer = server;

  const template = `countersign_template_${process.pid}`;
  const adminUrl = process.env.TEST_DATABASE_URL ?? server.url('postgres');
  const { APPLICATION_ROLE, ensureDatabase, ensureRole, withConnection } =
    await import('../../dist/scripts/database.js');
  const { migrate } = await import('../../dist/scripts/migrate.js');
  globalThis.testTemplateDrop = () =>
    withConnection(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${template}`));
  try {
    await ensureDatabase(adminUrl, template);
    await ensureRole(adminUrl, APPLICATION_ROLE);
    await migrate(server.url(template), { applicationRole: APPLICATION_ROLE });
  } catch (error) {
    await server.stop(); // jest does not run the teardown of a setup that failed
    throw error;
  }

  // Inherited by the workers.
  process.env.TEST_DATABASE_ADMIN_URL = adminUrl;
  process.env.TEST_DATABASE_TEMPLATE = template;
}

async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), `countersign-test-${process.pid}-`));
  const { startEmbeddedPostgres } = await import('../../dist/scripts/embedded-postgres.js');
  const server = await startEmbeddedPostgres({
    dataDirectory: join(folder, 'data'),
    durable: false,
    maxConnections: MAX_CONNECTIONS,
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Folders of runs that were killed. Their servers ended with them. */
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(FOLDER.exec(name)?.[1] ?? NaN);
    if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
