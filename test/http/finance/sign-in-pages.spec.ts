import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { limits } from '@countersign/mfa-core';
import type { Actor } from '../../support/actor.js';
import type { Browser } from '../../support/browser.js';
import { Erp, PUBLIC_URL } from '../../support/erp.js';
import {
  actFor,
  companyOf,
  givePassword,
  openBrowser,
  rows,
  signInOnPages,
  startErpPortal,
} from '../../support/erp-scene.js';
import { PageVisitor } from '../../support/page-visitor.js';
import type { Portal } from '../../support/portal.js';

let portal: Portal;
let person: Actor;
let erp: Erp;

beforeAll(async () => {
  portal = await startErpPortal();
  person = await portal.signedIn('payments_disburser', 0);
  erp = await Erp.register(portal, { companyId: await companyOf(portal, person), name: 'Ledger ERP' });
});
afterAll(() => portal.stop());

const errorOf = (browser: Browser): string | null => browser.page?.url.searchParams.get('error') ?? null;

async function arrived(parameters: Record<string, string> = {}): Promise<Browser> {
  const browser = openBrowser(portal);
  await erp.send(browser, parameters);
  return browser;
}

describe('a sign-in', () => {
  test('that fails says one same thing for a wrong password and an address nobody has (ER-03)', async () => {
    const texts = [];
    for (const email of [person.email, 'nobody@cedarstone.example']) {
      const browser = await arrived();
      await givePassword(browser, { email, password: 'wrong horse battery staple' });
      expect(browser.page?.status).toBe(200);
      texts.push(browser.text);
    }
    expect(texts[0]).toContain('These sign-in details were not accepted');
    expect(texts[1]).toBe(texts[0]);
  });

  test('with a wrong code stays on the page and says so at the field; reloading sends nothing again', async () => {
    const browser = await arrived();
    await givePassword(browser, person);
    await browser.submit('/code', { code: person.wrongCode() });
    expect(browser.title).toBe('Second step');
    expect(browser.page?.html).toContain('aria-invalid="true"');
    const { url, html } = browser.page ?? { url: '', html: '' };
    expect((await browser.open(url)).html).toBe(html);
    await browser.submit('/code', { code: 'abc' });
    expect(browser.text).toContain('six digits');
    await browser.submit('/code', { code: person.nextCode() });
    expect(errorOf(browser)).toBeNull();
    // Going back is no harm either.
    expect((await browser.open(url)).status).toBe(400);
    expect(browser.title).toBe('This page is not valid any more');
  });

  test('of someone who must set up a second step first leads to the portal, and back', async () => {
    const browser = await arrived();
    await givePassword(browser, portal.person('payments_admin', 1));
    expect(browser.text).toContain('set it up there');
    await browser.submit('/refuse');
    expect(errorOf(browser)).toBe('access_denied');
  });

  test('of someone without a part in the company is refused', async () => {
    const browser = await arrived();
    await givePassword(browser, portal.person('payee_admin'));
    expect(errorOf(browser)).toBe('access_denied');
    expect(browser.page?.url.searchParams.get('iss')).toBe('https://pay.countersign.example');
  });

  test('that took too long starts again with the password', async () => {
    const browser = await arrived();
    await givePassword(browser, person);
    portal.clock.advanceSeconds(limits.ticketSeconds + 1);
    await browser.submit('/code', { code: person.nextCode() });
    expect(browser.title).toBe('Sign in for Ledger ERP');
    expect(browser.text).toContain('took too long');
  });

  test('of a second person at one browser takes the place of the first', async () => {
    const { browser, erp: first } = await actFor(portal, erp, person);
    const other = await portal.signedIn('payments_disburser', 1);
    const second = erp.forAnother();
    const pending = await second.send(browser, { prompt: 'login' });
    await signInOnPages(browser, other);
    await second.redeem(browser.page, pending);
    expect(decodeJwt(second.accessToken)['sub']).not.toBe(decodeJwt(first.accessToken)['sub']);
    expect((await second.api('GET', '/v1/payor/disbursements')).status).toBe(200);
    await expect(first.refresh()).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the language of the pages', () => {
  const language = (browser: Browser): string =>
    /<html lang="([^"]+)"/.exec(browser.page?.html ?? '')?.[1] ?? '';

  test('is what the browser asks for, until somebody chooses; then it stays, on pages of errors too', async () => {
    const browser = openBrowser(portal);
    const url = await erp.authorizationUrl({ verifier: 'x'.repeat(43), state: 'one' });
    await browser.open(url, { 'accept-language': 'pl' });
    // The browser of these tests says it with the first request alone.
    expect(browser.title).toBe('Sign in for Ledger ERP');
    const { pathname } = browser.page?.url ?? new URL('/', url);
    await browser.open(pathname, { 'accept-language': 'pl' });
    expect(language(browser)).toBe('pl-PL');
    await browser.submit('/language', { locale: 'fr-CA' });
    expect(browser.page?.url.pathname).toBe(pathname);
    expect(language(browser)).toBe('fr-CA');
    await browser.open('/oauth2/interaction/nothing');
    expect([browser.page?.status, language(browser)]).toEqual([400, 'fr-CA']);
  });

  test('changes for somebody who is signed in to the portal in the same browser, too', async () => {
    const visitor = new PageVisitor(portal, person, { publicUrl: PUBLIC_URL });
    await visitor.signIn('/security');
    await erp.send(visitor.browser);
    await visitor.browser.submit('/language', { locale: 'fr-CA' });
    expect(visitor.browser.title).toBe('Se connecter pour Ledger ERP');
    expect(language(visitor.browser)).toBe('fr-CA');
    // By a page that knows nobody, of this browser alone: mails go on in the language that its person has chosen.
    const [row] = await rows<{ locale: string | null }>(
      portal,
      'SELECT p.locale FROM person p JOIN person_address a ON a.person_id = p.id WHERE a.address_key = $1',
      [person.email],
    );
    expect(row?.locale).not.toBe('fr-CA');
  });
});

describe('a request for no page', () => {
  test('is told what is missing (prompt=none)', async () => {
    expect(errorOf(await arrived({ prompt: 'none' }))).toBe('login_required');
    const { browser } = await actFor(portal, erp, person);
    await erp.send(browser, { prompt: 'none' });
    expect(errorOf(browser)).toBeNull();
    portal.clock.advanceSeconds(301);
    await erp.send(browser, { prompt: 'none', max_age: '300' });
    expect(errorOf(browser)).toBe('interaction_required');
  });

  test('with a max_age that is none is refused', async () => {
    for (const max_age of ['-1', 'x', '1e3'])
      expect(errorOf(await arrived({ max_age }))).toBe('invalid_request');
  });
});

test('another client of the same company asks for its own sign-in', async () => {
  const { browser } = await actFor(portal, erp, person);
  const other = await Erp.register(portal, { companyId: erp.registered.companyId, name: 'Other ERP' });
  await other.send(browser);
  expect(browser.title).toBe('Sign in for Other ERP');
});
