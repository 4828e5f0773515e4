import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../test/support/database.js';
import { PasswordHasher } from '../src/accounts/password/password-hasher.js';
import { withConnection } from './database.js';
import { seedDemo } from './seed-demo.js';

describe('the demo company', () => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'countersign-seed-'));
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const file = () => join(folder, 'demo.json');
  const env = { NODE_ENV: 'test', SECRET_BOX_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}` };
  const seed = () => seedDemo(database.url, folder, env);
  const count = (table: string): Promise<number> =>
    withConnection(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      return rows[0]!.n;
    });
  const signsIn = (email: string, password: string): Promise<boolean> =>
    withConnection(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ phc: string }>(
        `SELECT phc FROM password_credential c JOIN person_address a USING (person_id) WHERE a.address_key = $1`,
        [email],
      );
      return new PasswordHasher().verify(rows[0]!.phc, password);
    });

  it('has people of every payor role, whoever else works there, and people of one payee, and the file says how they sign in, to its owner alone', async () => {
    const users = await seed();
    expect(users.map(({ role }) => role)).toEqual([
      'payments_admin',
      'payments_disburser',
      'payments_disburser',
      'disbursement_contributor',
      'beneficiary_approver',
      'payments_admin',
      'company_admin',
      'member',
      'member',
      'payee_admin',
      'payee_admin',
      'payee_admin',
    ]);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ users });
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    for (const { email, password } of users) {
      expect(password.length).toBeGreaterThanOrEqual(20);
      expect(await signsIn(email, password)).toBe(true);
    }
    expect(new Set(users.map(({ password }) => password)).size).toBe(users.length);
  });

  it('welcomes who joined the demo company after the database was made', async () => {
    const before = await seed();
    await withConnection(database.ownerUrl, (client) =>
      client.query(`WITH gone AS (SELECT person_id FROM person_address WHERE address_key = 'ines@cedarstone.example')
        DELETE FROM person WHERE id IN (SELECT person_id FROM gone)`),
    );
    const after = await seed();
    expect(after.map(({ email }) => email)).toEqual(before.map(({ email }) => email));
    const ines = after.find(({ email }) => email === 'ines@cedarstone.example');
    expect(await signsIn(ines!.email, ines!.password)).toBe(true);
    expect(await count("membership WHERE role = 'payments_admin'")).toBe(2);
  });

  it('owes approved invoices that neither disburser approved', async () => {
    await seed();
    expect(await count("invoice WHERE status = 'approved'")).toBeGreaterThanOrEqual(12);
    expect(
      await count(
        `invoice i JOIN membership m ON m.person_id = i.last_approved_by WHERE m.role = 'payments_disburser'`,
      ),
    ).toBe(0);
  });

  it('has a payee who is paid to the account that the payor approved, and was offered agreements', async () => {
    await seed();
    expect(
      await count(
        `payee_deposit d JOIN payee_bank_account p ON p.id = d.bank_account_id
           JOIN beneficiary_account b ON b.payee_company_id = d.company_id AND b.last_four = p.last_four
             AND b.holder_name = p.holder_name AND b.status = 'approved'`,
      ),
    ).toBe(1);
    expect(await count('payment_agreement WHERE accepted_at IS NULL')).toBe(2);
  });

  it('gets the payee in a database of before there was that side, and keeps everything else', async () => {
    const before = await seed();
    await withConnection(database.ownerUrl, (client) =>
      client.query(
        `TRUNCATE payee_deposit, payee_bank_account, payee_bank_account_change, payment_agreement;
         DELETE FROM person WHERE id IN (SELECT person_id FROM membership WHERE role = 'payee_admin')`,
      ),
    );
    const after = await seed();
    expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
    expect(after.map(({ email }) => email)).toEqual(before.map(({ email }) => email));
    expect(await count('company')).toBe(4);
    expect(await count('payee_deposit')).toBe(1);
  });

  it('is found again by a second start, and by two at once', async () => {
    const users = await seed();
    expect(await Promise.all([seed(), seed()])).toEqual([users, users]);
    expect(await count('company')).toBe(4);
  });

  it('is made once by two first starts at the same time', async () => {
    const [one, other] = await Promise.all([seed(), seed()]);
    expect(one).toEqual(other);
    expect(await count('company')).toBe(4);
  });

  it('gets new passwords when the file is lost or damaged, and keeps everything else', async () => {
    const before = await seed();
    for (const damage of [() => rm(file()), () => writeFile(file(), '{"users": [{"email"')]) {
      await damage();
      const after = await seed();
      for (const [n, { email, password }] of after.entries()) {
        expect(password).not.toBe(before[n]!.password);
        expect(await signsIn(email, password)).toBe(true);
        expect(await signsIn(email, before[n]!.password)).toBe(false);
      }
      expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ users: after });
    }
    expect(await count('company')).toBe(4);
    expect(await count('person')).toBe(before.length + 1);
  });

  it('is made anew when the database is, and the file follows', async () => {
    const before = await seed();
    await database.drop();
    database = await createTestDatabase();
    const after = await seed();
    for (const [n, { email, password }] of after.entries()) {
      expect(password).not.toBe(before[n]!.password);
      expect(await signsIn(email, password)).toBe(true);
    }
  });

  it('does not come to production', async () => {
    await expect(seedDemo(database.url, folder, { NODE_ENV: 'production' })).rejects.toThrow(/production/);
    expect(await count('person')).toBe(0);
  });
});
