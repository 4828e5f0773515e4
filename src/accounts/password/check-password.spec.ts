import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashSync } from '@node-rs/argon2';
import { hashOfBearer, limits } from '@countersign/mfa-core';
import { somewhere } from '@countersign/mfa-testing';
import { createTestAccounts, type TestAccounts } from '../../../test/support/accounts.js';

const RIGHT = 'plum kettle 9 rivers';
const WRONG = 'plum kettle 8 rivers';

let accounts: TestAccounts;
let email: string;
let personId: string;
let people = 0;

beforeAll(async () => {
  accounts = await createTestAccounts();
});
afterAll(() => accounts.stop());

beforeEach(async () => {
  email = `pat${(people += 1)}@example.com`;
  personId = await accounts.register.createPerson({ name: 'Pat', email, password: RIGHT });
});

const tryPassword = (password: string, options: { email?: string; deviceToken?: string } = {}) =>
  accounts.checkPassword.execute({ email, password, origin: somewhere, ...options });

async function wrongTries(
  count: number,
  options: { email?: string; deviceToken?: string } = {},
): Promise<void> {
  for (let n = 0; n < count; n += 1) expect(await tryPassword(WRONG, options)).toBeNull();
}

async function newDevice(owner: string): Promise<{ id: string; token: string }> {
  const id = accounts.ids.next();
  const token = `csd_${id}`;
  const createdAt = accounts.clock.now();
  const expiresAt = new Date(createdAt.getTime() + 86_400_000);
  await accounts.devices.add({ id, hash: hashOfBearer(token), personId: owner, createdAt, expiresAt });
  return { id, token };
}

const auditOf = async (stream: string) =>
  (await accounts.audit.entries({ stream, afterSequence: 0, limit: 100 })).map(({ entry }) => entry);

describe('a password', () => {
  it('proves the person whose it is, however the address is spelled', async () => {
    expect(await tryPassword(RIGHT, { email: ` ${email.toUpperCase()}` })).toEqual({
      personId,
      deviceId: null,
      sharedDeviceId: null,
    });
  });

  it('proves nobody when it is wrong, the person unknown, inactive or without a password', async () => {
    expect(await tryPassword(WRONG)).toBeNull();
    expect(await tryPassword(RIGHT, { email: 'nobody@example.com' })).toBeNull();
    const invited = `invited-${email}`;
    await accounts.register.createPerson({ name: 'Pat', email: invited });
    expect(await tryPassword(RIGHT, { email: invited })).toBeNull();
    await accounts.register.setActive(personId, false);
    expect(await tryPassword(RIGHT)).toBeNull();
  });

  it('is stored under the parameters of today as soon as it is given', async () => {
    const old = hashSync(RIGHT, { memoryCost: 8_192, timeCost: 1 });
    await accounts.passwords.set(personId, old, accounts.clock.now());
    expect(await tryPassword(RIGHT)).not.toBeNull();
    const stored = await accounts.passwords.findByPerson(personId);
    expect(stored?.phc).not.toBe(old);
    expect(accounts.hasher.needsRehash(stored?.phc ?? '')).toBe(false);
    expect(await tryPassword(RIGHT)).not.toBeNull();
  });

  it('is looked at once for every answer, so that no answer is quicker than another', async () => {
    const verificationsOf = async (work: () => Promise<unknown>): Promise<number> => {
      const before = accounts.hasher.verifications;
      await work();
      return accounts.hasher.verifications - before;
    };
    const inactive = `inactive-${email}`;
    const other = await accounts.register.createPerson({ name: 'Pat', email: inactive, password: RIGHT });
    await accounts.register.setActive(other, false);
    const counts = [
      await verificationsOf(() => tryPassword(RIGHT)),
      await verificationsOf(() => tryPassword(WRONG)),
      await verificationsOf(() => tryPassword('x'.repeat(1_024))),
      await verificationsOf(() => tryPassword(RIGHT, { email: 'nobody@example.com' })),
      await verificationsOf(() => tryPassword(RIGHT, { email: inactive })),
      await verificationsOf(async () => {
        await wrongTries(limits.passwordFailuresUntilBlock);
        accounts.hasher.verifications -= limits.passwordFailuresUntilBlock;
        await tryPassword(RIGHT);
      }),
    ];
    expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('guessing a password', () => {
  it('ends after five wrong ones: the sixth is not looked at even if right', async () => {
    await wrongTries(5);
    expect(await tryPassword(RIGHT)).toBeNull();
  });

  it('may go on after 30 minutes', async () => {
    await wrongTries(5);
    accounts.clock.advanceSeconds(limits.blockSeconds);
    expect(await tryPassword(RIGHT)).not.toBeNull();
  });

  it('begins anew after a right one', async () => {
    await wrongTries(4);
    expect(await tryPassword(RIGHT)).not.toBeNull();
    await wrongTries(4);
    expect(await tryPassword(RIGHT)).not.toBeNull();
  });

  it('fifty at once are looked at five times, and the right one after them is too late', async () => {
    await Promise.all(Array.from({ length: 50 }, () => tryPassword(WRONG)));
    expect(await tryPassword(RIGHT)).toBeNull();
    const reasons = (await auditOf(`person:${personId}`)).map(({ details }) => details['reason']);
    expect(reasons).toHaveLength(51);
    expect(reasons.filter((reason) => reason !== 'blocked')).toEqual(
      Array.from({ length: 5 }, () => 'wrong'),
    );
  });

  it('of a name that nobody has is blocked in the same way', async () => {
    const nobody = { email: `nobody${people}@example.com` };
    await wrongTries(5, nobody);
    const lane = { subject: accounts.check.subjectOf(nobody.email), lane: 'unproven' };
    expect(await accounts.attempts.reservePassword(lane, accounts.clock.now())).toBe(false);
  });
});

describe('a stranger who wears out the budget', () => {
  it('does not keep the owner out of a device proven to be theirs', async () => {
    const device = await newDevice(personId);
    await wrongTries(5);
    expect(await tryPassword(RIGHT)).toBeNull();
    expect(await tryPassword(RIGHT, { deviceToken: device.token })).toEqual({
      personId,
      deviceId: device.id,
      sharedDeviceId: null,
    });
  });

  it('gains no lane by a device of somebody else, an unknown or an expired one', async () => {
    const stranger = await accounts.register.createPerson({
      name: 'Sam',
      email: `sam-${email}`,
      password: RIGHT,
    });
    const foreign = await newDevice(stranger);
    const expired = await newDevice(personId);
    await wrongTries(5);
    expect(await tryPassword(RIGHT, { deviceToken: foreign.token })).toBeNull();
    expect(await tryPassword(RIGHT, { deviceToken: 'csd_unknown' })).toBeNull();
    accounts.clock.advanceSeconds(86_400);
    await wrongTries(5);
    expect(await tryPassword(RIGHT, { deviceToken: expired.token })).toBeNull();
  });

  it('is told apart by a device of theirs that the owner uses too: shared, and proof of nothing (DC-06)', async () => {
    const owner = { email: `sam-${email}`, name: 'Sam', password: RIGHT };
    const foreign = await newDevice(await accounts.register.createPerson(owner));
    expect(await tryPassword(RIGHT, { deviceToken: foreign.token })).toEqual({
      personId,
      deviceId: null,
      sharedDeviceId: foreign.id,
    });
  });

  it('has five tries on a stolen device too', async () => {
    const device = await newDevice(personId);
    await wrongTries(5, { deviceToken: device.token });
    expect(await tryPassword(RIGHT, { deviceToken: device.token })).toBeNull();
    expect(await tryPassword(RIGHT)).not.toBeNull();
  });

  it('makes the owner hear of it once a block, not once a try', async () => {
    await wrongTries(5);
    await Promise.all(Array.from({ length: 5 }, () => tryPassword(WRONG)));
    const told = async () =>
      (await accounts.inbox.messages()).filter(({ to, kind }) => to === email && kind === 'password_blocked');
    expect(await told()).toHaveLength(1);
    accounts.clock.advanceSeconds(limits.blockSeconds);
    await wrongTries(6);
    expect(await told()).toHaveLength(2);
  });
});

describe('the audit trail of passwords', () => {
  it('tells every success and failure, with the reason that the caller is not told', async () => {
    await wrongTries(1);
    await tryPassword(RIGHT);
    await wrongTries(5);
    await tryPassword(RIGHT);
    const entries = await auditOf(`person:${personId}`);
    expect(entries.map(({ act, outcome, details }) => [act, outcome, details['reason'] ?? null])).toEqual([
      ['password.refused', 'failure', 'wrong'],
      ['password.accepted', 'success', null],
      ...Array.from({ length: 5 }, () => ['password.refused', 'failure', 'wrong']),
      ['password.refused', 'failure', 'blocked'],
    ]);
  });

  it('holds neither passwords nor the addresses of those we do not know', async () => {
    const nobody = 'whoever-they-are@example.com';
    await tryPassword(WRONG, { email: nobody });
    await tryPassword(WRONG);
    const heads = await accounts.audit.heads({ afterStream: null, limit: 1_000 });
    const all = JSON.stringify(await Promise.all(heads.map(({ stream }) => auditOf(stream))));
    expect(all).toContain('"unknown"');
    expect(all).not.toContain('whoever-they-are');
    expect(all).not.toContain(WRONG);
  });
});
