import { randomBytes } from 'node:crypto';
import { APPLICATION_ROLE, asRole, withConnection } from '../../scripts/database.js';
import type { DemoUser } from '../../scripts/demo-file.js';

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

/** What every copy of the demo company has in common: who is in it, and the key under which their numbers are sealed. */
export interface TestDemo {
  template: string;
  users: DemoUser[];
  SECRET_BOX_KEYS: string;
}

export const testDemo = (): TestDemo => JSON.parse(required('TEST_DEMO')) as TestDemo;

/** The same with the demo company in it, as it was made once for the run. */
export function createDemoDatabase({ template }: TestDemo): Promise<TestDatabase> {
  return createDatabase(template);
}

/** A database without a table, for those who test how tables are made. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0');
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const adminUrl = required('TEST_DATABASE_ADMIN_URL');
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Files are copied as they are: page by page would also go through the log.
  await withConnection(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`),
  );
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
