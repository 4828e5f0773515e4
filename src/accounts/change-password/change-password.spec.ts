import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { somewhere } from '@countersign/mfa-testing';
import {
  addSession,
  addTicket,
  createTestAccounts,
  type TestAccounts,
} from '../../../test/support/accounts.js';

const OLD = 'plum kettle 9 rivers';
const NEW = 'nine rivers of plum tea';

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
  personId = await accounts.register.createPerson({ name: 'Pat Marlowe', email, password: OLD });
  sessionId = await addSession(accounts, personId);
});

const change = (currentPassword: string, newPassword: string): Promise<void> =>
  accounts.changePassword.execute({ personId, sessionId, currentPassword, newPassword, origin: somewhere });
const proves = async (password: string): Promise<boolean> =>
  (await accounts.checkPassword.execute({ email, password, origin: somewhere })) !== null;
const liveSessions = () => accounts.sessions.live(personId, accounts.clock.now());
const messages = async () =>
  (await accounts.inbox.messages()).filter(({ kind }) => kind === 'password_changed');

describe('changing a password', () => {
  it('kills the old one, and everything it opened', async () => {
    await addSession(accounts, personId);
    const ticket = await addTicket(accounts, personId);
    await change(OLD, NEW);
    expect(await proves(OLD)).toBe(false);
    expect(await proves(NEW)).toBe(true);
    expect(await liveSessions()).toEqual([]);
    expect((await accounts.sessions.find(sessionId))?.endReason).toBe('password_changed');
    expect(await accounts.tickets.findLive(ticket, accounts.clock.now())).toBeNull();
  });

  it('is told to every address', async () => {
    const second = `second-${email}`;
    await accounts.register.addAddress(personId, second);
    await change(OLD, NEW);
    const to = (await messages()).map((message) => message.to);
    expect(to.filter((address) => address.endsWith(email)).sort()).toEqual([email, second]);
  });

  it('asks for the current password', async () => {
    await expect(change('plum kettle 8 rivers', NEW)).rejects.toThrow(/current-password-refused/);
    expect(await proves(OLD)).toBe(true);
    expect(await liveSessions()).toHaveLength(1);
  });

  it('is no way to guess it: five wrong ones, and the right one is refused', async () => {
    for (let n = 0; n < 5; n += 1) await expect(change('plum kettle 8 rivers', NEW)).rejects.toThrow();
    await expect(change(OLD, NEW)).rejects.toThrow(/current-password-refused/);
  });

  it('is not held up by a stranger at the sign-in page, on a device of one’s own', async () => {
    sessionId = await addSession(accounts, personId, accounts.ids.next());
    for (let n = 0; n < 5; n += 1) await proves('plum kettle 8 rivers');
    await change(OLD, NEW);
  });

  it('takes no password that guessers try first, and says why', async () => {
    await expect(change(OLD, 'Pat Marlowe 2026')).rejects.toMatchObject({
      type: { slug: 'password-not-acceptable', status: 422 },
      options: { errors: [{ pointer: '/newPassword', detail: expect.stringMatching(/your own name/) }] },
    });
  });

  it('happens once when two try at once', async () => {
    const done = await Promise.allSettled([change(OLD, NEW), change(OLD, `${NEW} too`)]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
