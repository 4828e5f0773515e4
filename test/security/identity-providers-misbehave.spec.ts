import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnsecuredJWT, type JWTPayload } from 'jose';
import { ManageIdentityProviders } from '../../src/single-sign-on/single-sign-on.module.js';
import type { Reply } from '../support/client.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import { startHostileProvider, type HostileProvider } from '../support/hostile-provider.js';
import { SSO_CLIENT_ID, SSO_CLIENT_SECRET } from '../support/identity-provider.js';

const REDIRECT = 'http://localhost:3000/sign-in/single-sign-on';
const DISCOVERY = '/.well-known/openid-configuration';
const [TOKEN, JWKS] = ['/token', '/jwks'];
/** What is waited for a provider, and what the service needs besides on a busy machine. */
const LONGEST_WAIT_MS = 9_000;
const by = {
  personId: '00000000-0000-7000-8000-000000000000',
  origin: { address: '192.0.2.1', userAgent: null, requestId: null },
};

type Answer = (response: ServerResponse) => unknown;
const json = (response: ServerResponse): ServerResponse =>
  response.setHeader('content-type', 'application/json');

const silence: Answer = () => undefined;
const breaksOff: Answer = (response) => {
  json(response).write('{"a":');
  setTimeout(() => response.destroy(), 20);
};
const dripping: Answer = (response) => {
  json(response).flushHeaders();
  const drops = setInterval(() => response.write(' '), 300);
  response.on('close', () => clearInterval(drops));
};
/** 400 MB, if anybody takes them. */
const endless: Answer = (response) => {
  const megabyte = ' '.repeat(1_000_000);
  let sent = 0;
  const more = (): unknown =>
    sent++ < 400 ? response.write(megabyte, () => setImmediate(more)) : response.end('{}');
  json(response);
  more();
};
const status =
  (code: number, body = '{}', headers = {}): Answer =>
  (response) =>
    json(response).writeHead(code, headers).end(body);

/** A company's provider may be broken, or be somebody else's by now: it harms nobody but those it signs in. */
describe('an identity provider that misbehaves', () => {
  let scene: CompanyScene;
  let hostile: HostileProvider;
  let manage: ManageIdentityProviders;
  let id: string;
  beforeAll(async () => {
    scene = await startCompanyScene();
    manage = scene.portal.apps[0]!.get(ManageIdentityProviders, { strict: false });
  });
  afterAll(() => scene.stop());
  beforeEach(async () => {
    hostile = await startHostileProvider(scene.uma.email);
    hostile.metadata = { id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'] };
    ({ id } = await manage.add({
      ...{ companyId: scene.companyId, issuer: hostile.issuer, clientId: SSO_CLIENT_ID },
      ...{ clientSecret: SSO_CLIENT_SECRET, domains: ['cedarstone.example'], authorization: 'ticket 1', by },
    }));
  });
  afterEach(async () => {
    await manage.remove(id, 'ticket 2', by);
    await hostile.stop();
  });

  const begin = (): Promise<Reply> =>
    scene.uma.raw('POST', '/v1/sign-in/single-sign-on', { body: { email: scene.uma.email } });
  const comeBack = ({ body }: Reply, transaction = body.transaction): Promise<Reply> => {
    const asked = new URL(body.authorizationUrl);
    hostile.nonce = asked.searchParams.get('nonce')!;
    const callbackUrl = `${REDIRECT}?code=c&state=${asked.searchParams.get('state')!}`;
    return scene.uma.raw('POST', '/v1/sign-in/single-sign-on/complete', {
      body: { transaction, callbackUrl },
    });
  };
  const unavailable = (reply: Reply): void => {
    expect([reply.status, reply.body.type]).toEqual([503, '/problems/identity-provider-unavailable']);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  };
  const nothingHappened = async (): Promise<void> => {
    expect(await scene.query('SELECT 1 FROM sso_identity')).toEqual([]);
    expect(await scene.query('SELECT 1 FROM sso_attempt')).toEqual([]);
  };

  it.each<[string, (claims: JWTPayload) => Promise<string> | string]>([
    ['nobody has signed, which it says it does', (claims) => new UnsecuredJWT(claims).encode()],
    ['our shared secret has signed', byTheSecret],
    ['is no token', () => 'x'],
    ['was issued to another client', (claims) => hostile.sign({ ...claims, azp: 'another' })],
    [
      'is for several, and says not for whom',
      (claims) => hostile.sign({ ...claims, aud: [SSO_CLIENT_ID, 'b'] }),
    ],
    ['names nobody', (claims) => hostile.sign({ ...claims, sub: '' })],
    ['names what the database cannot hold', (claims) => hostile.sign({ ...claims, sub: 'a\u0000b' })],
    ['names what no index can hold', (claims) => hostile.sign({ ...claims, sub: 'x'.repeat(256) })],
    ['names somebody by a number', (claims) => hostile.sign({ ...claims, sub: 7 as unknown as string })],
    ['has an address of a strange kind', (claims) => hostile.sign({ ...claims, email: { a: 1 } })],
    ['has an address with a NUL in its domain', (claims) => hostile.sign({ ...claims, email: 'uma@\u0000' })],
  ])('is refused with an ID token that %s', async (_, token) => {
    hostile.idToken = token;
    const reply = await comeBack(await begin());
    expect([reply.status, reply.body.type]).toEqual([401, '/problems/single-sign-on-refused']);
    await nothingHappened();
  });

  it('may say of its own factors whatever it likes: what is no text is left out of the trail', async () => {
    const amr = ['pwd', 7, null, { toString: 1 }, ['otp'], 'a\u0000b', 'x'.repeat(500)];
    hostile.idToken = (claims) => hostile.sign({ ...claims, amr, acr: { level: 4 } });
    const reply = await comeBack(await begin());
    expect([reply.status, reply.body.session.amr]).toEqual([200, ['fed']]);
    const [{ details }] = await scene.query(
      "SELECT details FROM audit_entry WHERE act = 'single_sign_on.accepted' ORDER BY at DESC LIMIT 1",
    );
    expect(details.providerAmr).toMatch(/^pwd a.?b x+$/u);
    expect(details.providerAmr.length).toBeLessThanOrEqual(200);
    expect(details.providerAcr).toBeNull();
  });

  it.each<[string, Answer]>([
    ['is silent', silence],
    ['never ends', dripping],
    ['is endless', endless],
    ['breaks off', breaksOff],
    ['is unwell', status(500)],
    ['sends us elsewhere', status(302, '', { location: 'http://169.254.169.254/latest/meta-data' })],
    ['is no JSON', status(200, '<p>')],
    ['says nothing', status(200)],
  ])('is unavailable where its discovery %s, and nothing is begun', async (_, answer) => {
    hostile.answers.set(DISCOVERY, answer);
    const before = performance.now();
    unavailable(await begin());
    expect(performance.now() - before).toBeLessThan(LONGEST_WAIT_MS);
    await nothingHappened();
  });

  it.each([
    ['another issuer', { issuer: 'https://elsewhere.example' }],
    ['a script in the place of its page', { authorization_endpoint: 'javascript:alert(1)' }],
    ['no page', { authorization_endpoint: undefined }],
  ])('is unavailable when it tells of %s, and sends nobody there', async (_, metadata) => {
    hostile.metadata = metadata;
    const reply = await begin();
    unavailable(reply);
    expect(reply.body).not.toHaveProperty('authorizationUrl');
    await nothingHappened();
  });

  it.each<[string, string, Answer]>([
    ['tokens do not come', TOKEN, silence],
    ['tokens break off', TOKEN, breaksOff],
    ['tokens are endless', TOKEN, endless],
    ['token endpoint is unwell', TOKEN, status(503, '<p>', { 'content-type': 'text/html' })],
    ['token endpoint has too much to do', TOKEN, status(429, '{"error":"slow_down"}')],
    ['keys are unwell', JWKS, status(500)],
    ['keys are endless', JWKS, endless],
  ])('is unavailable when its %s, and nobody is bound to anything', async (_, path, answer) => {
    const begun = await begin();
    hostile.answers.set(path, answer);
    const before = performance.now();
    unavailable(await comeBack(begun));
    expect(performance.now() - before).toBeLessThan(LONGEST_WAIT_MS);
    await nothingHappened();
  });

  it.each<[string, string, Answer]>([
    ['does not take our code', TOKEN, status(400, '{"error":"invalid_grant"}')],
    ['does not know our client', TOKEN, status(401, '{"error":"invalid_client"}')],
    ['sends us elsewhere', TOKEN, status(307, '', { location: 'http://169.254.169.254/' })],
    ['has none of the keys it signed with', JWKS, status(200, '{"keys":[]}')],
  ])('signs nobody in when it %s', async (_, path, answer) => {
    const begun = await begin();
    hostile.answers.set(path, answer);
    const reply = await comeBack(begun);
    expect([reply.status, reply.body.type]).toEqual([401, '/problems/single-sign-on-refused']);
    await nothingHappened();
  });

  it('is not asked for a token by whoever does not hold the transaction', async () => {
    const reply = await comeBack(await begin(), 'x'.repeat(43));
    expect(reply.status).toBe(401);
    expect(hostile.asked.get(TOKEN)).toBeUndefined();
    await scene.query('DELETE FROM sso_attempt');
  });

  it('keeps nobody else waiting', async () => {
    hostile.answers.set(DISCOVERY, silence);
    const waiting = Array.from({ length: 30 }, begin);
    const before = performance.now();
    const fay = scene.portal.person('payee_admin');
    expect((await fay.givePassword()).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(4_500);
    for (const reply of await Promise.all(waiting)) unavailable(reply);
  });
});

/** HS256 with the client secret, which the provider and we both know. */
function byTheSecret(claims: JWTPayload): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', SSO_CLIENT_SECRET).update(signed).digest('base64url')}`;
}
