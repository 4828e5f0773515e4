import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { somewhere } from '@countersign/mfa-testing';
import {
  addSession,
  addTicket,
  createTestAccounts,
  type TestAccounts,
} from '../../../test/support/accounts.js';
import { refusal } from '../../../test/support/refusal.js';
import { withConnection } from '../../../scripts/database.js';
import { addressTokenSeconds } from './address-token.js';

let accounts: TestAccounts;
let email: string;
let personId: string;
let sessionId: string;
let people = 0;

beforeAll(async () => {
  accounts = await createTestAccounts();
});
afterAll(() => accounts.stop());

beforeEach(async () => {
  email = `pat${(people += 1)}@example.com`;
  personId = await accounts.register.createPerson({ name: 'Pat Marlowe', email });
  sessionId = await addSession(accounts, personId);
});

const atOnce = <T>(times: number, one: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: times }, (_, n) => one(n)));
const add = (address: string, of = personId) =>
  accounts.addAddress.execute({ personId: of, email: address, origin: somewhere });
const confirm = (token: string, by = personId) =>
  accounts.confirmAddress.execute({ personId: by, sessionId, token, origin: somewhere });
const remove = (addressId: string, by = personId) =>
  accounts.removeAddress.execute({ personId: by, sessionId, addressId, origin: somewhere });
const known = async (of = personId): Promise<string[]> =>
  (await accounts.directory.addressesOf(of)).map(({ address }) => address);
const messagesTo = async (address: string) =>
  (await accounts.inbox.messages()).filter(({ to }) => to === address);
const tokenOf = (text: string): string => /csac_[\w-]+/.exec(text)?.[0] ?? '';
const tokenTo = async (address: string): Promise<string> => {
  const [message] = (await messagesTo(address)).filter(({ kind }) => kind === 'address_confirmation');
  return tokenOf(message?.text ?? '');
};
async function added(address: string): Promise<string> {
  await add(address);
  return (await confirm(await tokenTo(address))).id;
}

describe('a further address', () => {
  it('is none before it has proven itself, and is told of everything from then on (LC-03)', async () => {
    const second = `second-${email}`;
    const waiting = await add(second);
    expect(await known()).toEqual([email]);
    const token = await tokenTo(second);
    expect(token).toMatch(/^csac_[\w-]{43}$/);
    expect(await confirm(token)).toMatchObject({ id: waiting.id, address: second, isSignIn: false });
    expect(await known()).toEqual([email, second]);
    expect((await messagesTo(second)).map(({ kind }) => kind)).toEqual([
      'address_added',
      'address_confirmation',
    ]);
  });

  it('alone gets the token, and it behind # of a link; every other address hears of it at once, and of no token (LC-04)', async () => {
    const second = `second-${email}`;
    await added(second);
    accounts.clock.advanceSeconds(1);
    const third = `third-${email}`;
    await add(third);
    for (const address of [email, second]) {
      const messages = await messagesTo(address);
      expect(messages[0]).toMatchObject({ kind: 'address_added', text: expect.stringContaining(third) });
    }
    const token = await tokenTo(third);
    const [asked] = await messagesTo(third);
    expect(asked?.text.split('\n')).toEqual(
      expect.arrayContaining([`https://countersign.example/security/addresses/confirm#${token}`, token]),
    );
    const all = await accounts.inbox.messages();
    expect(all.filter(({ text }) => text.includes(token)).map(({ to }) => to)).toEqual([third]);
  });

  it('is confirmed once, by one of ten who try at the same time', async () => {
    const second = `second-${email}`;
    await add(second);
    const token = await tokenTo(second);
    const outcomes = await atOnce(10, () => confirm(token));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await known()).toEqual([email, second]);
    expect((await refusal(confirm(token))).slug).toBe('address-token-refused');
  });

  it('is confirmed by nobody but the one who added it, and within 24 hours', async () => {
    const second = `second-${email}`;
    await add(second);
    const token = await tokenTo(second);
    const otherId = await accounts.register.createPerson({ name: 'Other', email: `other-${email}` });
    expect((await refusal(confirm(token, otherId))).slug).toBe('address-token-refused');
    accounts.clock.advanceSeconds(addressTokenSeconds);
    expect((await refusal(confirm(token))).slug).toBe('address-token-refused');
    expect(await known()).toEqual([email]);
  });

  it('asked for anew gets a new token, and the one before is dead', async () => {
    const second = `second-${email}`;
    await add(second);
    const first = await tokenTo(second);
    accounts.clock.advanceSeconds(1);
    await add(second.toUpperCase());
    expect((await refusal(confirm(first))).slug).toBe('address-token-refused');
    await confirm(await tokenTo(second.toUpperCase()));
    expect(await known()).toHaveLength(2);
  });

  it('may be somebody else’s too, which nobody can tell from the answer (ER-03)', async () => {
    const theirs = `other-${email}`;
    await accounts.register.createPerson({ name: 'Other', email: theirs });
    const answers = [await add(theirs), await add(`unknown-${email}`)];
    expect(new Set(answers.map((answer) => Object.keys(answer).join())).size).toBe(1);
    expect((await messagesTo(theirs)).map(({ kind }) => kind)).toEqual(['address_confirmation']);
  });

  it('keeps no token: a dump of the database confirms nothing (SR-04)', async () => {
    await add(`second-${email}`);
    const token = await tokenTo(`second-${email}`);
    const dump = await withConnection(accounts.database.url, async (client) =>
      JSON.stringify((await client.query('SELECT * FROM address_confirmation')).rows),
    );
    expect(dump).toContain(`second-${email}`);
    expect(token).not.toBe('');
    expect(dump).not.toContain(token.slice('csac_'.length));
  });
});

describe('how many there may be', () => {
  it('five with those that wait, and no more, whoever asks at the same time', async () => {
    const outcomes = await atOnce(8, (n) => add(`n${n}-${email}`));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect((await refusal(add(`more-${email}`))).slug).toBe('too-many-addresses');
  });

  it('five messages a day, also for one who takes back what was asked for', async () => {
    for (let n = 0; n < 5; n += 1) await remove((await add(`n${n}-${email}`)).id);
    expect((await refusal(add(`more-${email}`))).slug).toBe('too-many-address-messages');
    accounts.clock.advanceSeconds(addressTokenSeconds);
    await add(`more-${email}`);
  });

  it('none twice, however it is spelled', async () => {
    expect((await refusal(add(email.toUpperCase()))).slug).toBe('address-known');
  });
});

describe('an address that is removed', () => {
  it('hears of that, as the last thing, and so do the others (LC-04)', async () => {
    const second = `second-${email}`;
    const id = await added(second);
    accounts.clock.advanceSeconds(1);
    await remove(id);
    expect(await known()).toEqual([email]);
    for (const address of [email, second])
      expect((await messagesTo(address))[0]).toMatchObject({ kind: 'address_removed' });
    expect((await refusal(remove(id))).slug).toBe('not-found');
  });

  it('is never the one to sign in with, nor anybody else’s', async () => {
    const [signIn] = await accounts.directory.addressesOf(personId);
    expect((await refusal(remove(signIn!.id))).slug).toBe('sign-in-address-stays');
    const id = await added(`second-${email}`);
    const otherId = await accounts.register.createPerson({ name: 'Other', email: `other-${email}` });
    expect((await refusal(remove(id, otherId))).slug).toBe('not-found');
    expect(await known()).toHaveLength(2);
  });
});

describe('every session of before', () => {
  it.each(['confirming', 'removing'])(
    'ends with %s an address; the one it was done on goes on',
    async (act) => {
      const second = `second-${email}`;
      await add(second);
      const token = await tokenTo(second);
      const id = act === 'removing' ? (await confirm(token)).id : '';
      const elsewhere = await addSession(accounts, personId);
      const ticket = await addTicket(accounts, personId);
      await (act === 'removing' ? remove(id) : confirm(token));
      expect((await accounts.sessions.find(elsewhere))?.endReason).toBe('address_changed');
      expect((await accounts.sessions.find(sessionId))?.endedAt).toBeNull();
      expect(await accounts.tickets.findLive(ticket, accounts.clock.now())).toBeNull();
    },
  );
});
