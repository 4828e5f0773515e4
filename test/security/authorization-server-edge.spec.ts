import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cuttingProxy, type CuttingProxy } from '../support/cutting-proxy.js';
import { eventually } from '../support/eventually.js';
import type { TestFinanceClient } from '../support/finance-clients.js';
import { machineScene, type MachineScene } from '../support/machine-scene.js';
import { ISSUER, askForToken, assertionOf, dpopKey, postForm } from '../support/oauth.js';

const METADATA = '/.well-known/oauth-authorization-server';

let scene: MachineScene;
let url: string;
let client: TestFinanceClient;
let bound: TestFinanceClient;

beforeAll(async () => {
  scene = await machineScene();
  [url] = scene.urls;
  client = await scene.client();
  bound = await scene.client({ dpopRequired: true });
}, 60_000);
afterAll(() => scene.stop());

/** A request as no library would send it. */
const raw = (
  path: string,
  headers: Record<string, string | string[]>,
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = httpRequest({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject).end();
  });

describe('every address comes from the configuration', () => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example;proto=https',
  };

  it.each([
    ['a forged Host and forwarding headers', METADATA],
    ['an absolute request target', `http://evil.example${METADATA}`],
  ])('%s changes nothing in the metadata', async (_name, path) => {
    const honest = await (await fetch(`${url}${METADATA}`)).text();
    const answer = await raw(path, forged);
    expect(answer.text).toBe(honest);
    expect(answer.text).not.toContain('evil');
    const { issuer, ...rest } = JSON.parse(honest) as Record<string, unknown>;
    expect(issuer).toBe(ISSUER);
    for (const [name, value] of Object.entries(rest))
      if (/_endpoint$|_uri$/.test(name)) expect(String(value).startsWith(`${ISSUER}/`)).toBe(true);
  });
});

describe('what is mounted, and nothing besides', () => {
  it.each([
    ['GET', '/oauth2/token'],
    ['OPTIONS', '/oauth2/token'],
    ['PUT', '/oauth2/token'],
    ['HEAD', METADATA],
    ['POST', METADATA],
    ['POST', '/oauth2/authorize'],
    ['GET', '/.well-known/openid-configuration'],
    ['GET', '/me'],
    ['GET', '/session/end'],
    ['POST', '/reg'],
    ['POST', '/request'],
    ['GET', '/interaction/x'],
    ['POST', '/oauth2/register'],
    ['GET', '/oauth2/userinfo'],
  ])('%s %s is not there', async (method, path) => {
    expect((await raw(path, { host: 'localhost' }, method)).status).toBe(404);
  });

  it('metadata of RFC 8414, without a word of OpenID Connect', async () => {
    const answer = await fetch(`${url}${METADATA}`);
    const metadata = (await answer.json()) as Record<string, unknown>;
    expect(metadata).toMatchObject({
      issuer: ISSUER,
      token_endpoint: `${ISSUER}/oauth2/token`,
      jwks_uri: `${ISSUER}/.well-known/jwks.json`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    });
    expect(
      Object.keys(metadata).filter((name) => /id_token|userinfo|subject|claim|regist/.test(name)),
    ).toEqual([]);
  });

  it('every reply has the security headers, and none is for another origin', async () => {
    const replies = [
      await fetch(`${url}${METADATA}`, { headers: { origin: 'https://evil.example' } }),
      await fetch(`${url}/oauth2/token`, { method: 'POST', headers: { origin: 'https://evil.example' } }),
      await fetch(`${url}/oauth2/authorize?client_id=x`, { redirect: 'manual' }),
    ];
    for (const { headers } of replies) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('an authorization request that no client stands behind goes nowhere, and says so without markup of the caller', async () => {
    const path = `/oauth2/authorize?client_id=${encodeURIComponent('<script>x</script>')}&redirect_uri=https://evil.example`;
    const headers = { accept: 'text/html', 'accept-language': 'de' };
    const answer = await fetch(`${url}${path}`, { headers, redirect: 'manual' });
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(text).toContain('invalid_client');
    expect(text).not.toContain('<script>');
    expect(text).toContain('<html lang="de-DE">');
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'self'");
  });
});

describe('tokens bound to a key (MC-06, MC-07; RFC 9449)', () => {
  const ask = async (of: TestFinanceClient, proof: string, at = url) =>
    askForToken(at, of, {}, { dpop: proof });
  const confirmationOf = (token: unknown): unknown =>
    (JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()) as { cnf?: unknown })
      .cnf;

  it('name the key of the proof', async () => {
    const key = await dpopKey();
    for (const one of [client, bound]) {
      const answer = await ask(one, await key.prove());
      expect(answer.body).toMatchObject({ token_type: 'DPoP', expires_in: 600 });
      expect(confirmationOf(answer.body['access_token'])).toEqual({ jkt: key.thumbprint });
    }
  });

  it('are the only ones for a client that must have them', async () => {
    const before = await scene.issued();
    const answer = await askForToken(url, bound);
    expect(answer.status).toBe(400);
    expect(answer.body['error']).toBe('invalid_dpop_proof');
    expect(await scene.issued()).toEqual(before);
  });

  it('come of a proof once, of twenty at once on two instances', async () => {
    const key = await dpopKey();
    const proof = await key.prove();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => ask(bound, proof, scene.urls[n % 2])),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400]));
  });

  const seconds = (): number => Math.floor(Date.now() / 1000);
  it.each([
    ['made 90 s ago', () => ({ iat: seconds() - 90 }), {}],
    ['made in 90 s', () => ({ iat: seconds() + 90 }), {}],
    ['without a time', () => ({ iat: undefined }), {}],
    ['without an id', () => ({ jti: undefined }), {}],
    ['with an id without end', () => ({ jti: 'x'.repeat(1_000) }), {}],
    ['for another address', () => ({ htu: 'https://evil.example/oauth2/token' }), {}],
    ['for another endpoint', () => ({ htu: `${ISSUER}/oauth2/introspect` }), {}],
    ['for another method', () => ({ htm: 'GET' }), {}],
    ['of another type', () => ({}), { typ: 'JWT' }],
  ])('a proof %s is none', async (_name, claims, header) => {
    const key = await dpopKey();
    const before = await scene.issued();
    const answer = await ask(bound, await key.prove(claims(), header));
    expect(answer.status).toBe(400);
    expect(answer.body['error']).toBe('invalid_dpop_proof');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await scene.issued()).toEqual(before);
  });

  it.each([
    ['garbage', () => Promise.resolve('garbage')],
    ['two proofs', async () => `${await (await dpopKey()).prove()}, ${await (await dpopKey()).prove()}`],
    [
      'the proof of another key',
      async () => {
        const [mine, theirs] = [await (await dpopKey()).prove(), await (await dpopKey()).prove()];
        return [mine.split('.')[0], mine.split('.')[1], theirs.split('.')[2]].join('.');
      },
    ],
  ])('%s is no proof', async (_name, proof) => {
    const answer = await ask(bound, await proof());
    expect(answer.body['error']).toBe('invalid_dpop_proof');
  });
});

describe('an address that tries too often', () => {
  it('is told to wait, in an OAuth error; metadata has a budget of its own', async () => {
    const small = await machineScene({ instances: 1, env: { ADDRESS_SECRET_TRIES_PER_MINUTE: '3' } });
    try {
      const [at] = small.urls;
      const form = { grant_type: 'client_credentials', client_id: 'fc_0' };
      for (let n = 0; n < 3; n += 1) expect((await postForm(`${at}/oauth2/token`, form)).status).toBe(401);
      for (const path of ['token', 'introspect', 'revoke']) {
        const answer = await postForm(`${at}/oauth2/${path}`, form, { 'x-forwarded-for': '203.0.113.9' });
        expect(answer.status).toBe(429);
        expect(answer.body['error']).toBe('temporarily_unavailable');
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(answer.headers.get('ratelimit')).toContain('"secrets";r=0');
      }
      expect((await fetch(`${at}${METADATA}`)).status).toBe(200);
    } finally {
      await small.stop();
    }
  }, 60_000);
});

describe('without its database', () => {
  let proxy: CuttingProxy;
  let cut: MachineScene;
  beforeAll(async () => {
    proxy = await cuttingProxy();
    cut = await machineScene({ instances: 1, through: proxy });
  }, 60_000);
  afterAll(async () => {
    proxy.heal();
    await cut.stop();
    await proxy.stop();
  });

  it('it gives no token and no reason, and goes on when the database is back', async () => {
    const mine = await cut.client();
    const [at] = cut.urls;
    expect((await askForToken(at, mine)).status).toBe(200);
    const before = await cut.issued();
    let refused = 0;
    for (let messages = 0; messages < 14; messages += 1) {
      const assertion = await assertionOf(mine, { jti: randomUUID() });
      proxy.cutAfter(messages);
      const answer = await askForToken(at, mine, { client_assertion: assertion });
      const wasCut = proxy.heal();
      if (!wasCut) continue;
      // Cut after its commit was sent, it may have been given.
      if (answer.status === 200) continue;
      refused += 1;
      expect([answer.status, answer.body['error']]).toEqual([503, 'server_error']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.text).not.toMatch(/\bat |node_modules|ECONN|Connection|SELECT/);
    }
    expect(refused).toBeGreaterThan(3);
    const after = await cut.issued();
    expect(after.kept - before.kept).toBe(after.audited - before.audited);
    await eventually(async () => (await askForToken(at, mine)).status === 200, 10_000);
  }, 60_000);
});
