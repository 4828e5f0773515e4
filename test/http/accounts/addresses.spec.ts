import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import type { Actor } from '../../support/actor.js';
import type { Reply } from '../../support/client.js';
import { eventually } from '../../support/eventually.js';
import { messagesTo } from '../../support/mailbox.js';
import { startPortal, type Portal } from '../../support/portal.js';

const SECOND = 'admin@home.example';
const PATH = '/v1/account/addresses';

/** Where a person is told things: added by a factor, proven by the mailbox, removed by a factor (LC-01, LC-03, LC-04). */
describe('a person’s further address', () => {
  let portal: Portal;
  let admin: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    admin = await portal.signedIn('payments_admin');
  });
  afterAll(() => portal.stop());

  const add = (email: string): Promise<Reply> => admin.api('POST', PATH, { body: { email } });
  const confirm = (token: string, bearer = admin.accessToken): Promise<Reply> =>
    admin.raw('POST', `${PATH}/confirm`, { body: { token }, bearer });
  const list = async (): Promise<{ id: string; email: string; signIn: boolean; status: string }[]> =>
    (await admin.api('GET', PATH)).body.items;

  async function tokenTo(address: string): Promise<string> {
    let token: string | undefined;
    await eventually(async () => {
      const messages = await messagesTo(admin, address);
      token = messages.flatMap(({ text }) => /csac_[\w-]+/.exec(text)?.[0] ?? [])[0];
      return token !== undefined;
    });
    return token ?? '';
  }

  it('takes a fresh factor to add, and to remove', async () => {
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await admin.refresh();
    const [signIn] = await list();
    for (const stale of [await add(SECOND), await admin.api('DELETE', `${PATH}/${signIn?.id ?? ''}`)]) {
      expect(stale.status).toBe(401);
      expect(stale.headers['www-authenticate']).toContain('insufficient_user_authentication');
    }
    expect(await list()).toHaveLength(1);
  });

  it('waits until its token comes back, on a session of the same person', async () => {
    await admin.stepUp();
    const added = await add(SECOND);
    expect([added.status, added.body]).toEqual([
      201,
      {
        id: expect.any(String),
        email: SECOND,
        signIn: false,
        status: 'waiting',
        waitsUntil: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ]);
    expect((await list()).map(({ status }) => status)).toEqual(['known', 'waiting']);
    const token = await tokenTo(SECOND);
    expect((await admin.raw('POST', `${PATH}/confirm`, { body: { token } })).status).toBe(401);
    const other = await portal.signedIn('payments_disburser', 0);
    const stranger = await confirm(token, other.accessToken);
    expect([stranger.status, stranger.body.type]).toEqual([400, '/problems/address-token-refused']);

    // Mail is read later: no fresh factor is asked for.
    await admin.signIn();
    const elsewhere = admin.accessToken;
    await admin.signIn();
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await admin.refresh();
    const confirmed = await confirm(token);
    expect([confirmed.status, confirmed.body]).toEqual([
      200,
      { id: added.body.id, email: SECOND, signIn: false, status: 'known', waitsUntil: null },
    ]);
    expect((await confirm(token)).status).toBe(400);
    for (const instance of [0, 1])
      await eventually(
        async () => (await admin.raw('GET', PATH, { bearer: elsewhere }, instance)).status === 401,
      );
    expect(await list()).toHaveLength(2);
  });

  it('is told of every change from then on, as the address to sign in with is', async () => {
    await admin.stepUp();
    await admin.api('POST', '/v1/payor/mfa/recovery-code');
    await eventually(async () => {
      const told = (await messagesTo(admin, SECOND, admin.email)).filter(
        ({ kind }) => kind === 'recovery_code_issued',
      );
      return told.some(({ to }) => to === SECOND) && told.some(({ to }) => to === admin.email);
    });
  });

  it('is refused where it is one already, where there is no room, and where it is none', async () => {
    await admin.stepUp();
    expect((await add(admin.email)).body.type).toBe('/problems/address-known');
    for (const email of [
      'nobody',
      'a@b',
      'x@y.example\r\nBcc: z@y.example',
      `${'x'.repeat(250)}@y.example`,
      7,
      null,
    ])
      expect([email, (await admin.api('POST', PATH, { body: { email } })).status]).toEqual([email, 400]);
    const extra = { email: 'third@home.example', personId: 'somebody else' };
    expect((await admin.api('POST', PATH, { body: extra })).status).toBe(400);
    for (const n of [3, 4, 5]) expect((await add(`n${n}@home.example`)).status).toBe(201);
    expect((await add('n6@home.example')).body.type).toBe('/problems/too-many-addresses');
  });

  it('answers alike for an address that somebody else signs in with (ER-03)', async () => {
    const [, , waiting] = await list();
    expect((await admin.api('DELETE', `${PATH}/${waiting?.id ?? ''}`)).status).toBe(204);
    const theirs = await add(portal.person('payments_disburser', 0).email);
    expect([theirs.status, Object.keys(theirs.body).sort()]).toEqual([
      201,
      ['email', 'id', 'signIn', 'status', 'waitsUntil'],
    ]);
    const fifth = await list();
    expect((await admin.api('DELETE', `${PATH}/${fifth.at(-1)?.id ?? ''}`)).status).toBe(204);
    const limited = await add('n7@home.example');
    expect([limited.status, limited.body.type]).toEqual([429, '/problems/too-many-address-messages']);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(80_000);
  });

  it('is removed, which it hears as the last thing; the one to sign in with stays', async () => {
    const items = await list();
    const signIn = items.find((item) => item.signIn);
    const second = items.find(({ email }) => email === SECOND);
    const stays = await admin.api('DELETE', `${PATH}/${signIn?.id ?? ''}`);
    expect([stays.status, stays.body.type]).toEqual([409, '/problems/sign-in-address-stays']);
    expect((await admin.api('DELETE', `${PATH}/${second?.id ?? ''}`)).status).toBe(204);
    expect((await admin.api('DELETE', `${PATH}/${second?.id ?? ''}`)).status).toBe(404);
    await eventually(async () => {
      const told = (await messagesTo(admin, SECOND, admin.email)).filter(
        ({ kind }) => kind === 'address_removed',
      );
      return told.some(({ to }) => to === SECOND) && told.some(({ to }) => to === admin.email);
    });
    const heard = (await messagesTo(admin, SECOND)).length;
    const ofCodes = async (): Promise<number> =>
      (await messagesTo(admin, admin.email)).filter(({ kind }) => kind === 'recovery_code_issued').length;
    const before = await ofCodes();
    await admin.api('POST', '/v1/payor/mfa/recovery-code');
    await eventually(async () => (await ofCodes()) > before);
    expect(await messagesTo(admin, SECOND)).toHaveLength(heard);
  });
});
