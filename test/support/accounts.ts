import { PostgresSubjectDirectory } from '@countersign/mfa-postgres';
import type { MikroORM } from '@mikro-orm/postgresql';
import { EndAllSessions, secondsAfter } from '@countersign/mfa-core';
import { FakeClock, FakeKeyedHash, FakeSecretBox } from '@countersign/mfa-testing';
import { AccountRegister } from '../../src/accounts/account-register.js';
import { AddAddress } from '../../src/accounts/addresses/add-address.js';
import { AddressConfirmationsRepository } from '../../src/accounts/addresses/address-confirmations.repository.js';
import { ConcludeAddressChange } from '../../src/accounts/addresses/conclude-address-change.js';
import { ConfirmAddress } from '../../src/accounts/addresses/confirm-address.js';
import { RemoveAddress } from '../../src/accounts/addresses/remove-address.js';
import { ChangePassword } from '../../src/accounts/change-password/change-password.js';
import { CompaniesRepository } from '../../src/accounts/directory/companies.repository.js';
import { PeopleRepository } from '../../src/accounts/directory/people.repository.js';
import { CheckPassword } from '../../src/accounts/password/check-password.js';
import { ConcludePasswordChange } from '../../src/accounts/password/conclude-password-change.js';
import { CurrentPassword } from '../../src/accounts/password/current-password.js';
import { SeenDevices } from '../../src/accounts/password/seen-devices.js';
import { PasswordCheck } from '../../src/accounts/password/password-check.js';
import { PasswordHasher } from '../../src/accounts/password/password-hasher.js';
import { PasswordPolicy } from '../../src/accounts/password/password-policy.js';
import { PasswordsRepository } from '../../src/accounts/password/passwords.repository.js';
import { PersonDirectory } from '../../src/accounts/person-directory.js';
import { RequestPasswordReset } from '../../src/accounts/reset-password/request-password-reset.js';
import { ChooseLocale } from '../../src/accounts/profile/choose-locale.js';
import { ChooseTimeZone } from '../../src/accounts/profile/choose-time-zone.js';
import { ProfileRepository } from '../../src/accounts/profile/profile.repository.js';
import { ResetPassword } from '../../src/accounts/reset-password/reset-password.js';
import { LocalTextsRepository } from '../../src/delivery/local/local-texts.repository.js';
import { LocalTexts } from '../../src/delivery/local/local-texts.js';
import { JobsRepository } from '../../src/delivery/queue/jobs.repository.js';
import { DevelopmentInbox } from '../../src/notices/development-inbox/development-inbox.js';
import { NoticeOutbox } from '../../src/notices/notice-outbox.js';
import { NoticesRepository } from '../../src/notices/notices.repository.js';
import { createTestDatabase } from './database.js';
import { openOrm } from './orm.js';
import { createPostgresStores } from './postgres-stores.js';

/** Counts how often a password was looked at. */
class CountingHasher extends PasswordHasher {
  verifications = 0;

  override verify(phc: string | null, password: string): Promise<boolean> {
    this.verifications += 1;
    return super.verify(phc, password);
  }
}

export type TestAccounts = Awaited<ReturnType<typeof createTestAccounts>>;

/** The accounts and notices of one instance on a database of its own, wired by hand as the application wires them. */
export async function createTestAccounts() {
  const database = await createTestDatabase();
  const orm = await openOrm(database.url);
  return {
    ...wire(orm),
    orm,
    database,
    async stop() {
      await orm.close();
      await database.drop();
    },
  };
}

function wire({ em }: MikroORM) {
  const stores = createPostgresStores(em);
  const { unitOfWork, ids, audit, sessions, attempts, devices } = stores;
  const clock = new FakeClock();
  const keyedHash = new FakeKeyedHash();
  const hasher = new CountingHasher();
  const policy = new PasswordPolicy();
  const people = new PeopleRepository(em);
  const companies = new CompaniesRepository(em);
  const passwords = new PasswordsRepository(em);
  const notices = new NoticesRepository(em);
  const secretBox = new FakeSecretBox();
  const jobs = new JobsRepository(stores.sql);
  const localTexts = new LocalTexts(new LocalTextsRepository(stores.sql), secretBox, clock);
  const directory = new PersonDirectory(people, companies, new PostgresSubjectDirectory(stores.sql));
  const outbox = new NoticeOutbox(notices, jobs, directory, stores.factors, secretBox, ids);
  const config = {
    production: false,
    supportContact: 'help@countersign.example',
    http: { port: 0, host: 'localhost', publicUrl: 'https://countersign.example', trustedProxies: [] },
  };
  const inbox = new DevelopmentInbox(outbox, notices, localTexts, config);
  const check = new PasswordCheck(passwords, hasher, attempts, keyedHash, audit, outbox, unitOfWork, clock);
  const endAll = new EndAllSessions({ ...stores, clock });
  const conclude = new ConcludePasswordChange(passwords, endAll, attempts, audit, outbox, clock);
  const confirmations = new AddressConfirmationsRepository(em);
  const profiles = new ProfileRepository(em);
  const concludeAddress = new ConcludeAddressChange(endAll, audit, clock);
  return {
    ...stores,
    clock,
    addAddress: new AddAddress(people, confirmations, outbox, audit, unitOfWork, ids, clock, config),
    confirmAddress: new ConfirmAddress(
      people,
      confirmations,
      concludeAddress,
      outbox,
      audit,
      unitOfWork,
      clock,
    ),
    removeAddress: new RemoveAddress(
      people,
      confirmations,
      concludeAddress,
      outbox,
      audit,
      unitOfWork,
      clock,
    ),
    profiles,
    chooseLocale: new ChooseLocale(profiles, audit, unitOfWork, clock),
    chooseTimeZone: new ChooseTimeZone(profiles, audit, unitOfWork, clock),
    hasher,
    check,
    passwords,
    directory,
    inbox,
    outbox,
    notices,
    localTexts,
    register: new AccountRegister(people, companies, passwords, hasher, policy, unitOfWork, ids, clock),
    checkPassword: new CheckPassword(passwords, hasher, check, new SeenDevices(devices, clock)),
    changePassword: new ChangePassword(
      people,
      passwords,
      policy,
      hasher,
      new CurrentPassword(passwords, check, sessions),
      conclude,
      unitOfWork,
      clock,
    ),
    requestPasswordReset: new RequestPasswordReset(
      passwords,
      outbox,
      audit,
      keyedHash,
      unitOfWork,
      clock,
      config,
    ),
    resetPassword: new ResetPassword(
      people,
      passwords,
      policy,
      hasher,
      check,
      conclude,
      attempts,
      unitOfWork,
      clock,
    ),
  };
}

/** A session of a person, as the store keeps it. Returns its id. */
export async function addSession(
  accounts: TestAccounts,
  personId: string,
  deviceId: string | null = null,
): Promise<string> {
  const id = accounts.ids.next();
  const now = accounts.clock.now();
  await accounts.sessions.add({
    id,
    personId,
    generation: 1,
    amr: ['pwd', 'otp', 'mfa'],
    authTime: now,
    factorTime: now,
    rememberedFactorTime: null,
    createdAt: now,
    lastActivityAt: now,
    areaActiveAt: null,
    idleSeconds: null,
    expiresAt: secondsAfter(now, 28_800),
    endedAt: null,
    endReason: null,
    deviceId,
    address: null,
    userAgent: null,
    delegate: null,
  });
  return id;
}

/** A half-login of a person. Returns the hash it is found by. */
export async function addTicket(accounts: TestAccounts, personId: string): Promise<string> {
  const id = accounts.ids.next();
  const createdAt = accounts.clock.now();
  await accounts.tickets.add({
    id,
    hash: `hash of ${id}`,
    personId,
    stage: 'second_factor',
    amr: ['pwd'],
    factorTime: null,
    recovered: false,
    deviceId: null,
    sharedDeviceId: null,
    delegate: null,
    createdAt,
    expiresAt: secondsAfter(createdAt, 600),
  });
  return `hash of ${id}`;
}
