import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { APPLICATION_ROLE, asRole } from '../database.js';
import { provideDevelopmentKeys } from '../development-keys.js';
import { embeddedUrl } from '../embedded-postgres.js';

const DATA_FOLDER = resolve('.data');

/** The keys into the environment, and nothing else: asks no database. */
export async function provideKeys(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const file = join(DATA_FOLDER, 'development-keys.json');
  if (process.env['NODE_ENV'] !== 'production' && existsSync(file)) await provideDevelopmentKeys(file);
}

/** The settings of the service into the environment; outside production those of `npm start`, where none are given. */
export async function provideSettings(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (process.env['NODE_ENV'] === 'production') return;
  process.env['DATABASE_URL'] ??= asRole(
    await embeddedUrl(join(DATA_FOLDER, 'postgres'), 'countersign'),
    APPLICATION_ROLE,
  );
  await provideDevelopmentKeys(join(DATA_FOLDER, 'development-keys.json'));
}
