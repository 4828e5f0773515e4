import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { auditEntry } from '@countersign/mfa-testing';
import { migrationOptions } from '../../mikro-orm.config.js';
import { migrations } from '../../migrations/index.js';
import { withConnection } from '../../scripts/database.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { openOrm } from '../support/orm.js';
import { createPostgresStores } from '../support/postgres-stores.js';

const PAYOR_ACCOUNTS = 'Migration20261126000300_payor-accounts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createEmptyDatabase();
  for (const { name } of migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === PAYOR_ACCOUNTS),
  ))
    await migrate('up', name);
});
afterEach(() => database.drop());

async function migrate(way: 'up' | 'down', name = PAYOR_ACCOUNTS): Promise<void> {
  const orm = await MikroORM.init(migrationOptions(database.ownerUrl));
  try {
    await orm.migrator[way](name);
  } finally {
    await orm.close();
  }
}

const rows = (statement: string, values: readonly unknown[] = []): Promise<any[]> =>
  withConnection(database.ownerUrl, async (client) => (await client.query(statement, [...values])).rows);

it('an account in use gets its approver from the chain, and one that nobody approved there gets none', async () => {
  const [companyId, approver, other] = [randomUUID(), randomUUID(), randomUUID()];
  const account = async (version: number, status: string): Promise<string> => {
    const id = randomUUID();
    await rows(
      `INSERT INTO beneficiary_account (id, company_id, payee_company_id, holder_name, bank_name, last_four, status,
         version, changed_at) VALUES ($1, $2, $3, 'Holder', 'Bank', '2231', $4, $5, now())`,
      [id, companyId, randomUUID(), status, version],
    );
    return id;
  };
  const [twice, waiting, seeded] = [
    await account(2, 'approved'),
    await account(2, 'needs_review'),
    await account(1, 'approved'),
  ];
  const orm = await openOrm(database.ownerUrl, { maxConnections: 1 });
  const { audit } = createPostgresStores(orm.em);
  const approved = (id: string, version: number, by: string) =>
    audit.append({
      ...auditEntry(`company:${companyId}`),
      act: 'beneficiary_account.approved',
      actor: { kind: 'person', id: by },
      object: { kind: 'beneficiary_account', id },
      details: { version },
    });
  await approved(twice, 1, other);
  await approved(waiting, 1, other);
  await approved(twice, 2, approver);
  await orm.close();

  await migrate('up');
  const found = await rows(
    'SELECT id, approved_by, approved_at IS NOT NULL AS dated FROM beneficiary_account',
  );
  const of = (id: string) => found.find((row) => row.id === id);
  expect(of(twice)).toEqual({ id: twice, approved_by: approver, dated: true });
  for (const id of [waiting, seeded]) expect(of(id)).toEqual({ id, approved_by: null, dated: false });
  await migrate('down');
  await migrate('up');
  expect(await rows('SELECT approved_by FROM beneficiary_account WHERE id = $1', [twice])).toEqual([
    { approved_by: approver },
  ]);
});

it('an account that was deactivated funds nothing after a way back either, and the default is never one', async () => {
  await migrate('up');
  const add = (status: string, isDefault: boolean): Promise<any[]> =>
    rows(
      `INSERT INTO funding_account (id, company_id, nickname, bank_name, last_four, currency, status, is_default)
       VALUES ($1, $2, 'Operating', 'Bank', '4417', 'USD', $3, $4) RETURNING id`,
      [randomUUID(), randomUUID(), status, isDefault],
    );
  const [inactive] = await add('inactive', false);
  await expect(add('inactive', true)).rejects.toMatchObject({
    constraint: 'funding_account_is_default_check',
  });
  await migrate('down');
  expect(await rows('SELECT status FROM funding_account WHERE id = $1', [inactive.id])).toEqual([
    { status: 'failed' },
  ]);
  await expect(add('inactive', false)).rejects.toMatchObject({ constraint: 'funding_account_status_check' });
});
