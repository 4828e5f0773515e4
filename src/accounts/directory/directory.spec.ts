import { noStanding } from '@countersign/mfa-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AsyncResource } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../../../scripts/database.js';
import { createTestAccounts, type TestAccounts } from '../../../test/support/accounts.js';
import { isOnSide, roles, sides } from '../roles.js';

let accounts: TestAccounts;
let payor: string;
let payee: string;

beforeAll(async () => {
  accounts = await createTestAccounts();
  payor = await accounts.register.createCompany({ name: 'Northwind Builders', side: 'payor' });
  payee = await accounts.register.createCompany({ name: 'Harbor Electric', side: 'payee' });
});

afterAll(() => accounts.stop());

let people = 0;
const newPerson = (email = `person${(people += 1)}@example.com`): Promise<string> =>
  accounts.register.createPerson({ name: 'Pat O’Neill', email });

describe('a person', () => {
  it('is found with the roles they hold, each in its company', async () => {
    const personId = await newPerson('Pat@Example.com');
    expect(await accounts.directory.find(personId)).toEqual({
      personId,
      accountName: 'Pat@Example.com',
      active: true,
      ...noStanding,
      grants: [],
    });
    await accounts.register.addMembership({ personId, companyId: payor, role: 'payments_disburser' });
    await accounts.register.addMembership({ personId, companyId: payee, role: 'payee_admin' });
    const found = await accounts.directory.find(personId);
    expect(new Set(found?.grants)).toEqual(
      new Set([
        { role: 'payments_disburser', companyId: payor },
        { role: 'payee_admin', companyId: payee },
      ]),
    );
  });

  it('is found by the sign-in address, however it is spelled', async () => {
    const personId = await newPerson('Zoë.Müller@Example.com');
    for (const spelling of [' zoë.müller@example.com ', 'ZOË.MÜLLER@EXAMPLE.COM'.normalize('NFD')]) {
      expect((await accounts.directory.findBySignInAddress(spelling))?.personId).toBe(personId);
    }
  });

  it.each(['nobody@example.com', '', 'a\0b@example.com', '\ud83d@example.com', 'x'.repeat(5_000)])(
    'is not found by an address that nobody has: %j',
    async (address) => {
      expect(await accounts.directory.findBySignInAddress(address)).toBeNull();
    },
  );

  it('shares the sign-in address with nobody, whatever its spelling and however many try at once', async () => {
    const tries = ['sam@example.com', 'Sam@example.com', 'SAM@EXAMPLE.COM'].map((email) => newPerson(email));
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('has further addresses, which do not sign in', async () => {
    const personId = await newPerson('first@example.com');
    await accounts.register.addAddress(personId, 'second@example.com');
    const addresses = await accounts.directory.addressesOf(personId);
    expect(addresses.map(({ address, isSignIn }) => [address, isSignIn])).toEqual([
      ['first@example.com', true],
      ['second@example.com', false],
    ]);
    expect(await accounts.directory.findBySignInAddress('second@example.com')).toBeNull();
    expect(await accounts.directory.addressesOf()).toEqual([]);
  });

  it('is not found when there is none', async () => {
    expect(await accounts.directory.find(accounts.ids.next())).toBeNull();
  });

  it('cannot begin with a password that may not be used', async () => {
    const weak = { name: 'Pat', email: 'weak@example.com', password: 'passwordpassword' };
    await expect(accounts.register.createPerson(weak)).rejects.toThrow(/may not be used/);
    expect(await accounts.directory.findBySignInAddress('weak@example.com')).toBeNull();
  });
});

describe('a role', () => {
  it('is given only by a company on its side', async () => {
    const personId = await newPerson();
    for (const role of roles) {
      const given = accounts.register.addMembership({ personId, companyId: payee, role });
      if (isOnSide(role, 'payee')) await given;
      else await expect(given).rejects.toThrow(/no role of this company/);
    }
  });

  it('to approve bank accounts never meets one to move money, also when both are given at once', async () => {
    for (const other of ['payments_admin', 'payments_disburser'] as const) {
      const personId = await newPerson();
      const done = await Promise.allSettled(
        (['beneficiary_approver', other] as const).map((role) =>
          accounts.register.addMembership({ personId, companyId: payor, role }),
        ),
      );
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await accounts.directory.find(personId))?.grants).toHaveLength(1);
    }
  });

  it('given twice is held once, and taken once', async () => {
    const membership = { personId: await newPerson(), companyId: payor, role: 'payments_admin' as const };
    await accounts.register.addMembership(membership);
    await accounts.register.addMembership(membership);
    expect((await accounts.directory.find(membership.personId))?.grants).toHaveLength(1);
    expect(await accounts.register.removeMembership(membership)).toBe(true);
    expect(await accounts.register.removeMembership(membership)).toBe(false);
  });

  it('is one of those we know, for the database too', async () => {
    const personId = await newPerson();
    const insert = (role: string): Promise<unknown> =>
      withConnection(accounts.database.url, (client) =>
        client.query('INSERT INTO membership (person_id, company_id, role) VALUES ($1, $2, $3)', [
          personId,
          payor,
          role,
        ]),
      );
    await expect(insert('root')).rejects.toThrow(/membership_role_check/);
    for (const role of roles) await insert(role);
    const company = (side: string): Promise<unknown> =>
      withConnection(accounts.database.url, (client) =>
        client.query('INSERT INTO company (id, name, side, created_at) VALUES ($1, $2, $3, now())', [
          accounts.ids.next(),
          'C',
          side,
        ]),
      );
    await expect(company('both')).rejects.toThrow(/company_side_check/);
    for (const side of sides) await company(side);
  });
});

describe('roles locked for an act', () => {
  const outside = new AsyncResource('outside every unit of work');
  const elsewhere = <T>(work: () => Promise<T>): Promise<T> =>
    outside.runInAsyncScope(() => accounts.unitOfWork.run(work));

  const disburser = async () => {
    const membership = { personId: await newPerson(), companyId: payor, role: 'payments_disburser' as const };
    await accounts.register.addMembership(membership);
    return membership;
  };

  it('are those held in that company by someone active', async () => {
    const { personId } = await disburser();
    const locked = (companyId: string) =>
      accounts.unitOfWork.run(() => accounts.directory.lockRoles(personId, companyId));
    expect(await locked(payor)).toEqual(['payments_disburser']);
    expect(await locked(payee)).toEqual([]);
    await accounts.register.setActive(personId, false);
    expect(await locked(payor)).toEqual([]);
  });

  it('can be neither taken nor made void until the act is done', async () => {
    const membership = await disburser();
    const order: string[] = [];
    let later: Promise<unknown> = Promise.resolve();
    await accounts.unitOfWork.run(async () => {
      await accounts.directory.lockRoles(membership.personId, payor);
      later = withConnection(accounts.database.url, async (client) => {
        await client.query('UPDATE person SET active = false WHERE id = $1', [membership.personId]);
        order.push('disabled');
      });
      await sleep(200);
      order.push('act done');
    });
    await later;
    expect(order).toEqual(['act done', 'disabled']);
  });

  it('are gone for whoever asks while they are taken, and neither waits for the other in a circle', async () => {
    const membership = await disburser();
    const { personId } = membership;
    let asked: Promise<unknown> = Promise.resolve();
    await accounts.unitOfWork.run(async () => {
      await accounts.directory.lockPeople(personId);
      asked = elsewhere(() => accounts.directory.lockRoles(personId, payor));
      await sleep(200);
      await accounts.register.removeMembership(membership);
    });
    expect(await asked).toEqual([]);
  });

  it('of two people are changed by one at a time, whoever comes first in the list', async () => {
    const [one, other] = [await newPerson(), await newPerson()];
    const turns: string[] = [];
    const inTurn = (name: string, ...people: string[]): Promise<void> =>
      accounts.unitOfWork.run(async () => {
        await accounts.directory.lockPeople(...people);
        turns.push(name);
        await sleep(30);
        turns.push(name);
      });
    await Promise.all([inTurn('a', one, other), inTurn('b', other, one), inTurn('c', one, other)]);
    expect(turns.join('')).toMatch(/^(?:(.)\1){3}$/);
  });

  it('cannot be asked for outside a unit of work', async () => {
    const { personId } = await disburser();
    await expect(accounts.directory.lockRoles(personId, payor)).rejects.toThrow(/unit of work/);
    await expect(accounts.directory.lockPeople(personId)).rejects.toThrow(/unit of work/);
  });
});

it('every instance hears when somebody’s roles or standing change', async () => {
  const personId = await newPerson();
  const heard = await withConnection(accounts.database.url, async (client) => {
    const messages: string[] = [];
    client.on('notification', ({ payload }) => messages.push(payload ?? ''));
    await client.query('LISTEN countersign');
    const membership = { personId, companyId: payor, role: 'payments_admin' as const };
    const changes = [
      () => accounts.register.addMembership(membership),
      () => accounts.register.removeMembership(membership),
      () => accounts.register.setActive(personId, false),
    ];
    const counts: number[] = [];
    for (const change of changes) {
      await change();
      await client.query('SELECT 1');
      await sleep(50);
      counts.push(new Set(messages.splice(0)).has(`person:${personId}`) ? 1 : 0);
    }
    return counts;
  });
  expect(heard).toEqual([1, 1, 1]);
});
