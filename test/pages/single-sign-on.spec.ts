import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ManageIdentityProviders } from '../../src/single-sign-on/single-sign-on.module.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import {
  SSO_CLIENT_ID,
  SSO_CLIENT_SECRET,
  startIdentityProvider,
  type TestIdentityProvider,
} from '../support/identity-provider.js';
import { PageVisitor } from '../support/page-visitor.js';

const REDIRECT = 'http://localhost:3000/sign-in/single-sign-on';

let scene: CompanyScene;
let idp: TestIdentityProvider;
beforeAll(async () => {
  scene = await startCompanyScene({ instances: 2 });
  idp = await startIdentityProvider(REDIRECT);
  idp.account = { sub: 'sub of uma', email: scene.uma.email, email_verified: true };
  await scene.portal.apps[0]!.get(ManageIdentityProviders, { strict: false }).add({
    ...{ companyId: scene.companyId, issuer: idp.issuer, clientId: SSO_CLIENT_ID },
    ...{ clientSecret: SSO_CLIENT_SECRET, domains: ['cedarstone.example'], authorization: 'ticket 1' },
    by: {
      personId: '00000000-0000-7000-8000-000000000000',
      origin: { address: null, userAgent: null, requestId: null },
    },
  });
});
afterAll(async () => {
  await scene.stop();
  await idp.stop();
});

const toProvider = async (uma: PageVisitor, then = '/security'): Promise<string> => {
  await uma.open(`/sign-in?then=${encodeURIComponent(then)}`);
  const { hidden } = uma.browser.form('/sign-in');
  await uma.browser.post(
    '/sign-in/company',
    { ...hidden, email: scene.uma.email },
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
  );
  const refresh = uma.browser.page?.headers['refresh'];
  if (typeof refresh !== 'string') throw new Error(`no way out: ${uma.text}`);
  return refresh.replace('0; url=', '');
};

test('somebody of a company with an identity provider signs in there, and comes back to where they wanted to go', async () => {
  const uma = new PageVisitor(scene.portal, scene.uma);
  const callback = await idp.visit(await toProvider(uma));
  await uma.browser.open(callback, { 'sec-fetch-site': 'cross-site' });
  expect(uma.path).toBe('/security');
  expect(uma.text).toContain('Sign out');
});

test('the way back opens nothing in a browser that did not begin, nor a second time', async () => {
  const uma = new PageVisitor(scene.portal, scene.uma);
  const callback = await idp.visit(await toProvider(uma));
  const thief = new PageVisitor(scene.portal, scene.uma, { instance: 1 });
  await thief.browser.open(callback, { 'sec-fetch-site': 'cross-site' });
  expect(thief.browser.page?.status).toBe(401);
  expect(thief.text).not.toContain('Sign out');

  await uma.browser.open(callback, { 'sec-fetch-site': 'cross-site' });
  expect(uma.text).toContain('Sign out');
  await thief.browser.open(callback, { 'sec-fetch-site': 'cross-site' });
  expect(thief.text).toContain('Signing in through your company did not work');
});

test('an address of no such company is told to use its password, whether anybody has it or not', async () => {
  const nobody = new PageVisitor(scene.portal, scene.uma);
  await nobody.open('/sign-in');
  for (const email of ['nobody@elsewhere.example', 'somebody@elsewhere.example']) {
    await nobody.browser.post(
      '/sign-in/company',
      { email },
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
    );
    expect(nobody.text).toContain('sign in here, with their password');
  }
});
