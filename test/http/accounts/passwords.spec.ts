import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../support/actor.js';
import { startPortal, type Portal } from '../../support/portal.js';

const NEW = 'nine rivers of plum tea';

let portal: Portal;
let admin: Actor;

beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  admin = portal.person('payments_admin');
});
afterAll(() => portal.stop());

const askForLink = (email: string) => admin.raw('POST', '/v1/password-resets', { body: { email } });
const confirm = (token: string, newPassword: string) =>
  admin.raw('POST', '/v1/password-resets/confirm', { body: { token, newPassword } }, 1);

async function tokenFromMailbox(): Promise<string> {
  const reply = await admin.raw('GET', '/dev/inbox');
  const { items } = reply.body as { items: { to: string; text: string }[] };
  const token = items
    .filter(({ to }) => to === admin.email)
    .flatMap(({ text }) => /reset-password#(\S+)/.exec(text)?.[1] ?? [])[0];
  if (token === undefined) throw new Error('no link in the mailbox');
  return token;
}

/** SE-07: the access token is useless on every instance, within a second. */
async function refusedSoon(): Promise<void> {
  const until = performance.now() + 1_000;
  for (const instance of [0, 1]) {
    while ((await admin.api('GET', '/v1/sessions', {}, instance)).status !== 401) {
      if (performance.now() > until) throw new Error(`instance ${instance} still takes the token`);
    }
  }
}

describe('a forgotten password', () => {
  it('is asked for with one same answer, known or not', async () => {
    const known = await askForLink(admin.email);
    const unknown = await askForLink('nobody@example.com');
    expect([known.status, known.body]).toEqual([202, unknown.body]);
    expect(unknown.status).toBe(202);
  });

  it('is replaced by the link from the mailbox, which signs nobody in and leaves the second factor as it was', async () => {
    await admin.enroll();
    const token = await tokenFromMailbox();
    const refused = await confirm(token, 'countersign payments');
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      type: expect.stringMatching(/\/problems\/password-not-acceptable$/),
      errors: [{ pointer: '/newPassword', detail: expect.stringMatching(/Choose another/) }],
    });
    const done = await confirm(token, NEW);
    expect(done.status).toBe(204);
    expect((await confirm(token, `${NEW} again`)).body.type).toMatch(/password-reset-link-refused$/);
    await refusedSoon();
    expect((await admin.givePassword()).status).toBe(401);
    admin.password = NEW;
    expect((await admin.givePassword()).body.status).toBe('second_factor_required');
  });
});

describe('changing the password', () => {
  it('needs a session with a fresh factor, ends it, and the new one signs in', async () => {
    const body = { currentPassword: NEW, newPassword: 'tea of the plum river' };
    expect((await admin.raw('POST', '/v1/password', { body })).status).toBe(401);
    await admin.signIn();
    portal.clock.advanceSeconds(301);
    const { refreshToken } = admin;
    const refreshed = await admin.raw('POST', '/v1/sessions/refresh', { body: { refreshToken } });
    admin.keep({ ...refreshed, body: { session: refreshed.body } });
    const stale = await admin.api('POST', '/v1/password', { body });
    expect(stale.status).toBe(401);
    expect(stale.headers['www-authenticate']).toContain('insufficient_user_authentication');
    await admin.stepUp();
    const wrong = { ...body, currentPassword: 'plum tea of nine rivers' };
    expect((await admin.api('POST', '/v1/password', { body: wrong })).status).toBe(403);
    expect((await admin.api('POST', '/v1/password', { body })).status).toBe(204);
    await refusedSoon();
    admin.password = body.newPassword;
    await admin.signIn(1);
    expect((await admin.api('GET', '/v1/sessions', {}, 1)).status).toBe(200);
  });

  it('takes no field it does not know', async () => {
    const body = { currentPassword: 'x', newPassword: NEW, personId: 'somebody else' };
    expect((await admin.api('POST', '/v1/password', { body })).status).toBe(400);
  });
});
