import { randomBytes } from 'node:crypto';
import { PasswordHasher } from '../../src/accounts/password/password-hasher.js';
import { withConnection } from '../database.js';
import type { Api } from './api.js';
import { doAll } from './load.js';
import { Person } from './person.js';

/** Companies authorize one after another, each its own audit chain; so many of them work at the same time. */
export const COMPANIES = 16;
const AT_ONCE = 16;

/**
 * Many people, so that neither lock-outs nor the one code per step slow anybody down: payors with one password between
 * them, put into the tables directly; their authenticator apps are enrolled through the API.
 */
export class People {
  private next = 0;

  private constructor(private readonly all: readonly Person[]) {}

  static async enroll(api: Api, ownerUrl: string, count: number): Promise<People> {
    const password = randomBytes(24).toString('base64url');
    await insert(ownerUrl, count, await new PasswordHasher().hash(password));
    const all = Array.from(
      { length: count },
      (_, n) => new Person(api, addressOf(n), password, n % COMPANIES),
    );
    await doAll(
      all.map((person) => () => person.enroll()),
      AT_ONCE,
    );
    return new People(all);
  }

  get first(): Person {
    const [first] = this.all;
    if (!first) throw new Error('nobody is there');
    return first;
  }

  /** The next so many in turn, of all companies or of one, each with a code to give. */
  async take(count: number, company?: number): Promise<Person[]> {
    const there = company === undefined ? this.all.length : Math.floor(this.all.length / COMPANIES);
    if (count > there) throw new Error(`there are only ${there} people`);
    const taken: Person[] = [];
    while (taken.length < count) {
      const person = this.all[this.next++ % this.all.length];
      if (!person || (company !== undefined && person.company !== company)) continue;
      await person.untilCodeIsThere();
      taken.push(person);
    }
    return taken;
  }
}

const addressOf = (n: number): string => `person-${n}@bench.example`;

async function insert(ownerUrl: string, count: number, phc: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(
      `CREATE TABLE bench_company AS
        SELECT n, gen_random_uuid() AS id FROM generate_series(0, ${COMPANIES - 1}) n`,
    );
    await client.query(
      `INSERT INTO company (id, name, side, created_at) SELECT id, 'Payor ' || n, 'payor', now() FROM bench_company`,
    );
    await client.query(
      'CREATE TABLE bench_person AS SELECT n, gen_random_uuid() AS id FROM generate_series(0, $1::int - 1) n',
      [count],
    );
    await client.query(
      `INSERT INTO person (id, name, active, created_at) SELECT id, 'Person ' || n, true, now() FROM bench_person`,
    );
    await client.query(
      `INSERT INTO person_address (id, person_id, kind, address, address_key, is_sign_in, verified_at)
        SELECT gen_random_uuid(), id, 'email', a, a, true, now()
        FROM bench_person, LATERAL (SELECT 'person-' || n || '@bench.example' AS a) address`,
    );
    await client.query(
      `INSERT INTO membership (person_id, company_id, role)
        SELECT p.id, c.id, 'payments_disburser' FROM bench_person p JOIN bench_company c ON c.n = p.n % ${COMPANIES}`,
    );
    await client.query(
      'INSERT INTO password_credential (person_id, phc, changed_at) SELECT id, $1, now() FROM bench_person',
      [phc],
    );
    await client.query('COMMIT');
  });
}
