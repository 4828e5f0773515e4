/**
 * What an operator does by hand, by the application's own rules:
 *
 *   npm run countersign -- payee-admin add --company <id> --name <name> --email <address> --authorization <text>
 *
 * adds a payee admin to a company whose others are all locked out (RST-03). `--authorization` says who asked for it and
 * how that was proven; it stands in the company's audit chain, and every payee admin of the company is told. The person
 * sets a password by a link in their mailbox. Reads the settings of the service, or finds the database of `npm start`.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { validateSync } from 'class-validator';
import { Problem } from '@countersign/mfa-nest';
import { loadConfig } from '../src/config/load-config.js';
import { createApp } from '../src/create-app.js';
import { AddPayeeAdmin, AuthorizedAddition } from '../src/payee-admin/payee-admin.module.js';
import { APPLICATION_ROLE, asRole } from './database.js';
import { provideDevelopmentKeys } from './development-keys.js';
import { embeddedUrl } from './embedded-postgres.js';

const USAGE =
  'npm run countersign -- payee-admin add --company <id> --name <name> --email <address> --authorization <text>';
const DATA_FOLDER = resolve('.data');

try {
  await addPayeeAdmin(readAddition());
} catch (error) {
  console.error(error instanceof Problem ? error.type.help : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readAddition(): AuthorizedAddition {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      company: { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
      authorization: { type: 'string' },
    },
  });
  if (positionals.join(' ') !== 'payee-admin add') throw new Error(USAGE);
  const { company: companyId, ...rest } = values;
  const addition = Object.assign(new AuthorizedAddition(), { companyId, ...rest });
  const wrong = validateSync(addition).map(
    ({ property, constraints = {} }) =>
      `--${property === 'companyId' ? 'company' : property}: ${Object.values(constraints).join('; ')}`,
  );
  if (wrong.length > 0) throw new Error([USAGE, ...wrong].join('\n  '));
  return addition;
}

async function addPayeeAdmin({ companyId, name, email, authorization }: AuthorizedAddition): Promise<void> {
  await provideSettings();
  // Neither started nor listening: the rules alone.
  const app = await createApp(loadConfig({ ...process.env, LOG_LEVEL: 'error' }));
  try {
    const added = await app
      .get(AddPayeeAdmin, { strict: false })
      .byOperator(companyId, { name, email }, authorization);
    console.log(
      `${added.email} is a payee admin now (person ${added.personId}) and was sent a link to set a password.`,
    );
  } finally {
    await app.close();
  }
}

async function provideSettings(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (process.env['NODE_ENV'] === 'production') return;
  process.env['DATABASE_URL'] ??= asRole(
    await embeddedUrl(join(DATA_FOLDER, 'postgres'), 'countersign'),
    APPLICATION_ROLE,
  );
  await provideDevelopmentKeys(join(DATA_FOLDER, 'development-keys.json'));
}
