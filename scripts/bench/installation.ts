import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPLICATION_ROLE, asRole, ensureDatabase, ensureRole } from '../database.js';
import { provideDevelopmentKeys } from '../development-keys.js';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { migrate } from '../migrate.js';

export interface Installation {
  folder: string;
  ownerUrl: string;
  /** What the service reads. No limit of addresses: all load comes from one. */
  env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

const DATABASE_NAME = 'countersign';
/** The pool of the service, as it comes, and as many bare connections as the widest round has. */
const MAX_CONNECTIONS = 120;

/** A database of its own in a temporary folder, durable as the one of `npm start`: a commit waits for the disk. */
export async function install(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const database = await startEmbeddedPostgres({
    dataDirectory: join(folder, 'postgres'),
    durable: true,
    maxConnections: MAX_CONNECTIONS,
  });
  const adminUrl = database.url('postgres');
  await ensureDatabase(adminUrl, DATABASE_NAME);
  await ensureRole(adminUrl, APPLICATION_ROLE);
  const ownerUrl = database.url(DATABASE_NAME);
  await migrate(ownerUrl, { applicationRole: APPLICATION_ROLE });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'test',
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: asRole(ownerUrl, APPLICATION_ROLE),
    LOG_LEVEL: 'info',
    ADDRESS_REQUESTS_PER_MINUTE: '1000000',
    ADDRESS_SECRET_TRIES_PER_MINUTE: '1000000',
  };
  await provideDevelopmentKeys(join(folder, 'keys.json'), env);
  return {
    folder,
    ownerUrl,
    env,
    async remove() {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
