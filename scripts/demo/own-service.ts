/** A service for one story, whose clock the story turns: everything of it is new, and gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load-config.js';
import { createApp } from '../../src/create-app.js';
import { APPLICATION_ROLE, asRole, ensureDatabase, ensureRole } from '../database.js';
import type { DemoUser } from '../demo-file.js';
import { provideDevelopmentKeys } from '../development-keys.js';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { migrate } from '../migrate.js';
import { seedDemo } from '../seed-demo.js';
import { say } from './narrator.js';
import type { StoryClock } from './story-clock.js';

const DATABASE_NAME = 'story';
const MAX_CONNECTIONS = 60;

export interface OwnService {
  url: string;
  clock: StoryClock;
  users: readonly DemoUser[];
  /** Where the people of the story keep their apps. */
  keptFile: string;
  stop(): Promise<void>;
}

export async function startOwnService(): Promise<OwnService> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-story-'));
  const database = await startEmbeddedPostgres({
    ...{ dataDirectory: join(folder, 'postgres'), durable: false, maxConnections: MAX_CONNECTIONS },
  });
  const stopDatabase = async (): Promise<void> => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ensureDatabase(database.url('postgres'), DATABASE_NAME);
    await ensureRole(database.url('postgres'), APPLICATION_ROLE);
    const ownerUrl = database.url(DATABASE_NAME);
    const url = asRole(ownerUrl, APPLICATION_ROLE);
    const env: NodeJS.ProcessEnv = {
      ...{ NODE_ENV: 'test', PORT: '0', DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
      ...{ PUBLIC_URL: 'http://localhost:3000', LOG_LEVEL: 'error' },
    };
    await provideDevelopmentKeys(join(folder, 'keys.json'), env);
    await migrate(ownerUrl, { applicationRole: APPLICATION_ROLE });
    const users = await seedDemo(url, folder, env);
    const clock = new TurnedClock();
    const app = await createApp(loadConfig(env), { clock: { now: () => new Date(clock.now()) } });
    await app.listen(0, '127.0.0.1');
    return {
      ...{ url: await app.getUrl(), clock, users, keptFile: join(folder, 'kept.json') },
      stop: async () => {
        await app.close();
        await stopDatabase();
      },
    };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

/** Goes with the real time, and further whenever there is something to wait for. */
class TurnedClock implements StoryClock {
  #aheadMs = 0;

  now(): number {
    return Date.now() + this.#aheadMs;
  }

  wait(milliseconds: number, what: string): Promise<void> {
    this.#aheadMs += milliseconds;
    say(`    (${what}: the clock of the story is turned on.)`);
    return Promise.resolve();
  }
}
