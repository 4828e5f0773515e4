import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import type { Page } from 'playwright-core';
import type { Actor } from '../support/actor.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { fill, giveCode, heading, pathOf, press, read } from './support/as-a-person.js';
import { ErpSite, type ErpVisit } from './support/erp-in-browser.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';
import type { VisitOptions } from './support/visits.js';

const stage = inBrowser();
const ben = () => stage.portal.person('payments_disburser', 0);
const chika = () => stage.portal.person('payments_disburser', 1);
let erp: ErpSite;

beforeAll(async () => {
  for (const one of [ben(), chika()]) await one.signIn();
  erp = await ErpSite.open(stage.portal, ben(), 'Ledger ERP');
});
afterAll(() => erp.close());

const atTheErp = async (options: VisitOptions = {}): Promise<ErpVisit> =>
  erp.visit(await stage.visit(options));

const givePassword = async (
  page: Page,
  { email, password }: Pick<Actor, 'email' | 'password'>,
): Promise<void> => {
  await fill(page, { 'Email address': email, Password: password });
  await press(page, 'Sign in');
};

/** In the browser that the system sent them with, as far as the tokens. */
async function signedInFor(person: Actor, options: VisitOptions = {}): Promise<ErpVisit> {
  const site = await atTheErp(options);
  const pending = await site.leave();
  await givePassword(site.page, person);
  await giveCode(site.page, person, 'Sign in');
  await site.redeem(pending);
  return site;
}

const stateOf = async (id: string): Promise<string> => {
  await ben().signIn();
  return (await ben().api('GET', `/v1/payor/disbursements/${id}`)).body.status as string;
};

describe('a person whom a finance system sends to sign in', () => {
  test('reads who asks and what it may do, gives password and code on our page alone, and comes back with a code', async () => {
    const site = await atTheErp({ viewport: 'phone' });
    const { page } = site;
    const pending = await site.leave();
    expect(await heading(page)).toBe('Sign in for Ledger ERP');
    expect(await read(page)).toContain('Ledger ERP of Cedar & Stone Builders wants to act for you');
    expect(await read(page)).toContain('It never sees your password or your codes.');
    expect(new URL(page.url()).origin).toBe(stage.portal.publicUrl);
    await givePassword(page, { email: ben().email, password: 'wrong horse battery staple' });
    expect(await page.getByRole('alert').innerText()).toContain('These sign-in details were not accepted');
    await givePassword(page, ben());
    expect(await heading(page)).toBe('Second step');
    await page.locator('[name="code"]').fill(ben().wrongCode());
    await press(page, 'Sign in');
    expect(await page.getByRole('alert').innerText()).toContain('This code was not accepted');
    const code = ben().nextCode();
    await page.locator('[name="code"]').fill(code);
    await press(page, 'Sign in');

    expect(await heading(page)).toBe('Back in the ERP');
    const given = site.brought;
    expect(given.get('state')).toBe(pending.state);
    expect(given.get('iss')).toBe(stage.portal.publicUrl);
    for (const secret of [ben().password, code]) expect(page.url()).not.toContain(secret);
    await site.redeem(pending);
    expect((await site.api('GET', '/v1/payor/disbursements')).status).toBe(200);
    // It acts in payments, and is nobody anywhere else.
    expect((await site.api('GET', '/v1/sessions')).status).toBe(403);
    await page.goto('/');
    expect(pathOf(page)).toBe('/sign-in');
  });

  test('cancels at either step, and the system is told so and has nothing', async () => {
    const site = await atTheErp();
    for (const steps of [0, 1]) {
      const pending = await site.leave();
      if (steps === 1) await givePassword(site.page, ben());
      await press(site.page, 'Cancel and go back to Ledger ERP');
      expect(site.brought.get('error')).toBe('access_denied');
      expect(site.brought.get('state')).toBe(pending.state);
      expect(site.brought.has('code')).toBe(false);
      await expect(site.redeem(pending)).rejects.toThrow('no tokens');
    }
  });

  test('is refused when they have no part in paying for that company', async () => {
    const site = await atTheErp();
    await site.leave();
    await givePassword(site.page, stage.portal.person('payee_admin'));
    expect(site.brought.get('error')).toBe('access_denied');
  });

  test('is sent to no address that was not registered, to the letter', async () => {
    const site = await atTheErp();
    allowTrouble(site.page, /status of 400/);
    await site.leave({ redirect_uri: `${erp.origin}/back/elsewhere` });
    expect(await heading(site.page)).toBe('The request was refused');
    expect(new URL(site.page.url()).origin).toBe(stage.portal.publicUrl);
  });
});

test('for something that needs a fresh code they are asked for that alone, and the system repeats the same call (RFC 9470)', async () => {
  const site = await signedInFor(ben());
  const { items } = (await site.api('GET', '/v1/payor/invoices')).body;
  const [{ id: invoiceId }] = items.filter(({ eligible }: any) => eligible);
  const payments = [{ invoiceId, amount: { amount: '1.00', currency: 'USD' } }];
  const { id } = (await site.write('/v1/payor/disbursements', { payments })).body;
  stage.portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
  await site.refresh();
  const submit = () => site.write(`/v1/payor/disbursements/${id}/submit`, {});
  const refused = await submit();
  expect(refused.headers['www-authenticate']).toContain('insufficient_user_authentication');

  const asked = { max_age: String(limits.stepUpMaxAgeSeconds), acr_values: 'urn:countersign:acr:mfa' };
  const pending = await site.leave(asked);
  expect(await heading(site.page)).toBe('Confirm that it is you');
  expect(await site.page.getByLabel('Password').count()).toBe(0);
  await giveCode(site.page, ben(), 'Confirm');
  await site.redeem(pending);
  expect((await submit()).status).toBe(200);
  expect(await stateOf(id)).toBe('submitted');
});

describe('what a finance system asks somebody to countersign', () => {
  async function asked(): Promise<{ site: ErpVisit; path: string; id: string; challengeId: string }> {
    await ben().signIn();
    const { id } = await submittedDisbursement(ben());
    const site = await signedInFor(chika(), { viewport: 'phone' });
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const prompt = await site.write(path, {});
    const body = { method: 'totp', intentId: prompt.body.intent.id };
    const { id: challengeId } = (await site.api('POST', '/v1/challenges', { body })).body;
    return { site, path, id, challengeId };
  }

  test('is shown by us, whole, on a page that is no sign-in, and is done with their code', async () => {
    const { site, path, id, challengeId } = await asked();
    const { page } = site;
    const pending = await site.leave({ countersign_challenge: challengeId });
    expect(await heading(page)).toBe('Authorize this payment');
    expect(await page.locator('body').getAttribute('class')).toBe('approve');
    expect(await page.locator('.amount').innerText()).toBe('$2.00');
    for (const shown of ['Ledger ERP of Cedar & Stone Builders', 'Ironwood Steel', '2231'])
      expect(await read(page)).toContain(shown);
    await giveCode(page, chika(), 'Authorize');
    await site.redeem(pending);
    const done = await site.write(path, {}, { 'Countersign-Challenge': challengeId });
    expect(done.status).toBe(200);
    expect(await stateOf(id)).toBe('authorized');
  });

  test('is not done when they do not approve', async () => {
    const { site, path, id, challengeId } = await asked();
    await site.leave({ countersign_challenge: challengeId });
    await press(site.page, 'Do not approve; go back to Ledger ERP');
    expect(site.brought.get('error')).toBe('access_denied');
    const done = await site.write(path, {}, { 'Countersign-Challenge': challengeId });
    expect(done.status).not.toBe(200);
    expect(await stateOf(id)).toBe('submitted');
  });
});
