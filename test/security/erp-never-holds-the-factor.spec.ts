import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import * as oauth from 'openid-client';
import { limits } from '@countersign/mfa-core';
import type { Actor } from '../support/actor.js';
import type { Browser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { Erp, REDIRECT_URI } from '../support/erp.js';
import {
  actFor,
  companyOf,
  givePassword,
  openBrowser,
  rows,
  signInOnPages,
  startErpPortal,
} from '../support/erp-scene.js';
import { submittedDisbursement } from '../support/disbursements.js';
import type { Portal } from '../support/portal.js';

let portal: Portal;
let maker: Actor;
let checker: Actor;
let companyId: string;
let erp: Erp;
let otherErp: Erp;
const logged: string[] = [];

beforeAll(async () => {
  portal = await startErpPortal({
    instances: 2,
    overrides: { logDestination: { write: (line: string) => void logged.push(line) } },
  });
  maker = await portal.signedIn('payments_disburser', 0);
  checker = await portal.signedIn('payments_disburser', 1);
  companyId = await companyOf(portal, maker);
  erp = await Erp.register(portal, { companyId, name: 'Ledger ERP' });
  otherErp = await Erp.register(portal, { companyId, name: 'Other ERP' });
});
afterAll(() => portal.stop());

/** Whether the session behind these tokens lives. */
const works = async (one: Erp): Promise<boolean> =>
  (await one.api('GET', '/v1/payor/disbursements')).status === 200;

describe('a code', () => {
  /** One that a browser just brought, still worth its tokens. */
  async function freshCode(): Promise<{ callback: URL; verifier: string; state: string; own: Erp }> {
    const browser = openBrowser(portal);
    const own = erp.forAnother();
    const pending = await own.send(browser);
    await signInOnPages(browser, maker);
    if (!browser.page) throw new Error('no page');
    return { callback: browser.page.url, ...pending, own };
  }

  const redeem = (config: oauth.Configuration, given: { callback: URL; verifier: string; state: string }) =>
    oauth.authorizationCodeGrant(config, given.callback, {
      pkceCodeVerifier: given.verifier,
      expectedState: given.state,
    });

  test('that is redeemed twenty times at once gives tokens once at most, and those are dead too', async () => {
    const fresh = await freshCode();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => redeem(erp.config, fresh)));
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(won.length).toBeLessThanOrEqual(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ error: 'invalid_grant' });
    for (const tokens of won) {
      fresh.own.accessToken = tokens.access_token;
      await eventually(async () => !(await works(fresh.own)));
      await expect(oauth.refreshTokenGrant(erp.config, tokens.refresh_token ?? '')).rejects.toMatchObject({
        error: 'invalid_grant',
      });
    }
  });

  test('is nothing without the verifier of the request it belongs to', async () => {
    const fresh = await freshCode();
    await expect(
      redeem(erp.config, { ...fresh, verifier: oauth.randomPKCECodeVerifier() }),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('is nothing to another client, though it knows the verifier', async () => {
    const fresh = await freshCode();
    await expect(redeem(otherErp.config, fresh)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('goes to a registered address, to the letter, and to no other', async () => {
    for (const redirect_uri of [
      'https://evil.example/oauth/callback',
      `${REDIRECT_URI}/`,
      `${REDIRECT_URI}?x=1`,
      REDIRECT_URI.replace('https', 'http'),
      'https://erp.example.evil.example/oauth/callback',
    ]) {
      const browser = openBrowser(portal);
      await erp.send(browser, { redirect_uri });
      expect(browser.page?.status).toBe(400);
      expect(browser.page?.url.pathname).toBe('/oauth2/authorize');
    }
  });

  test('is not given to a request without PKCE, or with a plain challenge', async () => {
    for (const parameters of [{ code_challenge: '' }, { code_challenge_method: 'plain' }]) {
      const browser = openBrowser(portal);
      await erp.send(browser, parameters);
      expect(browser.page?.url.searchParams.get('error')).toBe('invalid_request');
    }
  });
});

describe('the token of a client that acts for a person', () => {
  let acting: Erp;
  beforeAll(async () => {
    acting = (await actFor(portal, erp, maker)).erp;
  });

  const id = randomUUID();
  const closed: { method: string; path: string; body?: object }[] = [
    { method: 'GET', path: '/v1/payor/mfa' },
    { method: 'POST', path: '/v1/payor/mfa/authenticator-app' },
    { method: 'POST', path: '/v1/payor/mfa/recovery-code' },
    { method: 'POST', path: '/v1/challenges', body: { method: 'totp' } },
    { method: 'POST', path: `/v1/challenges/${id}/answer`, body: { code: '123456' } },
    { method: 'POST', path: `/v1/challenges/${id}/resend` },
    { method: 'GET', path: '/v1/sessions' },
    { method: 'DELETE', path: `/v1/sessions/${id}` },
    { method: 'GET', path: '/v1/payor/team' },
    { method: 'GET', path: '/v1/payor/approval-policy' },
    { method: 'GET', path: '/v1/finance/disbursements' },
  ];

  test.each(closed)('opens no $method $path', async ({ method, path, body }) => {
    const reply = await acting.api(method, path, body === undefined ? {} : { body });
    expect(reply.status).toBe(403);
  });

  test('cannot answer the challenge that it may create', async () => {
    await maker.signIn();
    const { id: disbursementId } = await submittedDisbursement(maker);
    const second = (await actFor(portal, erp, checker)).erp;
    const prompt = await second.write('POST', `/v1/payor/disbursements/${disbursementId}/authorize`, {});
    const created = await second.api('POST', '/v1/challenges', {
      body: { method: 'totp', intentId: prompt.body.intent.id },
    });
    expect(created.status).toBe(201);
    const path = `/v1/challenges/${created.body.id}/answer`;
    const answered = await second.api('POST', path, { body: { code: checker.nextCode() } });
    expect(answered.status).toBe(403);
    // Nor does the person's own session in the portal: it is another.
    expect((await checker.answer(created.body.id, checker.nextCode())).status).toBe(404);
  });

  test('shows the company of the client and no other, whatever the person may see in the portal', async () => {
    const other = randomUUID();
    await rows(
      portal,
      `INSERT INTO company SELECT (jsonb_populate_record(c, $2)).* FROM company c WHERE id = $1`,
      [companyId, JSON.stringify({ id: other, name: 'Second Builders' })],
    );
    await rows(
      portal,
      `INSERT INTO membership SELECT person_id, $2, role FROM membership WHERE company_id = $1 AND role = 'payments_disburser'`,
      [companyId, other],
    );
    await rows(
      portal,
      `INSERT INTO invoice SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'company_id', $2::text))).*
       FROM invoice i WHERE company_id = $1 LIMIT 3`,
      [companyId, other],
    );
    const otherClient = await Erp.register(portal, { companyId: other, name: 'Second ERP' });
    const inOther = (await actFor(portal, otherClient, maker)).erp;
    const idsSeen = async (one: { api: Erp['api'] }): Promise<string[]> =>
      (await one.api('GET', '/v1/payor/invoices')).body.items.map((invoice: any) => invoice.id);
    const ofOther = await idsSeen(inOther);
    expect(ofOther).toHaveLength(3);
    const seen = await idsSeen(acting);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((one) => ofOther.includes(one))).toEqual([]);
    await maker.signIn();
    expect(await idsSeen(maker)).toEqual(expect.arrayContaining(ofOther));
    expect(decodeJwt(acting.accessToken)['roles']).toEqual(['payments_disburser']);
    await rows(portal, 'DELETE FROM membership WHERE company_id = $1', [other]);
  });
});

describe('a countersignature that a client asks for', () => {
  let browser: Browser;
  let own: Erp;
  let path: string;

  beforeEach(async () => {
    await maker.signIn();
    ({ browser, erp: own } = await actFor(portal, erp, checker));
    const { id } = await submittedDisbursement(maker);
    path = `/v1/payor/disbursements/${id}/authorize`;
  });

  /** A challenge over a fresh intent of this session. */
  async function asked(by: Pick<Erp, 'write' | 'api'>): Promise<string> {
    const prompt = await by.write('POST', path, {});
    const body = { method: 'totp', intentId: prompt.body.intent.id };
    const created = await by.api('POST', '/v1/challenges', { body });
    expect(created.status).toBe(201);
    return created.body.id as string;
  }

  async function expectNothingToApprove(challengeId: string): Promise<void> {
    await own.send(browser, { countersign_challenge: challengeId });
    expect(browser.page?.status).toBe(200);
    expect(browser.title).toBe('Nothing to approve here');
    expect(browser.page?.html).not.toContain('name="code"');
    expect(browser.text).not.toMatch(/Ironwood|USD/);
    // Whoever sends the form that is not there gets nowhere.
    const { pathname } = browser.page?.url ?? new URL(REDIRECT_URI);
    const headers = { 'sec-fetch-site': 'same-origin' };
    await browser.post(`${pathname}/code`, { method: 'totp', code: checker.nextCode() }, headers);
    expect(browser.page?.url.pathname).toBe(pathname);
    await browser.submit('/refuse');
    expect(browser.page?.url.searchParams.get('error')).toBe('invalid_request');
  }

  test('is not given by the password page of another session, person or client', async () => {
    // The person's own session in the portal.
    await checker.signIn();
    const prompt = await checker.write('POST', path, {});
    const inPortal = await checker.challenge(checker.accessToken, { intentId: prompt.body.intent.id });
    await expectNothingToApprove(inPortal);
    const elsewhere = (await actFor(portal, otherErp, checker)).erp;
    await expectNothingToApprove(await asked(elsewhere));
  });

  test('over something unknown, malformed or past its time is shown to nobody', async () => {
    for (const challengeId of [randomUUID(), 'x', "' OR 1=1", '0'.repeat(500)])
      await expectNothingToApprove(challengeId);
    const late = await asked(own);
    portal.clock.advanceSeconds(301);
    await expectNothingToApprove(late);
  });

  test('that was given already is not given twice, and buys the one act once', async () => {
    const challengeId = await asked(own);
    const pending = await own.send(browser, { countersign_challenge: challengeId });
    await browser.submit('/code', { code: checker.nextCode() });
    await own.redeem(browser.page, pending);
    await expectNothingToApprove(challengeId);
    const headers = { 'Countersign-Challenge': challengeId };
    expect((await own.write('POST', path, {}, headers)).status).toBe(200);
    expect((await own.write('POST', path, {}, headers)).status).not.toBe(200);
  });

  test('is refused by whoever refuses, and nothing was approved', async () => {
    const challengeId = await asked(own);
    await own.send(browser, { countersign_challenge: challengeId });
    await browser.submit('/refuse');
    expect(browser.page?.url.searchParams.get('error')).toBe('access_denied');
    const bought = await own.write('POST', path, {}, { 'Countersign-Challenge': challengeId });
    expect(bought.status).not.toBe(200);
  });

  test('takes no code of before: what opened the session approves nothing (TO-06)', async () => {
    const challengeId = await asked(own);
    await own.send(browser, { countersign_challenge: challengeId });
    await browser.submit('/code', { code: checker.code() });
    expect(browser.title).toBe('Authorize this payment');
    expect(browser.text).toContain('This code was not accepted');
  });
});

describe('a form on the pages', () => {
  const fields = () => ({ email: maker.email, password: maker.password });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    [{}],
  ])('that a page of ours did not send does nothing: %j (SE-06)', async (headers) => {
    const browser = openBrowser(portal);
    await erp.send(browser);
    const { pathname } = browser.page?.url ?? new URL(REDIRECT_URI);
    const reply = await browser.post(`${pathname}/password`, fields(), headers);
    expect(reply.status).toBe(403);
    await browser.open(pathname);
    expect(browser.title).toBe('Sign in for Ledger ERP');
  });

  test('of an interaction that another browser began does nothing, and shows nothing of it', async () => {
    const theirs = openBrowser(portal);
    await erp.send(theirs, { login_hint: 'someone@cedarstone.example' });
    const path = theirs.page?.url.pathname ?? '';
    const thief = openBrowser(portal);
    await erp.send(thief);
    for (const browser of [thief, openBrowser(portal)]) {
      expect((await browser.open(path)).status).toBe(400);
      expect(browser.text).not.toContain('someone@');
      const sent = await browser.post(`${path}/password`, fields(), { 'sec-fetch-site': 'same-origin' });
      expect(sent.status).toBe(400);
      expect((await browser.post(`${path}/refuse`, {}, { 'sec-fetch-site': 'same-origin' })).status).toBe(
        400,
      );
    }
    await theirs.open(path);
    expect(theirs.title).toBe('Sign in for Ledger ERP');
  });

  test('with the same right code twenty times at once opens one session (TO-05)', async () => {
    const browser = openBrowser(portal);
    await erp.send(browser);
    await givePassword(browser, maker);
    const path = browser.page?.url.pathname ?? '';
    const before = await sessionsFor(erp);
    const form = { method: 'totp', code: maker.nextCode() };
    const headers = { 'sec-fetch-site': 'same-origin' };
    await Promise.all(Array.from({ length: 20 }, () => browser.post(`${path}/code`, form, headers)));
    expect(await sessionsFor(erp)).toBe(before + 1);
    // The nineteen were wrong codes like any other (TH-05).
    portal.clock.advanceSeconds(limits.blockSeconds);
  });

  test('is a page that no frame takes, no script but ours runs on and no cache keeps', async () => {
    const browser = openBrowser(portal);
    await erp.send(browser);
    const headers = browser.page?.headers ?? {};
    const policy = headers['content-security-policy'] as string;
    for (const part of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "script-src 'self';",
      "form-action 'self' https://erp.example",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(headers['x-frame-options']).toMatch(/deny/i);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('no-store');
    expect(browser.cookieHeader('/')).not.toMatch(/cst_|csr_/);
  });
});

const sessionsFor = async (one: Erp): Promise<number> => {
  const [row] = await rows<{ count: string }>(
    portal,
    'SELECT count(*) FROM mfa_session WHERE delegate_client_id = $1',
    [one.registered.clientId],
  );
  return Number(row?.count);
};

describe('a refresh token', () => {
  test('that comes twice ends the session it was for (TK-08)', async () => {
    const { erp: own } = await actFor(portal, erp, maker);
    const stolen = own.refreshToken;
    await own.refresh();
    expect(await works(own)).toBe(true);
    await expect(oauth.refreshTokenGrant(erp.config, stolen)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await eventually(async () => !(await works(own)));
    await expect(own.refresh()).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('that comes twenty times at once gives tokens once at most', async () => {
    const { erp: own } = await actFor(portal, erp, maker);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => oauth.refreshTokenGrant(erp.config, own.refreshToken)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    await eventually(async () => !(await works(own)));
  });

  test('is nothing to another client', async () => {
    const { erp: own } = await actFor(portal, erp, maker);
    await expect(oauth.refreshTokenGrant(otherErp.config, own.refreshToken)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    expect(await works(own)).toBe(true);
  });

  test('is nothing at the door of the portal', async () => {
    const { erp: own } = await actFor(portal, erp, maker);
    const reply = await maker.raw('POST', '/v1/sessions/refresh', {
      body: { refreshToken: own.refreshToken },
    });
    expect(reply.status).toBe(401);
  });
});

describe('a session for a client, ended elsewhere, is over within 5 s (SE-07):', () => {
  async function expectOver(own: Erp): Promise<void> {
    await eventually(async () => !(await works(own)));
    await expect(own.refresh()).rejects.toMatchObject({ error: /invalid_grant|invalid_client/ });
  }

  test('the person ends it in the portal', async () => {
    const { erp: own, browser } = await actFor(portal, erp, maker);
    await maker.signIn();
    const { sid } = decodeJwt(own.accessToken);
    expect((await maker.api('DELETE', `/v1/sessions/${String(sid)}`, {}, 1)).status).toBe(204);
    await expectOver(own);
    // And the browser is nobody there any more.
    await erp.send(browser);
    expect(browser.title).toBe('Sign in for Ledger ERP');
  });

  test('the person loses their part in the company', async () => {
    const { erp: own } = await actFor(portal, erp, maker);
    const [held] = await rows<{ person_id: string }>(
      portal,
      `DELETE FROM membership m USING person_address a WHERE a.person_id = m.person_id AND a.address_key = $1
       AND m.company_id = $2 RETURNING m.person_id`,
      [maker.email, companyId],
    );
    try {
      await expect(own.refresh()).rejects.toMatchObject({ error: 'invalid_grant' });
      await eventually(async () => (await own.api('GET', '/v1/payor/disbursements')).status !== 200);
    } finally {
      await rows(portal, `INSERT INTO membership VALUES ($1, $2, 'payments_disburser')`, [
        held?.person_id,
        companyId,
      ]);
    }
  });

  test('the client is disabled', async () => {
    const doomed = await Erp.register(portal, { companyId, name: 'Doomed ERP' });
    const { erp: own } = await actFor(portal, doomed, maker);
    await rows(portal, `UPDATE finance_client SET status = 'disabled' WHERE id = $1`, [
      doomed.registered.clientId,
    ]);
    await expectOver(own);
  });
});

test('no password, code or token of all this is in the log (LG-03)', async () => {
  const { browser, erp: own } = await actFor(portal, erp, maker);
  const code = maker.nextCode();
  await erp.send(browser, { max_age: '0' });
  await browser.submit('/code', { code });
  const all = logged.join('\n');
  expect(all.length).toBeGreaterThan(0);
  const secrets = [
    maker.password,
    checker.password,
    own.accessToken,
    own.refreshToken,
    browser.page?.url.searchParams.get('code'),
  ];
  for (const secret of secrets) {
    expect(secret).toBeTruthy();
    expect(all).not.toContain(secret);
  }
});
