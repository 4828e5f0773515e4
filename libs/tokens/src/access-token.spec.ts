import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { createSigningJwk, keySetText, publicHalfOf } from '@countersign/mfa-testing';
import { readAccessTokenClaims } from './access-token-claims.js';
import { AccessTokenIssuer } from './access-token-issuer.js';
import { acrMfa, acrOf, acrPassword } from './acr.js';
import { SigningKeys } from './signing-keys.js';
import { tokenTypes } from './token-types.js';

const jwk = createSigningJwk('2026-11');
const keys = SigningKeys.parse({ signing: keySetText(jwk), retired: null });
const issuer = 'https://pay.example.com';
const audience = 'https://api.pay.example.com';
const now = new Date('2026-06-01T12:00:00.900Z');
const second = Date.UTC(2026, 5, 1, 12) / 1000;

const input = {
  ...{ personId: 'person-1', sessionId: 'session-1', generation: 3 },
  ...{ amr: ['pwd', 'otp', 'mfa'], acr: acrMfa, authTime: new Date('2026-06-01T11:00:00.000Z') },
  ...{ roles: ['payments_admin'], now },
} as const;
const issue = (from = keys): Promise<string> =>
  new AccessTokenIssuer(from, { issuer, audience }).issue(input);

const verify = (token: string) =>
  jwtVerify(token, ({ kid }) => keys.keyObjectFor(kid ?? '') ?? Promise.reject(new Error('no key')), {
    ...{ algorithms: ['ES256'], typ: tokenTypes.accessToken, issuer, audience, currentDate: now },
  });

describe('AccessTokenIssuer', () => {
  it('signs with ES256 under the current key, in a header that says alg, typ and kid alone', async () => {
    expect(decodeProtectedHeader(await issue())).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: '2026-11' });
  });

  it('states exactly the claims of RFC 9068 and of the session, for five minutes', async () => {
    const { payload } = await verify(await issue());
    expect(payload).toEqual({
      ...{ iss: issuer, aud: audience, sub: 'person-1', client_id: 'countersign-portal' },
      ...{ iat: second, exp: second + 300, jti: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      ...{ sid: 'session-1', gen: 3, amr: ['pwd', 'otp', 'mfa'], acr: acrMfa },
      ...{ auth_time: second - 3600, roles: ['payments_admin'] },
    });
    expect(readAccessTokenClaims(payload)).toEqual(payload);
  });

  it('gives each token an id of its own', async () => {
    const payloads = await Promise.all(
      [issue(), issue()].map(async (token) => (await verify(await token)).payload),
    );
    expect(payloads[0]?.jti).not.toBe(payloads[1]?.jti);
  });

  it('ends with its key: refused once the key is retired, and once it is gone', async () => {
    const token = await issue();
    const next = createSigningJwk('2027-05');
    const rotated = SigningKeys.parse({ signing: keySetText(next, jwk), retired: null });
    const retired = SigningKeys.parse({ signing: keySetText(next), retired: keySetText(publicHalfOf(jwk)) });
    const { kid = '' } = decodeProtectedHeader(token);
    expect(rotated.keyObjectFor(kid)).toBeDefined();
    expect(retired.keyObjectFor(kid)).toBeUndefined();
  });

  it('loses its signature with any one flipped bit', async () => {
    const token = await issue();
    const parts = token.split('.').map((part) => Buffer.from(part, 'base64url'));
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), async (part, position) => {
        const flipped = parts.map((bytes) => Buffer.from(bytes));
        const bit = position % (flipped[part]!.length * 8);
        flipped[part]![bit >> 3]! ^= 1 << (bit & 7);
        await expect(verify(flipped.map((bytes) => bytes.toString('base64url')).join('.'))).rejects.toThrow();
      }),
    );
  });
});

describe('readAccessTokenClaims', () => {
  const claims = {
    ...{ iss: issuer, aud: audience, sub: 'p', client_id: 'c', iat: 1, exp: 301, jti: 'j', sid: 's', gen: 1 },
    ...{ amr: ['pwd'], acr: acrPassword, auth_time: 1, roles: [] },
  };

  it('takes a payload that has everything, and drops what it does not know', () => {
    expect(readAccessTokenClaims({ ...claims, approved: true })).toEqual(claims);
  });

  it.each(Object.keys(claims))('refuses a payload without %s', (name) => {
    expect(readAccessTokenClaims({ ...claims, [name]: undefined })).toBeNull();
    expect(
      readAccessTokenClaims(Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))),
    ).toBeNull();
  });

  it.each(Object.keys(claims))('refuses a payload whose %s is of another type', (name) => {
    for (const value of [null, true, {}, -1, 1.5, '', [1], [''], ['a', null], 1e300, new Date(0)])
      expect(readAccessTokenClaims({ ...claims, [name]: value })).toBeNull();
  });

  it.each([
    ['a list of audiences', { aud: [audience] }],
    ['an empty amr', { amr: [] }],
    ['an acr of others', { acr: 'urn:countersign:acr:none' }],
    ['numbers written as text', { exp: '301' }],
    ['roles written as text', { roles: 'payments_admin' }],
  ])('refuses %s', (_, change) => {
    expect(readAccessTokenClaims({ ...claims, ...change })).toBeNull();
  });

  it.each([null, undefined, 'text', 7, [], [claims]])(
    'refuses a payload that is no object (%#)',
    (payload) => {
      expect(readAccessTokenClaims(payload)).toBeNull();
    },
  );
});

describe('acrOf', () => {
  it('tells a second factor from a password alone, and from a password with a recovery code', () => {
    expect(acrOf(['pwd', 'otp', 'mfa'])).toBe('urn:countersign:acr:mfa');
    expect(acrOf(['pwd'])).toBe('urn:countersign:acr:pwd');
    expect(acrOf(['pwd', 'recovery_code'])).toBe('urn:countersign:acr:pwd');
  });
});
