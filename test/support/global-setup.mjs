/**
 * One PostgreSQL for the whole run, with the migrations applied once, to a template that every test copies, and the demo
 * company made once, in a template that every portal copies.
 *
 * Plain JavaScript out of dist/, because Node itself loads this file, before any transformation of jest's.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/prepare.mjs';

const FOLDER = /^countersign-test-(\d+)-/;
/** Two workers, each with a few applications and their pools. */
const MAX_CONNECTIONS = 200;
/** Where Linux keeps files in memory: a database is copied there in a fraction of the time. */
const MEMORY = '/dev/shm';
/** The databases of two workers, and what PostgreSQL logs of them: far less, as a rule. */
const MEMORY_WANTED_BYTES = 2 * 1024 ** 3;
/** The workers themselves. */
const MEMORY_BESIDE_BYTES = 4 * 1024 ** 3;

export default async function globalSetup() {
  await build();
  sweep();
  const server = process.env.TEST_DATABASE_URL
    ? { url: (name) => withDatabase(process.env.TEST_DATABASE_URL, name), stop: async () => {} }
    : await startServer();
  globalThis.testServer = server;

  const template = `countersign_template_${process.pid}`;
  const demoTemplate = `countersign_demo_${process.pid}`;
  const adminUrl = process.env.TEST_DATABASE_URL ?? server.url('postgres');
  const { APPLICATION_ROLE, asRole, ensureDatabase, ensureRole, withConnection } =
    await import('../../dist/scripts/database.js');
  const { migrate } = await import('../../dist/scripts/migrate.js');
  const { createSealingKey } = await import('../../dist/scripts/development-keys.js');
  const { seedDemo } = await import('../../dist/scripts/seed-demo.js');
  globalThis.testTemplateDrop = () =>
    withConnection(adminUrl, async (client) => {
      for (const name of [template, demoTemplate]) await client.query(`DROP DATABASE IF EXISTS ${name}`);
    });
  const demo = { SECRET_BOX_KEYS: createSealingKey('dev') };
  try {
    await ensureDatabase(adminUrl, template);
    await ensureRole(adminUrl, APPLICATION_ROLE);
    await migrate(server.url(template), { applicationRole: APPLICATION_ROLE });
    await withConnection(adminUrl, (client) =>
      client.query(`CREATE DATABASE ${demoTemplate} TEMPLATE ${template}`),
    );
    demo.users = await seedDemoOnce(seedDemo, asRole(server.url(demoTemplate), APPLICATION_ROLE), demo);
  } catch (error) {
    await server.stop(); // jest does not run the teardown of a setup that failed
    throw error;
  }

  // Inherited by the workers.
  process.env.TEST_DATABASE_ADMIN_URL = adminUrl;
  process.env.TEST_DATABASE_TEMPLATE = template;
  process.env.TEST_DEMO = JSON.stringify({ ...demo, template: demoTemplate });
}

async function seedDemoOnce(seedDemo, url, settings) {
  const folder = mkdtempSync(join(tmpdir(), `countersign-test-${process.pid}-`));
  try {
    return await seedDemo(url, folder, settings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startServer() {
  const folder = mkdtempSync(join(roomiestFolder(), `countersign-test-${process.pid}-`));
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

/** Memory, where there is plenty: a container may have next to none. */
function roomiestFolder() {
  const left = process.availableMemory() - MEMORY_BESIDE_BYTES;
  return Math.min(freeBytesOf(MEMORY), left) >= MEMORY_WANTED_BYTES ? MEMORY : tmpdir();
}

function freeBytesOf(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/** Folders of runs that were killed. Their servers ended with them. */
function sweep() {
  for (const parent of [tmpdir(), MEMORY].filter(existsSync)) {
    for (const name of readdirSync(parent)) {
      const pid = Number(FOLDER.exec(name)?.[1] ?? NaN);
      if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
    }
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
