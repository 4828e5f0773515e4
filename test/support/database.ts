import { randomBytes } from 'node:crypto';
import { APPLICATION_ROLE, asRole, withConnection } from '../../scripts/database.js';

export { withConnection };

export interface TestDatabase {
  /** As the role the application runs as. */
  url: string;
  /** As the owner of the tables. */
  ownerUrl: string;
  /** Ends whatever is still connected, and removes it. */
  drop(): Promise<void>;
}

/** A database of one's own, with all migrations applied and nothing in it: a copy of the template, made in some 40 ms. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(required('TEST_DATABASE_TEMPLATE'));
}

/** A database without a table, for those who test how tables are made. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0');
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const adminUrl = required('TEST_DATABASE_ADMIN_URL');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withConnection(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const owner = new URL(adminUrl);
  owner.pathname = `/${name}`;
  return {
    url: asRole(owner.href, APPLICATION_ROLE),
    ownerUrl: owner.href,
    drop: () =>
      withConnection(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(
        () => undefined,
      ),
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests with npm test, whose setup provides it.`);
  return value;
}
