/** The demo company, in the database and in a file for people: made once, found again at each start. Never in production. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { SecretBox } from '@countersign/mfa-core';
import { PostgresSessionStore, PostgresUnitOfWork, Sql, UuidV7IdGenerator } from '@countersign/mfa-postgres';
import { AesGcmSecretBox, parseSecretBoxKeys } from '@countersign/secret-box';
import { ormOptions } from '../mikro-orm.config.js';
import { AccountRegister } from '../src/accounts/account-register.js';
import { addressKeyOf } from '../src/accounts/directory/address-key.js';
import { CompaniesRepository } from '../src/accounts/directory/companies.repository.js';
import { PeopleRepository } from '../src/accounts/directory/people.repository.js';
import { PasswordHasher } from '../src/accounts/password/password-hasher.js';
import { PasswordPolicy } from '../src/accounts/password/password-policy.js';
import { PasswordsRepository } from '../src/accounts/password/passwords.repository.js';
import { demoPayee, demoPayeePeople, demoPayor, demoPeople, demoProjectManager } from './demo-company.js';
import { readDemoUsers, writeDemoUsers, type DemoUser } from './demo-file.js';
import { DemoPayables } from './demo-payables.js';
import { DemoPayee } from './demo-payee.js';

/** Whoever holds it is seeding this database; the others wait and find the work done. */
const SEEDING = 7_318_205_442;
/** 144 random bits in 24 characters. */
const PASSWORD_BYTES = 18;

const clock = { now: () => new Date() };

/**
 * Makes the demo company unless it is there, and sees to it that the passwords in `demo.json` of the data folder are the
 * ones that sign in. Where file and database disagree, because one of them was lost or replaced, each person
 * concerned gets a new password. Throws in production, and without SECRET_BOX_KEYS.
 */
export async function seedDemo(
  databaseUrl: string,
  dataFolder: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<DemoUser[]> {
  if (environment['NODE_ENV'] === 'production') throw new Error('There are no demo people in production.');
  const orm = await MikroORM.init(ormOptions(databaseUrl, { maxConnections: 2 }));
  try {
    const keys = parseSecretBoxKeys(environment['SECRET_BOX_KEYS'] ?? '');
    return await new DemoSeed(orm.em, new AesGcmSecretBox(keys), join(dataFolder, 'demo.json')).run();
  } finally {
    await orm.close();
  }
}

class DemoSeed {
  private readonly sql: Sql;
  private readonly unitOfWork: PostgresUnitOfWork;
  private readonly ids = new UuidV7IdGenerator();
  private readonly hasher = new PasswordHasher();
  private readonly passwords: PasswordsRepository;
  private readonly register: AccountRegister;

  constructor(
    private readonly em: EntityManager,
    private readonly secretBox: SecretBox,
    private readonly file: string,
  ) {
    this.sql = new Sql(em);
    this.unitOfWork = new PostgresUnitOfWork(em);
    this.passwords = new PasswordsRepository(em);
    this.register = new AccountRegister(
      new PeopleRepository(em),
      new CompaniesRepository(em),
      this.passwords,
      this.hasher,
      new PasswordPolicy(),
      this.unitOfWork,
      this.ids,
      clock,
    );
  }

  /** One transaction, the file written before it ends: what breaks in between is put right by the next start. */
  run(): Promise<DemoUser[]> {
    return this.unitOfWork.run(async () => {
      await this.sql.rows('SELECT pg_advisory_xact_lock($1)', [SEEDING]);
      const [first] = demoPeople;
      if (!(await this.passwords.findByAddressKey(addressKeyOf(first.email)))) await this.makeCompany();
      await this.addNewcomers();
      // Its admins may require MFA, as the operator would have switched on (POL-11).
      await this.sql.change('UPDATE company SET mfa_policy_available = true WHERE name = $1', [demoPayor]);
      // By itself: a database of before there was this side has the payor alone.
      const [firstOfPayee] = demoPayeePeople;
      if (!(await this.passwords.findByAddressKey(addressKeyOf(firstOfPayee.email)))) await this.makePayee();
      const known = await readDemoUsers(this.file);
      const users: DemoUser[] = [];
      for (const { email, role, company } of [
        ...demoPeople.map((person) => ({ ...person, company: demoPayor })),
        ...demoPayeePeople.map((person) => ({ ...person, company: demoPayee })),
      ]) {
        const kept = known.find((user) => user.email === email)?.password;
        users.push({ email, password: await this.agreedPassword(email, kept), role, company });
      }
      if (JSON.stringify(users) !== JSON.stringify(known)) await writeDemoUsers(this.file, users);
      return users;
    });
  }

  private async makeCompany(): Promise<void> {
    const companyId = await this.register.createCompany({ name: demoPayor, side: 'payor' });
    const people: string[] = [];
    for (const person of demoPeople) people.push(await this.addPerson(companyId, person));
    const projectManagerId = await this.register.createPerson(demoProjectManager);
    const [adminId = projectManagerId] = people;
    const payables = new DemoPayables(this.em, this.register, this.ids, clock.now());
    await payables.add({ companyId, projectManagerId, adminId });
  }

  /** Who came to the demo company after this database was made. */
  private async addNewcomers(): Promise<void> {
    for (const person of demoPeople) {
      if (await this.passwords.findByAddressKey(addressKeyOf(person.email))) continue;
      await this.addPerson(await this.companyNamed(demoPayor), person);
    }
  }

  private async addPerson(companyId: string, person: (typeof demoPeople)[number]): Promise<string> {
    const { name, email, role } = person;
    const roles = 'also' in person ? [role, person.also] : [role];
    const personId = await this.register.createPerson({ name, email, addressVerified: true });
    for (const held of roles) await this.register.addMembership({ personId, companyId, role: held });
    return personId;
  }

  private async makePayee(): Promise<void> {
    const payee = new DemoPayee(this.em, this.register, this.secretBox, this.ids, clock.now());
    await payee.add({
      companyId: await this.companyNamed(demoPayee),
      payorCompanyId: await this.companyNamed(demoPayor),
    });
  }

  private async companyNamed(name: string): Promise<string> {
    const company = await this.sql.row<{ id: string }>(
      'SELECT id FROM company WHERE name = $1 ORDER BY id LIMIT 1',
      [name],
    );
    if (!company) throw new Error(`${name} is not in the database, although the demo company is.`);
    return company.id;
  }

  /** The password kept in the file where it signs in, or else a new one. */
  private async agreedPassword(email: string, kept: string | undefined): Promise<string> {
    const credential = await this.passwords.findByAddressKey(addressKeyOf(email));
    if (!credential) throw new Error(`${email} is not in the database, although the demo company is.`);
    if (kept !== undefined && (await this.hasher.verify(credential.phc, kept))) return kept;
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const { personId } = credential;
    const now = clock.now();
    await this.passwords.set(personId, await this.hasher.hash(password), now);
    await new PostgresSessionStore(this.sql).endAll(personId, null, 'password_changed', now);
    return password;
  }
}
