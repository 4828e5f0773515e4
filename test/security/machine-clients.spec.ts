import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK } from 'jose';
import { call } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import type { TestFinanceClient } from '../support/finance-clients.js';
import { machineScene, type MachineScene } from '../support/machine-scene.js';
import {
  ASSERTION_TYPE,
  ISSUER,
  askForToken,
  assertionOf,
  postForm,
  type OAuthAnswer,
} from '../support/oauth.js';

let scene: MachineScene;
let client: TestFinanceClient;
let other: TestFinanceClient;
let url: string;

beforeAll(async () => {
  scene = await machineScene();
  [url] = scene.urls;
  client = await scene.client();
  other = await scene.client();
}, 60_000);
afterAll(() => scene.stop());

const now = (): number => Math.floor(Date.now() / 1000);
const attacker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const askWith = (assertion: string, more: Record<string, string> = {}): Promise<OAuthAnswer> =>
  askForToken(url, client, { client_assertion: assertion, ...more });
const good = { error: 'invalid_client', error_description: 'client authentication failed' };

function expectOAuthError(answer: OAuthAnswer, status: number, error: string): void {
  expect({ status: answer.status, error: answer.body['error'] }).toEqual({ status, error });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.text).not.toMatch(/\bat \/|node_modules|stack/);
}

describe('a client proves who it is by private_key_jwt alone (MC-01..03)', () => {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = (alg: string): string =>
    `${encode({ alg })}.${encode({ iss: client.clientId, sub: client.clientId, aud: ISSUER, exp: now() + 60, jti: randomUUID() })}.`;
  const attacks: readonly (readonly [name: string, assertion: () => string | Promise<string>])[] = [
    ['no JWT at all', () => 'garbage'],
    ['three parts of nothing', () => 'a.b.c'],
    ['one part too many', async () => `${await assertionOf(client)}.x`],
    ['an unsigned one', () => unsigned('none')],
    ['an unsigned one in another spelling', () => unsigned('NoNe')],
    [
      'HS256 keyed with the public key',
      () => {
        const pem = createPublicKey(client.privateKey).export({ type: 'spki', format: 'pem' });
        return assertionOf(client, {}, { alg: 'HS256' }, Buffer.from(pem));
      },
    ],
    ['another key', () => assertionOf(client, {}, {}, attacker.privateKey)],
    ['the key of another client', () => assertionOf(client, {}, {}, other.privateKey)],
    ['a kid nobody has', () => assertionOf(client, {}, { kid: 'nobody' })],
    ['the kid of another client', () => assertionOf(client, {}, { kid: other.kid })],
    [
      'a key of its own in the header',
      async () =>
        assertionOf(client, {}, { jwk: await exportJWK(attacker.publicKey), kid: 'x' }, attacker.privateKey),
    ],
    ['our own key in the header', () => assertionOf(client, {}, { jwk: client.jwk })],
    ['an address of keys in the header', () => assertionOf(client, {}, { jku: 'https://evil.example/jwks' })],
    ['an x5u', () => assertionOf(client, {}, { x5u: 'https://evil.example/x' })],
    ['the type of an access token', () => assertionOf(client, {}, { typ: 'at+jwt' })],
    ['iss of another client', () => assertionOf(client, { iss: other.clientId })],
    ['sub of another client', () => assertionOf(client, { sub: other.clientId })],
    ['a client nobody registered', () => assertionOf(client, { iss: 'fc_0', sub: 'fc_0' })],
    ['a name that no database can hold', () => assertionOf(client, { iss: 'fc_\u0000', sub: 'fc_\u0000' })],
    ['the id of a person', () => assertionOf(client, { iss: randomUUID(), sub: randomUUID() })],
    ['no iss', () => assertionOf(client, { iss: undefined })],
    ['no sub', () => assertionOf(client, { sub: undefined })],
    ['a sub that is no text', () => assertionOf(client, { sub: { a: 1 } })],
    ['the token endpoint as audience', () => assertionOf(client, { aud: `${ISSUER}/oauth2/token` })],
    ['the issuer with a slash', () => assertionOf(client, { aud: `${ISSUER}/` })],
    ['another audience', () => assertionOf(client, { aud: 'https://evil.example' })],
    ['no audience', () => assertionOf(client, { aud: undefined })],
    ['an audience too many', () => assertionOf(client, { aud: [ISSUER, 'https://evil.example'] })],
    ['the issuer twice', () => assertionOf(client, { aud: [ISSUER, ISSUER] })],
    ['an empty list of audiences', () => assertionOf(client, { aud: [] })],
    ['six minutes to live', () => assertionOf(client, { exp: now() + 360 })],
    ['no end', () => assertionOf(client, { exp: undefined })],
    ['an end that is no number', () => assertionOf(client, { exp: '9999999999' })],
    ['an end in the past', () => assertionOf(client, { iat: now() - 120, exp: now() - 60 })],
    ['made in the future', () => assertionOf(client, { iat: now() + 120 })],
    ['good from tomorrow on', () => assertionOf(client, { nbf: now() + 120 })],
    ['no jti', () => assertionOf(client, { jti: undefined })],
    ['a jti that is no text', () => assertionOf(client, { jti: 7 })],
    ['a jti without end', () => assertionOf(client, { jti: 'x'.repeat(5_000) })],
  ];

  it.each(attacks)('%s: 401 invalid_client, in the same words', async (_name, assertion) => {
    const before = await scene.issued();
    const answer = await askWith(await assertion());
    expectOAuthError(answer, 401, 'invalid_client');
    expect(answer.body).toEqual(good);
    expect(await scene.issued()).toEqual(before);
  });

  it.each([
    ['a shared secret in the form', { client_id: 'ID', client_secret: 'secret' }, {}],
    ['nothing but its name', { client_id: 'ID' }, {}],
    ['nothing', {}, {}],
    ['another kind of assertion', { client_assertion: 'SOME', client_assertion_type: 'urn:x:saml2' }, {}],
    ['no kind of assertion', { client_assertion: 'SOME' }, {}],
    [
      'a name that is not the assertion’s',
      { client_assertion: 'SOME', client_assertion_type: ASSERTION_TYPE, client_id: 'fc_0' },
      {},
    ],
    [
      'a password in the header',
      {},
      { authorization: `Basic ${Buffer.from('fc_0:secret').toString('base64')}` },
    ],
    ['a header that says nothing', {}, { authorization: 'Basic !!!' }],
  ])('%s is no authentication', async (_name, form, headers) => {
    const assertion = await assertionOf(client);
    const filled = Object.entries(form as Record<string, string>).map(
      ([name, value]) =>
        [name, value === 'ID' ? client.clientId : value === 'SOME' ? assertion : value] as const,
    );
    const answer = await postForm(
      `${url}/oauth2/token`,
      [['grant_type', 'client_credentials'], ...filled],
      headers,
    );
    expectOAuthError(answer, 401, 'invalid_client');
    expect(answer.body).toEqual(good);
  });

  it('takes the issuer alone, as text and as a list of one', async () => {
    expect((await askWith(await assertionOf(client, { aud: ISSUER }))).status).toBe(200);
    expect((await askWith(await assertionOf(client, { aud: [ISSUER] }))).status).toBe(200);
  });

  it('one assertion, sent twenty times at once to two instances, buys one token (MC-02)', async () => {
    const assertion = await assertionOf(client);
    const before = await scene.issued();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        askForToken(scene.urls[n % 2] ?? '', client, { client_assertion: assertion }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expectOAuthError(answer, 401, 'invalid_client');
      expect(answer.body).toEqual(good);
    }
    expect(await scene.issued()).toEqual({ kept: before.kept + 1, audited: before.audited + 1 });
    expect((await askWith(assertion)).status).toBe(401);
  });

  it('twenty wrong ones at once do not keep the right one out', async () => {
    const wrong = await Promise.all(
      Array.from({ length: 20 }, async (_, n) =>
        askForToken(scene.urls[n % 2] ?? '', client, {
          client_assertion: await assertionOf(client, {}, {}, attacker.privateKey),
        }),
      ),
    );
    expect(wrong.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 401));
    expect((await askForToken(url, client)).status).toBe(200);
  });

  it('a failure is written down for the company of a known client, its cause for us alone', async () => {
    const mine = await scene.client();
    await askForToken(url, mine, {
      client_assertion: await assertionOf(mine, { aud: 'https://evil.example' }),
    });
    const rows = await scene.rows<{ outcome: string; stream: string; actor_kind: string }>(
      "SELECT outcome, stream, actor_kind FROM audit_entry WHERE act = 'oauth.client.authenticated' AND actor_id = $1",
      [mine.clientId],
    );
    expect(rows).toEqual([
      { outcome: 'failure', stream: `company:${mine.companyId}`, actor_kind: 'machine' },
    ]);
    expect(scene.logged()).toContain('audience');
  });
});

describe('what a client is given (MC-04)', () => {
  it('ten minutes, one audience, no refresh token, and what it has registered', async () => {
    const answer = await askForToken(url, client);
    expect(answer.body).toEqual({
      access_token: expect.any(String) as unknown,
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'disbursements:read receipts:read payments:report',
    });
    const [header, payload] = partsOf(String(answer.body['access_token']));
    expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) as unknown });
    expect(payload).toEqual({
      ...{ iss: ISSUER, aud: ISSUER, sub: client.clientId, client_id: client.clientId },
      ...{ jti: expect.any(String) as unknown, scope: answer.body['scope'] },
      ...{ iat: payload?.['iat'], exp: Number(payload?.['iat']) + 600 },
    });
  });

  it('less, where it asks for less', async () => {
    const answer = await askForToken(url, client, { scope: 'receipts:read' });
    expect(answer.body['scope']).toBe('receipts:read');
    expect(partsOf(String(answer.body['access_token']))[1]?.['scope']).toBe('receipts:read');
  });

  it('never more than it has registered', async () => {
    const reader = await scene.client({ scopes: ['disbursements:read'] });
    const before = await scene.issued();
    for (const scope of [
      'payments:report',
      'disbursements:read payments:report',
      'payor',
      'admin',
      'openid',
    ]) {
      expectOAuthError(await askForToken(url, reader, { scope }), 400, 'invalid_scope');
    }
    expect(await scene.issued()).toEqual(before);
    expect((await askForToken(url, reader)).body['scope']).toBe('disbursements:read');
  });

  it('for no other resource', async () => {
    expectOAuthError(
      await askForToken(url, client, { resource: 'https://evil.example' }),
      400,
      'invalid_target',
    );
  });

  it.each(['password', 'implicit', 'urn:ietf:params:oauth:grant-type:device_code', 'nothing'])(
    'there is no grant called %s (TK-10)',
    async (grant) => {
      const answer = await askForToken(url, client, { grant_type: grant, username: 'a', password: 'b' });
      expectOAuthError(answer, 400, 'unsupported_grant_type');
    },
  );

  it('no code and no refresh token for a client that acts for nobody', async () => {
    for (const form of [
      { grant_type: 'authorization_code', code: 'x', code_verifier: 'y', redirect_uri: 'https://a.example' },
      { grant_type: 'refresh_token', refresh_token: 'x' },
    ])
      expectOAuthError(await askForToken(url, client, form), 400, 'unauthorized_client');
  });
});

describe('broken requests', () => {
  it.each(['grant_type', 'client_assertion', 'client_assertion_type', 'scope'])(
    '%s sent twice: invalid_request',
    async (name) => {
      const before = await scene.issued();
      const form = {
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: await assertionOf(client),
        scope: 'receipts:read',
      };
      const twice = [...Object.entries(form), [name, form[name as keyof typeof form]]] as [string, string][];
      expectOAuthError(await postForm(`${url}/oauth2/token`, twice), 400, 'invalid_request');
      expect(await scene.issued()).toEqual(before);
    },
  );

  it.each([
    ['JSON', 'application/json', '{"grant_type":"client_credentials"}'],
    ['XML', 'text/xml', '<a/>'],
    ['plain text', 'text/plain', 'grant_type=client_credentials'],
    ['several parts', 'multipart/form-data; boundary=x', '--x--'],
  ])('%s is no form', async (_name, type, body) => {
    for (const path of ['token', 'introspect', 'revoke'])
      expectOAuthError(
        await postForm(`${url}/oauth2/${path}`, body, { 'content-type': type }),
        400,
        'invalid_request',
      );
  });

  it.each([60_000, 500_000])('a body of %d bytes is too long', async (bytes) => {
    const before = await scene.issued();
    const answer = await askForToken(url, client, { scope: 'x'.repeat(bytes) });
    expectOAuthError(answer, 400, 'invalid_request');
    expect(await scene.issued()).toEqual(before);
  });

  it('no grant type: invalid_request', async () => {
    const form = { client_assertion_type: ASSERTION_TYPE, client_assertion: await assertionOf(client) };
    expectOAuthError(await postForm(`${url}/oauth2/token`, form), 400, 'invalid_request');
  });
});

describe('keys and clients end at once, on every instance (MC-08)', () => {
  it('a withdrawn key, while the one that takes its place goes on', async () => {
    const mine = await scene.client();
    const next = generateKeyPairSync('ed25519');
    const jwk = { ...(await exportJWK(next.publicKey)), kid: 'next', alg: 'EdDSA', use: 'sig' };
    await scene.rows(
      `INSERT INTO finance_client_key (client_id, kid, alg, thumbprint, jwk, added_at)
       VALUES ($1, 'next', 'EdDSA', 'thumbprint-of-next', $2, now())`,
      [mine.clientId, JSON.stringify(jwk)],
    );
    const withNext = () => assertionOf(mine, {}, { alg: 'EdDSA', kid: 'next' }, next.privateKey);
    for (const at of scene.urls) {
      expect((await askForToken(at, mine)).status).toBe(200);
      expect((await askForToken(at, mine, { client_assertion: await withNext() })).status).toBe(200);
    }
    await scene.rows('UPDATE finance_client_key SET withdrawn_at = now() WHERE client_id = $1 AND kid = $2', [
      mine.clientId,
      mine.kid,
    ]);
    for (const at of scene.urls) {
      expectOAuthError(await askForToken(at, mine), 401, 'invalid_client');
      expect((await askForToken(at, mine, { client_assertion: await withNext() })).status).toBe(200);
    }
  });

  it('a client that was disabled', async () => {
    const mine = await scene.client();
    for (const at of scene.urls) expect((await askForToken(at, mine)).status).toBe(200);
    await scene.rows("UPDATE finance_client SET status = 'disabled' WHERE id = $1", [mine.clientId]);
    for (const at of scene.urls) {
      const answer = await askForToken(at, mine);
      expectOAuthError(answer, 401, 'invalid_client');
      expect(answer.body).toEqual(good);
    }
  });
});

describe('introspection and revocation (RFC 7662, RFC 7009)', () => {
  const ask = async (
    path: 'introspect' | 'revoke',
    by: TestFinanceClient,
    token: string,
    more: Record<string, string> = {},
    at = url,
  ): Promise<OAuthAnswer> =>
    postForm(`${at}/oauth2/${path}`, {
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await assertionOf(by),
      token,
      ...more,
    });
  const tokenOf = async (of: TestFinanceClient): Promise<string> =>
    String((await askForToken(url, of)).body['access_token']);
  const feed = async (at: string, token: string): Promise<number> =>
    (await call(at, 'get', '/v1/finance/disbursements', { bearer: token })).status;

  it('a client learns of its own tokens, and nothing of those of others', async () => {
    const token = await tokenOf(client);
    const answer = await ask('introspect', client, token, { token_type_hint: 'access_token' }, scene.urls[1]);
    const claims = partsOf(token)[1];
    expect(answer.body).toMatchObject({
      ...{ active: true, client_id: client.clientId, token_type: 'Bearer', iss: ISSUER, aud: ISSUER },
      ...{ scope: claims?.['scope'], exp: claims?.['exp'], iat: claims?.['iat'] },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await ask('introspect', other, token)).body).toEqual({ active: false });
  });

  it('what is no token of ours is not active, whatever it looks like', async () => {
    const person = await scene.portal.signedIn('payments_admin');
    const own = await tokenOf(client);
    const forged = [own.split('.')[0], own.split('.')[1], 'AAAA'].join('.');
    for (const token of ['nothing', 'a.b.c', forged, await assertionOf(client), person.accessToken])
      expect((await ask('introspect', client, token)).body).toEqual({ active: false });
  });

  it('a token that was given back is refused on every instance', async () => {
    const token = await tokenOf(client);
    for (const at of scene.urls) expect(await feed(at, token)).toBe(200);
    const revoked = await ask('revoke', client, token);
    expect({ status: revoked.status, text: revoked.text }).toEqual({ status: 200, text: '' });
    for (const at of scene.urls) await eventually(async () => (await feed(at, token)) === 401);
    expect((await ask('introspect', client, token)).body).toEqual({ active: false });
    expect((await ask('revoke', client, token)).status).toBe(200);
    const rows = await scene.rows(
      "SELECT 1 FROM audit_entry WHERE act = 'oauth.token.revoked' AND object_id = $1",
      [String(partsOf(token)[1]?.['jti'])],
    );
    expect(rows).toHaveLength(1);
  });

  it('nobody revokes the token of another, nor a session', async () => {
    const token = await tokenOf(client);
    const person = await scene.portal.signedIn('payments_admin');
    expect((await ask('revoke', other, token)).status).toBe(200);
    expect((await ask('revoke', other, person.accessToken)).status).toBe(200);
    // Long enough for every instance to have heard.
    await new Promise((done) => setTimeout(done, 300));
    expect((await ask('introspect', client, await tokenOf(client))).body['active']).toBe(true);
    expect((await call(url, 'get', '/v1/sessions', { bearer: person.accessToken })).status).toBe(200);
  });

  it('neither is open without authentication', async () => {
    for (const path of ['introspect', 'revoke'])
      expectOAuthError(await postForm(`${url}/oauth2/${path}`, { token: 'x' }), 401, 'invalid_client');
  });
});

it('the log holds no assertion, token or id of one, and no stack of a refusal', async () => {
  const assertion = await assertionOf(client);
  const bad = await assertionOf(client, {}, {}, attacker.privateKey);
  const answer = await askWith(assertion);
  await askWith(assertion);
  await askWith(bad);
  const token = String(answer.body['access_token']);
  const logged = scene.logged();
  for (const secret of [assertion, bad, token]) {
    for (const part of secret.split('.').slice(1)) expect(logged).not.toContain(part);
  }
  expect(logged).not.toContain(String(partsOf(assertion)[1]?.['jti']));
  expect(logged).toContain('"route":"/oauth2/token"');
});

it('the database holds no token, assertion or id of one in the clear (SR-04)', async () => {
  const assertion = await assertionOf(client);
  const token = String((await askWith(assertion)).body['access_token']);
  const dump = JSON.stringify(await scene.rows('SELECT * FROM oauth_artifact'));
  expect(dump).toContain(client.clientId);
  for (const secret of [token, assertion, partsOf(token)[1]?.['jti'], partsOf(assertion)[1]?.['jti']])
    expect(dump).not.toContain(String(secret));
});

function partsOf(jwt: string): Record<string, unknown>[] {
  return jwt
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>);
}
