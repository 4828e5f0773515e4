import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { messagesTo } from '../support/mailbox.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

let portal: Portal;
let ada: PageVisitor;
beforeAll(async () => {
  portal = await startPortal();
  ada = new PageVisitor(portal, portal.person('payments_admin'));
});
afterAll(() => portal.stop());

const CHANGED = 'plum kettle under 9 rivers';
const RESET = 'nine rivers over a plum kettle';
const html = (): string => ada.browser.page?.html ?? '';

describe('changing the password', () => {
  test('says what is wrong at its field, and never shows a password again', async () => {
    await ada.signIn('/security/password');
    expect(ada.text).toContain('15 to 128 characters');
    const current = ada.actor.password;
    for (const [password, reason] of [
      ['short', 'fewer than 15 characters'],
      ['abcdefghijklmnopqrstuvwxyz', 'follows the keyboard'],
      ['countersign Ada Okafor', 'your own name'],
    ] as const) {
      await ada.send({ current_password: current, new_password: password });
      expect(ada.browser.page?.status).toBe(422);
      expect(ada.text).toContain(reason);
      expect(html()).toContain('id="new_password-error"');
      expect(html()).not.toContain(password);
    }
    await ada.send({ current_password: 'nothing of that kind', new_password: CHANGED });
    expect(html()).toContain('id="current_password-error"');
  });

  test('asks for a fresh factor in between, and ends every session, this one too (SE-07)', async () => {
    portal.clock.advanceSeconds(400);
    await ada.send({ current_password: ada.actor.password, new_password: CHANGED });
    expect(ada.path).toBe('/step-up');
    await ada.giveCode();
    expect(ada.path).toBe('/security/password');
    await ada.send({ current_password: ada.actor.password, new_password: CHANGED });
    expect(ada.path).toBe('/sign-in');
    expect(ada.text).toContain('The new password is set');
    expect(ada.text).not.toContain('You were signed out after');
    await ada.open('/security');
    expect(ada.path).toBe('/sign-in');
    ada.actor.password = CHANGED;
    await ada.signIn('/security');
    expect(ada.path).toBe('/security');
  });
});

describe('a forgotten password', () => {
  const ask = async (email: string): Promise<string> => {
    await ada.open('/password');
    await ada.send({ email });
    return `${ada.path} ${ada.text}`;
  };
  const links = async (): Promise<string[]> =>
    (await messagesTo(ada.actor, ada.actor.email)).flatMap(
      ({ text }) => /https?:\S+\/reset-password#\S+/.exec(text)?.[0] ?? [],
    );

  test('is answered alike for every address, known or not (ER-03)', async () => {
    await ada.press('/sign-out');
    const known = await ask(ada.actor.email);
    expect(known).toContain('/password/sent');
    expect(await ask('nobody@nowhere.example')).toBe(known);
    expect(await ask('nonsense')).toBe(known);
    await eventually(async () => (await links()).length === 1);
  });

  test('is set anew by the link, which is in no address; it signs nobody in (PW-10, ER-07)', async () => {
    const [link = ''] = await links();
    const { pathname, search, hash } = new URL(link);
    expect([pathname, search]).toEqual(['/reset-password', '']);
    await ada.open(pathname);
    await ada.send({ reset_token: 'https://elsewhere.example/', new_password: RESET });
    expect(ada.text).toContain('This link was used before');
    // A password that is refused leaves the link as good as it was, and in its field.
    await ada.send({ reset_token: link, new_password: 'short' });
    expect(ada.browser.page?.status).toBe(422);
    expect(ada.text).toContain('fewer than 15 characters');
    expect(html()).toContain(`value="${hash.slice(1)}"`);
    await ada.send({ reset_token: link, new_password: RESET });
    expect(ada.path).toBe('/sign-in');
    expect(ada.text).toContain('The new password is set');
    await ada.open('/security');
    expect(ada.path).toBe('/sign-in');
    await ada.givePassword(RESET);
    expect(ada.path).toBe('/sign-in/code');
    await ada.giveCode();
    expect(ada.path).toBe('/security');
  });

  test('once set, leaves the link dead, and whoever is signed in here is signed out', async () => {
    const [link = ''] = await links();
    await ada.open('/reset-password');
    await ada.send({ reset_token: link, new_password: CHANGED });
    expect(ada.browser.page?.status).toBe(422);
    await ask(ada.actor.email);
    await eventually(async () => (await links()).length === 2);
    const [newest = ''] = await links();
    await ada.open('/reset-password');
    await ada.send({ reset_token: newest, new_password: CHANGED });
    expect(ada.text).toContain('The new password is set');
    await ada.open('/security');
    expect(ada.path).toBe('/sign-in');
  });
});
