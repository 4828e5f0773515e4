import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from '../support/browser.js';
import { withConnection } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

const OURS = 'https://pay.example.com';

let portal: Portal;
let ada: PageVisitor;

beforeAll(async () => {
  portal = await startPortal({ instances: 2, env: { PUBLIC_URL: OURS } });
  ada = new PageVisitor(portal, portal.person('payments_admin', 0), { publicUrl: OURS });
});
afterAll(() => portal.stop());
beforeEach(() => ada.signIn('/payor/funding-accounts'));

const typed = {
  nickname: 'Payroll',
  bank_name: 'First Bank',
  routing_number: '123456780',
  account_number: '900001234567',
  currency: 'USD',
};
const accounts = async (): Promise<string> => (await ada.open('/payor/funding-accounts'), ada.text);

describe('a form counts only from our own page (SE-06)', () => {
  const forged = async (
    headers: Record<string, string>,
    over: Record<string, string> = {},
  ): Promise<Page> => {
    await ada.open('/payor/funding-accounts/new');
    const { hidden } = ada.browser.form('/payor/funding-accounts/new');
    return ada.browser.post('/payor/funding-accounts/new', { ...hidden, ...typed, ...over }, headers);
  };

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling of our domain', { 'sec-fetch-site': 'same-site', origin: 'https://blog.example.com' }],
    ['an opaque origin, as of a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    [
      'a page that lies about one of the two',
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ],
    ['nobody who says where from', {}],
  ] as [string, Record<string, string>][])('not from %s', async (_, headers) => {
    const page = await forged(headers, { nickname: 'Forged' });
    expect(page.status).toBe(403);
    expect(ada.text).toContain('This form did not come from here');
    expect(ada.text).toContain('Nothing was done');
    expect(await accounts()).not.toContain('Forged');
  });

  test('nor without the field that binds it to this sign-in, nor with that of another', async () => {
    const ours = { 'sec-fetch-site': 'same-origin', origin: OURS };
    for (const token of ['', 'A'.repeat(43), 'x'.repeat(10_000)]) {
      const page = await forged(ours, { nickname: 'Forged', form_token: token });
      expect(page.status).toBe(409);
      expect(ada.text).toContain('This page is out of date');
    }
    expect(await accounts()).not.toContain('Forged');
  });

  test('nor as anything but a form: JSON and plain text are refused by their kind', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      const page = await forged({ 'sec-fetch-site': 'same-origin', origin: OURS, 'content-type': type });
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(page.status).toBeLessThan(500);
    }
    expect(await accounts()).not.toContain('Payroll');
  });

  test('a form of an earlier sign-in is stale, and its page says what to do', async () => {
    await ada.open('/payor/funding-accounts/new');
    const { hidden } = ada.browser.form('/payor/funding-accounts/new');
    await ada.press('/sign-out');
    await ada.signIn('/payor/funding-accounts');
    const page = await ada.browser.post(
      '/payor/funding-accounts/new',
      { ...hidden, ...typed, nickname: 'Stale' },
      { 'sec-fetch-site': 'same-origin', origin: OURS },
    );
    expect(page.status).toBe(409);
    expect(ada.text).toContain('Open it again');
    expect(page.html).toContain('href="/payor/funding-accounts/new"');
    expect(await accounts()).not.toContain('Stale');
  });
});

describe('what the browser is told of each page (UI-05, ER-07)', () => {
  test.each(['/sign-in', '/payor/funding-accounts', '/no/such/page'])('%s', async (path) => {
    const { headers, html } = await ada.open(path);
    const policy = String(headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
    });
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style="|javascript:/i);
  });
});

describe('the cookie (SE-04, SE-05)', () => {
  test('is a __Host- cookie of 256 random bits that no script reads and no other host sets', async () => {
    const ben = new PageVisitor(portal, portal.person('payments_admin', 1), { publicUrl: OURS });
    await ben.open('/sign-in');
    await ben.givePassword();
    const [line, ...others] = ben.browser.setCookies.filter((one) => one.includes('session'));
    expect(others).toEqual([]);
    expect(line).toMatch(/^__Host-countersign-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  test('is another one after each step of the sign-in and each step-up, and the ones before open nothing', async () => {
    const seen: string[] = [];
    const note = (): void => void seen.push(ada.browser.cookieHeader('/'));
    await ada.press('/sign-out');
    await ada.open('/sign-in');
    await ada.givePassword();
    note();
    await ada.giveCode();
    note();
    await ada.open('/step-up?then=/payor/funding-accounts');
    await ada.giveCode();
    note();
    const secrets = seen.map((cookie) => /session=([\w-]+)/.exec(cookie)?.[1]);
    expect(new Set(secrets).size).toBe(3);
    for (const cookie of seen.slice(0, 2))
      for (const instance of [0, 1]) {
        const thief = new PageVisitor(portal, ada.actor, { publicUrl: OURS, instance });
        await thief.browser.open('/payor/funding-accounts', { cookie });
        expect(thief.text).not.toContain('Accounts of your company');
      }
    expect(await accounts()).toContain('Accounts of your company');
  });

  test('opens nothing of a session that has gone on without it, not even a form that asks the API for nothing', async () => {
    await ada.open('/payor/funding-accounts/new');
    expect(ada.path).toBe('/payor/funding-accounts/new');
    await withConnection(portal.database.ownerUrl, (db) =>
      db.query(
        `UPDATE mfa_session SET generation = generation + 1
         WHERE ended_at IS NULL AND person_id = (SELECT person_id FROM person_address WHERE address = $1)`,
        [ada.actor.email],
      ),
    );
    await eventually(async () => {
      await ada.open('/payor/funding-accounts/new');
      return ada.path === '/sign-in';
    });
  });

  test('opens nothing after a sign-out, on any instance, nor does going back', async () => {
    const cookie = ada.browser.cookieHeader('/');
    await ada.press('/sign-out');
    expect(ada.text).toContain('You are signed out');
    expect(ada.browser.cookieHeader('/')).not.toContain('session=');
    expect(ada.browser.clearings.at(-1)).toBe('"cache", "storage"');
    for (const instance of [0, 1]) {
      const thief = new PageVisitor(portal, ada.actor, { publicUrl: OURS, instance });
      await thief.browser.open('/payor/funding-accounts', { cookie });
      expect(thief.path).toBe('/sign-in');
    }
  });
});

describe('a sign-in that is refused (ER-02, ER-03, PW-09)', () => {
  test('is answered alike for the wrong, the unknown and the locked, to the byte', async () => {
    const ben = new PageVisitor(portal, portal.person('payments_admin', 1), { publicUrl: OURS });
    const answered = async (email: string, password: string): Promise<string> => {
      ben.browser.forgetCookies();
      await ben.open('/sign-in');
      const page = await ben.browser.submit('/sign-in', { email, password });
      return `${page.status} ${page.html.replaceAll(email, 'EMAIL')}`;
    };
    const { email } = ben.actor;
    const wrong = await answered(email, 'a wrong password of fifteen');
    expect(await answered('nobody@example.com', 'a wrong password of fifteen')).toBe(wrong);
    for (let tries = 0; tries < 5; tries += 1) await answered(email, 'a wrong password of fifteen');
    expect(await answered(email, ben.actor.password)).toBe(wrong);
    expect(wrong).toContain('422');
    expect(wrong).not.toContain('fifteen');
  });
});

describe('hostile input is shown harmless', () => {
  const hostile = [
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '\u202Egnp.exe\u2066',
    '{{7*7}}${7*7}<%= 7*7 %>',
  ];

  test.each(hostile)('%j typed into a field comes back as text', async (text) => {
    await ada.open('/payor/funding-accounts/new');
    await ada.send({ ...typed, nickname: text, routing_number: '1' });
    expect(ada.browser.page?.status).toBe(422);
    expect(ada.browser.page?.html).not.toMatch(/<script>alert|<img src=x/);
  });

  test('10,000 characters are told to be too many, at their field', async () => {
    await ada.open('/payor/funding-accounts/new');
    await ada.send({ ...typed, nickname: 'x'.repeat(10_000) });
    expect(ada.browser.page?.status).toBe(422);
    expect(ada.text).toContain('Enter a name of 1 to 50 characters');
  });

  test.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '/%0d%0aset-cookie:x=y',
    'javascript:alert(1)',
  ])('nobody is sent to %s after a sign-in', async (then) => {
    await ada.press('/sign-out');
    await ada.signIn(then);
    expect(ada.browser.page?.url.origin).toBe(OURS);
    expect(ada.browser.cookieHeader('/')).not.toContain('x=y');
  });
});
