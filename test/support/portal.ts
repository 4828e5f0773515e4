import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limits } from '@countersign/mfa-core';
import { FakeClock } from '@countersign/mfa-testing';
import type { DemoUser } from '../../scripts/demo-file.js';
import { createKeys } from '../../scripts/development-keys.js';
import { seedDemo } from '../../scripts/seed-demo.js';
import { loadConfig } from '../../src/config/load-config.js';
import { PasswordHasher } from '../../src/accounts/password/password-hasher.js';
import type { AppOverrides } from '../../src/app-overrides.js';
import { createApp } from '../../src/create-app.js';
import { Actor } from './actor.js';
import { createDemoDatabase, createTestDatabase, testDemo, type TestDatabase } from './database.js';
import { rememberPasswords } from './remembered-passwords.js';

export interface Portal {
  database: TestDatabase;
  clock: FakeClock;
  apps: readonly NestFastifyApplication[];
  urls: readonly string[];
  /** What the service believes it is seen at. */
  publicUrl: string;
  /** The nth demo person with that role; the same one at each call. */
  person(role: string, index?: number): Actor;
  /** The same, signed in anew with a fresh factor, after whatever block an attack before has left. */
  signedIn(role: string, index?: number): Promise<Actor>;
  /**
   * One instance with other settings: its callers are sent to the next one; when `drained` says that none of their calls is
   * left it is stopped, and its callers come back once it listens again.
   */
  restart(instance: number, changed: NodeJS.ProcessEnv, drained: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** The whole service, as many instances as asked for, on one database of its own with the demo company in it. */
export async function startPortal(
  options: {
    instances?: number;
    /** Where the first instance listens, for who must know it beforehand; otherwise wherever there is room. */
    port?: number;
    env?: NodeJS.ProcessEnv;
    overrides?: AppOverrides;
    /** What stands between the service and its database. */
    through?: { urlFor(databaseUrl: string): string };
  } = {},
): Promise<Portal> {
  // Whoever brings keys of their own has the company sealed under them.
  const made = options.env?.['SECRET_BOX_KEYS'] === undefined ? testDemo() : undefined;
  const database = await (made ? createDemoDatabase(made) : createTestDatabase());
  const clock = new FakeClock(new Date());
  const publicUrl = options.env?.['PUBLIC_URL'] ?? 'http://localhost:3000';
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    PORT: '0',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: options.through?.urlFor(database.url) ?? database.url,
    DATABASE_POOL_MAX: '12',
    LOG_LEVEL: options.overrides?.logDestination ? 'trace' : 'silent',
    ADDRESS_REQUESTS_PER_MINUTE: '1000000',
    ADDRESS_SECRET_TRIES_PER_MINUTE: '1000000',
    ...options.env,
  };
  const keys = { ...(await createKeys()), ...(made && { SECRET_BOX_KEYS: made.SECRET_BOX_KEYS }) };
  for (const [name, value] of Object.entries(keys)) env[name] ||= value;
  const users = made?.users ?? (await seeded(database.url, env));
  const apps: NestFastifyApplication[] = [];
  const urls: string[] = [];
  const start = async (instance: number, settings: NodeJS.ProcessEnv): Promise<void> => {
    const app = await createApp(loadConfig(settings), { clock, ...options.overrides });
    rememberPasswords(app.get(PasswordHasher, { strict: false }));
    await app.listen(instance === 0 ? (options.port ?? 0) : 0, '127.0.0.1');
    apps[instance] = app;
    urls[instance] = await app.getUrl();
  };
  for (let instance = 0; instance < (options.instances ?? 1); instance += 1) await start(instance, env);
  const people = users.map(({ email, password, role }) => new Actor(email, password, role, urls, clock));
  const person = (role: string, index = 0): Actor => {
    const found = people.filter((one) => one.role === role)[index];
    if (!found) throw new Error(`the demo company has no ${role} number ${index}`);
    return found;
  };
  return {
    database,
    clock,
    apps,
    urls,
    publicUrl,
    person,
    async signedIn(role, index) {
      const one = person(role, index);
      clock.advanceSeconds(limits.blockSeconds);
      await one.signIn();
      return one;
    },
    async restart(instance, changed, drained) {
      urls[instance] = urls[(instance + 1) % urls.length] ?? '';
      await drained();
      await apps[instance]?.close();
      await start(instance, { ...env, ...changed });
    },
    async stop() {
      for (const app of apps) await app.close();
      await database.drop();
    },
  };
}

async function seeded(databaseUrl: string, env: NodeJS.ProcessEnv): Promise<DemoUser[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-portal-'));
  try {
    return await seedDemo(databaseUrl, folder, env);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
