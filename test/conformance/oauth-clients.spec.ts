import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as oauth from 'openid-client';
import type { TestFinanceClient } from '../support/finance-clients.js';
import { machineScene, type MachineScene } from '../support/machine-scene.js';

/** As in production, with TLS in front. */
const ISSUER = 'https://pay.countersign.example';

let scene: MachineScene;
let registered: TestFinanceClient;
let config: oauth.Configuration;

beforeAll(async () => {
  scene = await machineScene({ env: { PUBLIC_URL: ISSUER } });
  registered = await scene.client();
  config = await discovered(registered);
}, 60_000);
afterAll(() => scene.stop());

/** The address that clients know is a proxy's in production; here the requests are brought to the instances in turn. */
let sent = 0;
const delivered = (address: string): string => address.replace(ISSUER, scene.urls[sent++ % 2] ?? '');

async function discovered(client: TestFinanceClient): Promise<oauth.Configuration> {
  const key = client.privateKey.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const found = await oauth.discovery(
    new URL(ISSUER),
    client.clientId,
    {},
    oauth.PrivateKeyJwt({ key: key as oauth.CryptoKey, kid: client.kid }),
    {
      algorithm: 'oauth2',
      [oauth.customFetch]: (address, options) => fetch(delivered(address), options as RequestInit),
    },
  );
  found[oauth.customFetch] = (address, options) => fetch(delivered(address), options as RequestInit);
  return found;
}

describe('openid-client, unmodified', () => {
  it('finds the server by RFC 8414', () => {
    expect(config.serverMetadata()).toMatchObject({
      issuer: ISSUER,
      token_endpoint: `${ISSUER}/oauth2/token`,
      introspection_endpoint: `${ISSUER}/oauth2/introspect`,
      revocation_endpoint: `${ISSUER}/oauth2/revoke`,
    });
  });

  it('gets a token by private_key_jwt, asks about it and gives it back', async () => {
    const tokens = await oauth.clientCredentialsGrant(config, { scope: 'receipts:read disbursements:read' });
    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 600 });
    expect(tokens.refresh_token).toBeUndefined();
    expect(await oauth.tokenIntrospection(config, tokens.access_token)).toMatchObject({
      active: true,
      client_id: registered.clientId,
      scope: 'receipts:read disbursements:read',
    });
    await oauth.tokenRevocation(config, tokens.access_token);
    expect(await oauth.tokenIntrospection(config, tokens.access_token)).toEqual({ active: false });
  });

  it('binds a token to a key, and calls the feed with it (RFC 9449)', async () => {
    const strict = await scene.client({ dpopRequired: true });
    const strictly = await discovered(strict);
    await expect(oauth.clientCredentialsGrant(strictly)).rejects.toMatchObject({
      error: 'invalid_dpop_proof',
    });
    const DPoP = oauth.getDPoPHandle(strictly, await oauth.randomDPoPKeyPair('ES256'));
    const tokens = await oauth.clientCredentialsGrant(strictly, {}, { DPoP });
    expect(tokens.token_type).toBe('dpop');
    const feed = new URL(`${ISSUER}/v1/finance/disbursements`);
    const asked = await oauth.fetchProtectedResource(
      strictly,
      tokens.access_token,
      feed,
      'GET',
      null,
      undefined,
      { DPoP },
    );
    expect(asked.status).toBe(200);
    const withoutProof = await fetch(delivered(feed.href), {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(withoutProof.status).toBe(401);
  });

  it('hears what is wrong in the words of RFC 6749', async () => {
    await expect(oauth.clientCredentialsGrant(config, { scope: 'everything' })).rejects.toMatchObject({
      error: 'invalid_scope',
      status: 400,
    });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const impostor = await discovered({ ...registered, privateKey });
    await expect(oauth.clientCredentialsGrant(impostor)).rejects.toMatchObject({
      error: 'invalid_client',
      status: 401,
    });
  });
});

it('jose, in a process of its own, verifies a token by the published key set alone', async () => {
  const tokens = await oauth.clientCredentialsGrant(config);
  const verifier = spawn(
    process.execPath,
    ['test/conformance/verify-with-jose.mjs', ISSUER, `${scene.urls[1]}/.well-known/jwks.json`],
    { stdio: ['pipe', 'pipe', 'pipe'], timeout: 20_000 },
  );
  verifier.stdin.end(tokens.access_token);
  const [out, complaint] = await Promise.all([text(verifier.stdout), text(verifier.stderr)]);
  expect(complaint).toBe('');
  expect(JSON.parse(out)).toMatchObject({
    payload: { iss: ISSUER, aud: ISSUER, sub: registered.clientId, client_id: registered.clientId },
    protectedHeader: { alg: 'ES256', typ: 'at+jwt' },
  });
});
