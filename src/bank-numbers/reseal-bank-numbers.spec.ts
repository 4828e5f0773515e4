import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SealedRows } from '@countersign/mfa-core';
import { PostgresSealedColumn, Sql, UuidV7IdGenerator } from '@countersign/mfa-postgres';
import { AesGcmSecretBox, parseSecretBoxKeys } from '@countersign/secret-box';
import { createTestDatabase, withConnection, type TestDatabase } from '../../test/support/database.js';
import { openOrm } from '../../test/support/orm.js';
import { bankNumbersContext, SealedBankNumbers, type BankNumbersOwner } from './sealed-bank-numbers.js';

type Orm = Awaited<ReturnType<typeof openOrm>>;

const [oldKey, currentKey] = ['old', 'current'].map((kid) => `${kid}:${randomBytes(32).toString('base64')}`);
const boxOf = (...keys: (string | undefined)[]) => new AesGcmSecretBox(parseSecretBoxKeys(keys.join(',')));
const accountNumber = '900001234567';

const inserts: Readonly<Record<BankNumbersOwner['table'], string>> = {
  payee_bank_account: `INSERT INTO payee_bank_account
    (id, company_id, nickname, holder_name, bank_name, last_four, sealed_numbers, status, added_at)
    VALUES ($1, $1, 'n', 'h', 'b', '4567', $2, 'active', now())`,
  funding_account: `INSERT INTO funding_account
    (id, company_id, nickname, bank_name, last_four, currency, status, is_default, sealed_numbers)
    VALUES ($1, $1, 'n', 'b', '4567', 'USD', 'pending', false, $2)`,
};

describe.each(['payee_bank_account', 'funding_account'] as const)('the numbers in %s', (table) => {
  const ids = new UuidV7IdGenerator();
  let database: TestDatabase;
  let orm: Orm;
  let owners: string[];

  const open = (secretBox: AesGcmSecretBox) =>
    new PostgresSealedColumn(
      { sql: new Sql(orm.em), secretBox },
      { table, column: 'sealed_numbers', contextOf: (id) => bankNumbersContext({ table, id }) },
    );

  async function walk(rows: SealedRows) {
    const total = { looked: 0, resealed: 0, unreadable: [] as string[] };
    for (let after: string | null = null; ;) {
      const batch = await rows.reseal({ after, limit: 2 });
      total.looked += batch.looked;
      total.resealed += batch.resealed;
      total.unreadable.push(...batch.unreadable);
      if (batch.next === null) return total;
      after = batch.next;
    }
  }

  const sealedOf = (id: string): Promise<string> =>
    withConnection(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ sealed_numbers: string }>(
        `SELECT sealed_numbers FROM ${table} WHERE id = $1`,
        [id],
      );
      return rows[0]?.sealed_numbers ?? '';
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url);
    owners = Array.from({ length: 5 }, () => ids.next());
    const numbers = new SealedBankNumbers(boxOf(oldKey));
    await withConnection(database.url, async (client) => {
      for (const id of owners)
        await client.query(inserts[table], [
          id,
          numbers.seal({ table, id }, { routingNumber: '123456780', accountNumber }),
        ]);
    });
  });
  afterAll(async () => {
    await orm.close();
    await database.drop();
  });

  it('are sealed anew under the current key, once, and are the same numbers', async () => {
    const rows = open(boxOf(currentKey, oldKey));
    expect(rows.name).toBe(`${table}.sealed_numbers`);
    expect(await rows.count()).toBe(owners.length);
    // Two at once: of each row one wins, and neither loses anything.
    const walks = await Promise.all([walk(rows), walk(rows)]);
    expect(walks.map(({ looked }) => looked)).toEqual([5, 5]);
    expect(walks.reduce((sum, { resealed }) => sum + resealed, 0)).toBe(owners.length);
    expect(await walk(rows)).toEqual({ looked: 5, resealed: 0, unreadable: [] });
    const afterwards = new SealedBankNumbers(boxOf(currentKey));
    for (const id of owners)
      expect(afterwards.isAccountNumber({ table, id }, await sealedOf(id), accountNumber)).toBe(true);
  });

  it('stay as they are where their key is gone', async () => {
    const [first = ''] = owners;
    const before = await sealedOf(first);
    const rows = open(boxOf(`newest:${randomBytes(32).toString('base64')}`));
    expect(await walk(rows)).toEqual({ looked: 5, resealed: 0, unreadable: [...owners].sort() });
    expect(await sealedOf(first)).toBe(before);
  });
});
