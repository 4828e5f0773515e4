import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Actor } from '../../support/actor.js';
import type { Browser } from '../../support/browser.js';
import { eventually } from '../../support/eventually.js';
import { Erp, REDIRECT_URI } from '../../support/erp.js';
import {
  companyOf,
  givePassword,
  openBrowser,
  signInOnPages,
  startErpPortal,
} from '../../support/erp-scene.js';
import type { Portal } from '../../support/portal.js';

let portal: Portal;
let maker: Actor;
let checker: Actor;
let erp: Erp;

beforeAll(async () => {
  portal = await startErpPortal();
  maker = await portal.signedIn('payments_disburser', 0);
  checker = await portal.signedIn('payments_disburser', 1);
  erp = await Erp.register(portal, { companyId: await companyOf(portal, maker), name: 'Ledger ERP' });
});
afterAll(() => portal.stop());

const inDollars = (amount: `${number}`): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(amount);

describe('a finance system that acts for a person', () => {
  let browser: Browser;
  let disbursementId: string;

  test('sends them to sign in on a page that names it and its company', async () => {
    browser = openBrowser(portal);
    await erp.send(browser);
    expect(browser.page?.status).toBe(200);
    expect(browser.title).toBe('Sign in for Ledger ERP');
    expect(browser.text).toContain('Ledger ERP of Cedar & Stone Builders wants to act for you');
  });

  test('gets tokens once they gave password and code, and saw neither', async () => {
    const pending = await erp.send(browser);
    await givePassword(browser, maker);
    expect(browser.title).toBe('Second step');
    await browser.submit('/code', { code: maker.nextCode() });
    expect(browser.page?.url.href).toMatch(REDIRECT_URI);
    await erp.redeem(browser.page, pending);

    expect(decodeProtectedHeader(erp.accessToken)).toEqual({
      alg: 'ES256',
      typ: 'at+jwt',
      kid: expect.any(String),
    });
    const claims = decodeJwt(erp.accessToken);
    expect(claims).toMatchObject({
      client_id: erp.registered.clientId,
      scope: 'payor',
      amr: ['pwd', 'otp', 'mfa'],
      acr: 'urn:countersign:acr:mfa',
      roles: ['payments_disburser'],
      gen: 1,
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
    expect(claims['sid']).toEqual(expect.any(String));
  });

  test('reads what the person may read', async () => {
    const listed = await erp.api('GET', '/v1/payor/disbursements');
    expect(listed.status).toBe(200);
    expect(listed.body.items).toEqual(expect.any(Array));
  });

  test('is asked for a fresh factor, sends them for it, and repeats the same call (RFC 9470)', async () => {
    const invoices = await erp.api('GET', '/v1/payor/invoices');
    const [invoice] = invoices.body.items.filter((one: any) => one.eligible);
    const amount = { amount: '1.00', currency: invoice.amountDue.currency };
    const created = await erp.write('POST', '/v1/payor/disbursements', {
      payments: [{ invoiceId: invoice.id, amount }],
    });
    expect(created.status).toBe(201);
    disbursementId = created.body.id;
    portal.clock.advanceSeconds(400);
    await erp.refresh();

    const submit = () => erp.write('POST', `/v1/payor/disbursements/${disbursementId}/submit`, {});
    const refused = await submit();
    expect(refused.status).toBe(401);
    const challenge = refused.headers['www-authenticate'] ?? '';
    expect(challenge).toContain('insufficient_user_authentication');
    const asked = {
      max_age: /max_age="?(\d+)/.exec(challenge)?.[1] ?? '',
      acr_values: /acr_values="([^"]+)"/.exec(challenge)?.[1] ?? '',
    };
    expect(asked).toEqual({ max_age: '300', acr_values: 'urn:countersign:acr:mfa' });

    const before = erp.accessToken;
    const pending = await erp.send(browser, asked);
    expect(browser.title).toBe('Confirm that it is you');
    expect(browser.page?.html).not.toContain('type="password"');
    await browser.submit('/code', { code: maker.nextCode() });
    await erp.redeem(browser.page, pending);

    expect(decodeJwt(erp.accessToken)).toMatchObject({ gen: 2, sid: decodeJwt(before)['sid'] });
    expect((await erp.api('GET', '/v1/payor/disbursements', { bearer: before })).status).toBe(401);
    expect((await submit()).status).toBe(200);
  });

  test('is not asked again while the factor is fresh: a code comes without a page', async () => {
    const pending = await erp.send(browser, { max_age: '300' });
    expect(browser.page?.url.href).toMatch(REDIRECT_URI);
    await erp.redeem(browser.page, pending);
    expect((await erp.api('GET', '/v1/payor/disbursements')).status).toBe(200);
  });

  test('has a second person countersign what the server shows them, and the act is done', async () => {
    const second = erp.forAnother();
    const theirs = openBrowser(portal);
    const signedIn = await second.send(theirs);
    await signInOnPages(theirs, checker);
    await second.redeem(theirs.page, signedIn);

    const path = `/v1/payor/disbursements/${disbursementId}/authorize`;
    const prompt = await second.write('POST', path, {});
    expect(prompt.status).toBe(401);
    const { intent } = prompt.body;
    const created = await second.api('POST', '/v1/challenges', {
      body: { method: 'totp', intentId: intent.id },
    });
    expect(created.status).toBe(201);
    const challengeId = created.body.id as string;

    const pending = await second.send(theirs, { countersign_challenge: challengeId });
    expect(theirs.title).toBe('Authorize this payment');
    for (const shown of [
      inDollars(intent.display.amount),
      ...intent.display.payees,
      ...intent.display.accounts,
    ])
      expect(theirs.text).toContain(shown);
    await theirs.submit('/code', { code: checker.nextCode() });
    await second.redeem(theirs.page, pending);

    const done = await second.write('POST', path, {}, { 'Countersign-Challenge': challengeId });
    expect(done.status).toBe(200);
    expect(done.body.disbursement.status).toBe('authorized');
  });

  test('refreshes without the person, never past what the record says', async () => {
    const before = decodeJwt(erp.accessToken);
    await erp.refresh();
    const after = decodeJwt(erp.accessToken);
    for (const same of ['sid', 'gen', 'amr', 'acr', 'auth_time', 'client_id', 'scope', 'roles'])
      expect(after[same]).toEqual(before[same]);
    expect((await erp.api('GET', '/v1/payor/disbursements')).status).toBe(200);
  });

  test('gives its grant back, and nothing of it works any more', async () => {
    await erp.revoke();
    await eventually(async () => (await erp.api('GET', '/v1/payor/disbursements')).status === 401);
    await expect(erp.refresh()).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});
