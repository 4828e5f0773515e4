import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ProofKey } from '../../../test/support/proof-key.js';
import { DPOP_PROOF_SECONDS, verifyDpopProof } from './dpop-proof.js';

const now = new Date('2026-06-01T12:00:00.000Z');
const second = now.getTime() / 1000;
const uri = 'https://pay.example.com/v1/finance/disbursements';
const accessToken = 'header.payload.signature';
const key = new ProofKey();
const good = (own = key): Record<string, unknown> => own.claims({ url: uri, token: accessToken, now });
const verify = (proof: string, expected: object = {}) =>
  verifyDpopProof(proof, { method: 'GET', uri, accessToken, now, ...expected });

describe('a DPoP proof (RFC 9449 section 4.3, MC-07)', () => {
  it.each(['ES256', 'PS256', 'EdDSA'] as const)('made with %s tells the key it was made by', async (alg) => {
    const own = new ProofKey(alg);
    expect(await verify(own.prove(good(own)))).toMatchObject({ thumbprint: own.jkt });
  });

  it('made with Ed25519 under its newer name is the same (RFC 9864)', async () => {
    const own = new ProofKey('EdDSA');
    expect(await verify(own.prove(good(own), { alg: 'Ed25519' }))).toMatchObject({ thumbprint: own.jkt });
  });

  it('is over an address without its query and fragment, in whichever spelling URLs are equal', async () => {
    for (const htu of [
      `${uri}?after=7`,
      `${uri}#top`,
      'HTTPS://Pay.Example.com:443/v1/finance/disbursements',
      'https://pay.example.com/v1/x/../finance/disbursements',
    ])
      expect([htu, await verify(key.prove({ ...good(), htu }))]).toEqual([htu, expect.anything()]);
  });

  it.each([
    ['another method', { htm: 'POST' }],
    ['a method in small letters', { htm: 'get' }],
    ['no method', { htm: undefined }],
    ['another host', { htu: 'https://evil.example/v1/finance/disbursements' }],
    ['another scheme', { htu: uri.replace('https', 'http') }],
    ['another port', { htu: uri.replace('.com', '.com:8443') }],
    ['another path', { htu: `${uri}/` }],
    ['a user in the address', { htu: uri.replace('//', '//pay@') }],
    ['a path alone', { htu: '/v1/finance/disbursements' }],
    ['no address', { htu: undefined }],
    ['an address that is a list', { htu: [uri] }],
    ['another token', { ath: 'AAAA' }],
    ['no token', { ath: undefined }],
    ['no id', { jti: undefined }],
    ['an empty id', { jti: '' }],
    ['an id that is a number', { jti: 7 }],
    ['an id that fills tables', { jti: 'x'.repeat(257) }],
    ['no time', { iat: undefined }],
    ['a time that is text', { iat: String(second) }],
    ['an expired time of its own', { exp: second - 1 }],
    ['a time from when on it counts', { nbf: second + 5 }],
  ])('with %s is refused', async (_, change) => {
    expect(await verify(key.prove(good()))).not.toBeNull();
    expect(await verify(key.prove({ ...good(), ...change }))).toBeNull();
  });

  it('is of this minute, either way, to the second', async () => {
    for (const [iat, accepted] of [
      [second - DPOP_PROOF_SECONDS, true],
      [second - DPOP_PROOF_SECONDS - 1, false],
      [second + DPOP_PROOF_SECONDS, true],
      [second + DPOP_PROOF_SECONDS + 1, false],
    ] as const)
      expect([iat, (await verify(key.prove({ ...good(), iat }))) !== null]).toEqual([iat, accepted]);
  });

  it.each([
    ['typ', 'JWT'],
    ['typ', 'at+jwt'],
    ['typ', undefined],
    ['alg', 'none'],
    ['alg', 'HS256'],
    ['alg', 'RS256'],
    ['alg', 'ES384'],
    ['jwk', undefined],
    ['jwk', 'a text'],
    ['jwk', { kty: 'oct', k: 'AAAA' }],
    ['jwk', { ...new ProofKey().publicJwk }],
    ['jwk', { ...key.publicJwk, use: 'enc' }],
    ['crit', ['b64']],
  ])('with the header %s %p is refused', async (name, value) => {
    expect(await verify(key.prove(good(), { [name]: value }))).toBeNull();
  });

  it('that shows its private key is refused', async () => {
    for (const alg of ['ES256', 'PS256', 'EdDSA'] as const) {
      const own = new ProofKey(alg);
      expect(await verify(own.prove(good(own), { jwk: own.privateJwk }))).toBeNull();
    }
  });

  it('signed with a shared secret, be it the public key itself, is refused', async () => {
    const secret = JSON.stringify(key.publicJwk);
    const [head = '', payload = ''] = key
      .prove(good(), { alg: 'HS256', jwk: { kty: 'oct', k: secret } })
      .split('.');
    const mac = createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url');
    expect(await verify(`${head}.${payload}.${mac}`)).toBeNull();
  });

  it('that was cut, changed or joined with another is refused', async () => {
    const proof = key.prove(good());
    const [head = '', payload = '', signature = ''] = proof.split('.');
    const [, other = ''] = key.prove({ ...good(), htm: 'POST' }).split('.');
    for (const spoiled of [
      '',
      'nonsense',
      `${head}.${payload}.`,
      `${head}.${payload}`,
      `${head}.${other}.${signature}`,
      `${proof}, ${key.prove(good())}`,
      `${proof}.${signature}`,
    ])
      expect([spoiled, await verify(spoiled)]).toEqual([spoiled, null]);
  });

  it('is remembered by its key and its id: other keys may use the same id, and the same key another', async () => {
    const other = new ProofKey();
    const claims = { ...good(), jti: 'one' };
    const digests = await Promise.all(
      [
        key.prove(claims),
        key.prove({ ...claims, jti: 'two' }),
        other.prove(claims),
        key.prove({ ...claims, htu: `${uri}?again` }),
      ].map(async (proof) => (await verify(proof))?.digest),
    );
    expect(new Set(digests).size).toBe(3);
    expect(digests[3]).toBe(digests[0]);
  });

  it('is remembered for as long as it would be accepted', async () => {
    const verified = await verify(key.prove(good()));
    expect(verified?.expiresAt).toEqual(new Date(now.getTime() + 60_000));
  });
});
