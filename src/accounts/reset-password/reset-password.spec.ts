import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { somewhere } from '@countersign/mfa-testing';
import { withConnection } from '../../../scripts/database.js';
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
let people = 0;

beforeAll(async () => {
  accounts = await createTestAccounts();
});
afterAll(() => accounts.stop());

beforeEach(async () => {
  email = `pat${(people += 1)}@example.com`;
  personId = await accounts.register.createPerson({ name: 'Pat Marlowe', email, password: OLD });
});

const ask = (address = email): Promise<void> =>
  accounts.requestPasswordReset.execute({ email: address, origin: somewhere });
const reset = (token: string, newPassword = NEW): Promise<void> =>
  accounts.resetPassword.execute({ token, newPassword, origin: somewhere });
const proves = async (password: string): Promise<boolean> =>
  (await accounts.checkPassword.execute({ email, password, origin: somewhere })) !== null;

const linksTo = async (address: string): Promise<string[]> =>
  (await accounts.inbox.messages())
    .filter(({ to, kind }) => to === address && kind === 'password_reset_requested')
    .flatMap(({ text }) => /\/reset-password#(\S+)/.exec(text)?.[1] ?? []);

async function newToken(): Promise<string> {
  await ask();
  const [token] = await linksTo(email);
  if (token === undefined) throw new Error('no link was sent');
  return token;
}

const everythingStored = (): Promise<string> =>
  withConnection(accounts.database.url, async (client) => {
    const stored = await client.query(
      `SELECT (SELECT json_agg(t) FROM password_reset_token t) AS tokens, (SELECT json_agg(n) FROM notice n) AS notices,
         (SELECT json_agg(e) FROM audit_entry e) AS entries`,
    );
    return JSON.stringify(stored.rows);
  });

describe('asking for a link', () => {
  it('changes nothing by itself', async () => {
    const session = await addSession(accounts, personId);
    await ask();
    expect(await proves(OLD)).toBe(true);
    expect((await accounts.sessions.find(session))?.endedAt).toBeNull();
  });

  it('ends alike and as late for everyone, and sends nothing to whom we do not know', async () => {
    await accounts.register
      .createPerson({ name: 'Pat', email: `inactive-${email}` })
      .then((id) => accounts.register.setActive(id, false));
    for (const address of [email, `nobody-${email}`, `inactive-${email}`]) {
      const startedAt = performance.now();
      await expect(ask(address)).resolves.toBeUndefined();
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(249);
    }
    expect(await linksTo(email)).toHaveLength(1);
    expect(await linksTo(`nobody-${email}`)).toEqual([]);
    expect(await linksTo(`inactive-${email}`)).toEqual([]);
  });

  it('sends the link to the sign-in address alone, and tells the others', async () => {
    const second = `second-${email}`;
    await accounts.register.addAddress(personId, second);
    await ask();
    expect(await linksTo(email)).toHaveLength(1);
    expect(await linksTo(second)).toEqual([]);
    const told = (await accounts.inbox.messages()).filter(({ to }) => to === second);
    expect(told.map(({ kind }) => kind)).toEqual(['password_reset_requested']);
  });

  it('fills nobody’s mailbox: three good links at a time, however many ask at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect(await linksTo(email)).toHaveLength(3);
    accounts.clock.advanceSeconds(3_600);
    await ask();
    expect(await linksTo(email)).toHaveLength(4);
  });

  it('leaves no token in the database that could be used', async () => {
    const token = await newToken();
    expect(await everythingStored()).not.toContain(token.slice(5));
  });
});

describe('a link', () => {
  it('sets a new password and signs nobody in; what the old one opened is shut', async () => {
    const session = await addSession(accounts, personId);
    const ticket = await addTicket(accounts, personId);
    await reset(await newToken());
    expect(await proves(OLD)).toBe(false);
    expect(await proves(NEW)).toBe(true);
    expect((await accounts.sessions.find(session))?.endReason).toBe('password_changed');
    expect(await accounts.sessions.live(personId, accounts.clock.now())).toEqual([]);
    expect(await accounts.tickets.findLive(ticket, accounts.clock.now())).toBeNull();
  });

  it('holds 256 random bits', async () => {
    expect(await newToken()).toMatch(/^cspr_[A-Za-z0-9_-]{43}$/);
  });

  it('works once, however many try at once', async () => {
    const token = await newToken();
    const done = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => reset(token, `${NEW} ${n}`)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(reset(token)).rejects.toThrow(/password-reset-link-refused/);
  });

  it('kills every other link, also of those that race it', async () => {
    const tokens = [await newToken(), await newToken(), await newToken()];
    const done = await Promise.allSettled(tokens.map((token, n) => reset(token, `${NEW} ${n}`)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const { reason } of done.filter((one) => one.status === 'rejected')) {
      expect(reason).toMatchObject({ type: { slug: 'password-reset-link-refused' } });
    }
  });

  it('dies with a change of the password', async () => {
    const token = await newToken();
    const sessionId = await addSession(accounts, personId);
    await accounts.changePassword.execute({
      ...{ personId, sessionId, currentPassword: OLD, newPassword: NEW },
      origin: somewhere,
    });
    await expect(reset(token)).rejects.toThrow(/password-reset-link-refused/);
  });

  it('is good for 60 minutes', async () => {
    const token = await newToken();
    accounts.clock.advanceSeconds(3_599);
    await expect(reset(token, 'too short')).rejects.toThrow(/password-not-acceptable/);
    accounts.clock.advanceSeconds(1);
    await expect(reset(token)).rejects.toThrow(/password-reset-link-refused/);
  });

  it('survives a password that may not be used', async () => {
    const token = await newToken();
    await expect(reset(token, 'Pat Marlowe 2026')).rejects.toMatchObject({
      type: { slug: 'password-not-acceptable' },
      options: { errors: [{ pointer: '/newPassword' }] },
    });
    await reset(token);
    expect(await proves(NEW)).toBe(true);
  });

  it('is worth nothing for someone inactive, and when it is not ours', async () => {
    const token = await newToken();
    await accounts.register.setActive(personId, false);
    await expect(reset(token)).rejects.toThrow(/password-reset-link-refused/);
    await expect(reset('cspr_unknown')).rejects.toThrow(/password-reset-link-refused/);
  });

  it('lifts a stranger’s block', async () => {
    for (let n = 0; n < 6; n += 1) await proves('plum kettle 8 rivers');
    await reset(await newToken());
    expect(await proves(NEW)).toBe(true);
  });

  it('gives a first password to someone who has none', async () => {
    email = `invited-${email}`;
    await accounts.register.createPerson({ name: 'Sam', email });
    await reset(await newToken());
    expect(await proves(NEW)).toBe(true);
  });
});
