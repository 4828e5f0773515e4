import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { ManageIdentityProviders } from '../../../src/single-sign-on/single-sign-on.module.js';
import type { Actor } from '../../support/actor.js';
import type { Browser } from '../../support/browser.js';
import { Erp, PUBLIC_URL, REDIRECT_URI } from '../../support/erp.js';
import { companyOf, givePassword, openBrowser, rows, startErpPortal } from '../../support/erp-scene.js';
import {
  SSO_CLIENT_ID,
  SSO_CLIENT_SECRET,
  startIdentityProvider,
  type TestIdentityProvider,
} from '../../support/identity-provider.js';
import type { Portal } from '../../support/portal.js';

const CALLBACK = `${PUBLIC_URL}/sign-in/single-sign-on`;
const OURS = { 'sec-fetch-site': 'same-origin', origin: PUBLIC_URL };
const FROM_ELSEWHERE = { 'sec-fetch-site': 'cross-site' };

let portal: Portal;
let idp: TestIdentityProvider;
let person: Actor;
let other: Actor;
let erp: Erp;

beforeAll(async () => {
  portal = await startErpPortal({ instances: 2 });
  idp = await startIdentityProvider(CALLBACK);
  person = await portal.signedIn('payments_disburser', 0);
  other = await portal.signedIn('payments_disburser', 1);
  const companyId = await companyOf(portal, person);
  erp = await Erp.register(portal, { companyId, name: 'Ledger ERP' });
  await portal.apps[0]!.get(ManageIdentityProviders, { strict: false }).add({
    ...{ companyId, issuer: idp.issuer, clientId: SSO_CLIENT_ID, clientSecret: SSO_CLIENT_SECRET },
    ...{ domains: ['cedarstone.example', 'ironwood.example'], authorization: 'ticket 1' },
    by: {
      personId: '00000000-0000-7000-8000-000000000000',
      origin: { address: null, userAgent: null, requestId: null },
    },
  });
});
afterAll(async () => {
  await portal.stop();
  await idp.stop();
});
beforeEach(() => as(person));

const as = ({ email }: Pick<Actor, 'email'>): void => {
  idp.account = { sub: `sub of ${email}`, email, email_verified: true, amr: ['pwd', 'otp', 'mfa'] };
};

/** Presses the button of the sign-in page; returns where the browser is sent. */
async function toProvider(browser: Browser, { email }: Pick<Actor, 'email'> = person): Promise<string> {
  const { pathname } = browser.page?.url ?? new URL(PUBLIC_URL);
  await browser.post(`${pathname}/company`, { email, password: '' }, OURS);
  const refresh = browser.page?.headers['refresh'];
  if (typeof refresh !== 'string') throw new Error(`no way out: ${browser.text}`);
  return refresh.replace('0; url=', '');
}

const pathOf = (browser: Browser): string => browser.page?.url.pathname ?? '';

async function arrived(): Promise<Browser> {
  const browser = openBrowser(portal);
  await erp.send(browser);
  return browser;
}

const sessions = async (): Promise<number> => {
  const [row] = await rows<{ count: string }>(portal, 'SELECT count(*) FROM mfa_session');
  return Number(row?.count);
};

describe('somebody whose company has an identity provider', () => {
  test('signs in there for a finance system, gives our factor, and no password of ours is asked', async () => {
    const browser = openBrowser(portal);
    const own = erp.forAnother();
    const pending = await own.send(browser);
    // Their password counts for nothing any more.
    await givePassword(browser, person);
    expect(browser.text).toContain('These sign-in details were not accepted');

    const interaction = pathOf(browser);
    const callback = await idp.visit(await toProvider(browser));
    expect(callback.startsWith(CALLBACK)).toBe(true);
    await browser.open(callback, FROM_ELSEWHERE);
    expect(pathOf(browser)).toBe(interaction);
    expect(browser.title).toBe('Second step');
    await browser.submit('/code', { code: person.nextCode() });
    expect(browser.page?.url.href).toMatch(REDIRECT_URI);
    await own.redeem(browser.page, pending);
    // What the provider claims to have asked counts for nothing: the factor is ours.
    expect(decodeJwt(own.accessToken)).toMatchObject({
      amr: ['fed', 'otp', 'mfa'],
      roles: ['payments_disburser'],
    });
    expect((await own.api('GET', '/v1/payor/disbursements')).status).toBe(200);
    // Nobody was signed in to the portal by it.
    await browser.open('/security');
    expect(pathOf(browser)).toBe('/sign-in');
  });

  test('is sent to the provider by a page whose forms still end nowhere but here', async () => {
    const browser = await arrived();
    const url = await toProvider(browser);
    expect(browser.page?.status).toBe(200);
    expect(new URL(url).origin).toBe(idp.issuer);
    expect(browser.page?.headers['content-security-policy']).toContain("form-action 'self';");
    expect(browser.text).toContain(new URL(url).host);
  });

  test('has to set up a factor in the portal first, like everybody', async () => {
    const fresh = portal.person('payments_admin', 1);
    as(fresh);
    const before = await sessions();
    const browser = await arrived();
    await browser.open(await idp.visit(await toProvider(browser, fresh)), FROM_ELSEWHERE);
    expect(browser.title).toBe('One thing first');
    expect(await sessions()).toBe(before);
  });

  test('who has no part in the company of the system is refused, and nothing is opened', async () => {
    const stranger = portal.person('payee_admin');
    as(stranger);
    const before = await sessions();
    const browser = await arrived();
    await browser.open(await idp.visit(await toProvider(browser, stranger)), FROM_ELSEWHERE);
    expect(browser.page?.url.searchParams.get('error')).toBe('access_denied');
    expect(await sessions()).toBe(before);
  });

  test('who is refused there, or gives up, may begin again', async () => {
    const browser = await arrived();
    const state = new URL(await toProvider(browser)).searchParams.get('state') ?? '';
    await browser.open(`${CALLBACK}?error=access_denied&state=${state}`, FROM_ELSEWHERE);
    expect(browser.title).toBe('Sign in for Ledger ERP');
    expect(browser.text).toContain('Signing in through your company did not work');
    await browser.open(await idp.visit(await toProvider(browser)), FROM_ELSEWHERE);
    expect(browser.title).toBe('Second step');
  });
});

test('an address of no such company is told to use its password, whether anybody has it or not', async () => {
  for (const email of ['nobody@elsewhere.example', 'somebody@elsewhere.example', '']) {
    const browser = await arrived();
    await browser.post(`${pathOf(browser)}/company`, { email, password: 'x' }, OURS);
    expect(browser.text).toContain('sign in here, with their password');
  }
});

describe('the answer of a provider', () => {
  test('opens nothing in a browser that did not begin, even one that began for itself', async () => {
    const victim = await arrived();
    const theirs = pathOf(victim);
    const callback = await idp.visit(await toProvider(victim));
    const { search } = new URL(callback);
    const thief = await arrived();
    const own = pathOf(thief);
    for (const url of [`${own}/company/back${search}`, callback, `${theirs}/company/back${search}`]) {
      await thief.open(own);
      await toProvider(thief, other);
      await thief.open(url, FROM_ELSEWHERE);
      expect(thief.page?.html).not.toContain('name="code"');
      expect(thief.page?.url.href.startsWith(PUBLIC_URL)).toBe(true);
    }
    // Nor was it spent by them.
    await victim.open(callback, FROM_ELSEWHERE);
    expect(victim.title).toBe('Second step');
  });

  test('counts once', async () => {
    const browser = await arrived();
    const callback = await idp.visit(await toProvider(browser));
    await browser.open(callback, FROM_ELSEWHERE);
    expect(browser.title).toBe('Second step');
    const back = `${pathOf(browser)}/company/back${new URL(callback).search}`;
    await browser.open(back, FROM_ELSEWHERE);
    expect(browser.text).toContain('Signing in through your company did not work');
    // What was reached before stays.
    expect(browser.title).toBe('Second step');
  });

  test('that was asked for in the portal is not taken for a finance system', async () => {
    const browser = await arrived();
    const interaction = pathOf(browser);
    await browser.post('/sign-in/company', { email: person.email }, OURS);
    const refresh = String(browser.page?.headers['refresh']).replace('0; url=', '');
    const { search } = new URL(await idp.visit(refresh));
    await browser.open(`${interaction}/company/back${search}`, FROM_ELSEWHERE);
    expect(browser.title).toBe('Sign in for Ledger ERP');
    expect(browser.text).toContain('Signing in through your company did not work');
  });

  test('is not asked for by a form of another place', async () => {
    const browser = await arrived();
    const reply = await browser.post(`${pathOf(browser)}/company`, { email: person.email }, FROM_ELSEWHERE);
    expect(reply.status).toBe(403);
    expect(reply.headers['refresh']).toBeUndefined();
  });
});
