import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readClientKey } from './client-key.js';

type Jwk = Record<string, unknown>;

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const publicOf = ({ publicKey }: { publicKey: typeof ec.publicKey }): Jwk => ({
  ...publicKey.export({ format: 'jwk' }),
  kid: 'erp-1',
});

describe('a key that a client registers', () => {
  it.each([
    ['EC P-256', publicOf(ec), 'ES256'],
    ['RSA of 2,048 bits', publicOf(rsa), 'PS256'],
    ['Ed25519', publicOf(ed), 'EdDSA'],
  ])('is taken: %s', async (_, jwk, alg) => {
    const read = await readClientKey({ ...jwk, use: 'sig', key_ops: ['verify'] });
    expect(read).toMatchObject({
      key: { kid: 'erp-1', alg, thumbprint: expect.stringMatching(/^[\w-]{43}$/) },
    });
    const kept = 'key' in read ? read.key.jwk : {};
    expect(kept).toMatchObject({ kid: 'erp-1', alg, use: 'sig' });
    expect(createPublicKey({ key: kept, format: 'jwk' }).type).toBe('public');
  });

  it.each([
    ['of another curve', publicOf(p384)],
    ['with the algorithm of another kind', { ...publicOf(ec), alg: 'RS256' }],
    ['for RS256 (C13)', { ...publicOf(rsa), alg: 'RS256' }],
    ['for encryption', { ...publicOf(ec), use: 'enc' }],
    ['without a kid', { ...publicOf(ec), kid: undefined }],
    ['with a kid that is no name', { ...publicOf(ec), kid: 'a\u0000b' }],
    ['that is shared', { kty: 'oct', k: 'c2VjcmV0', kid: 'erp-1' }],
    ['with an address to fetch another from', { ...publicOf(ec), x5u: 'https://elsewhere.example' }],
    ['off its curve', { ...publicOf(ec), x: 'AAAA' }],
    [
      'too short',
      {
        ...generateKeyPairSync('rsa', { modulusLength: 1_024 }).publicKey.export({ format: 'jwk' }),
        kid: 'k',
      },
    ],
    // Whatever is raised to the first power is itself: anybody could sign.
    ['with an exponent of 1', { ...publicOf(rsa), e: 'AQ' }],
    ['with an exponent of 3', { ...publicOf(rsa), e: 'Aw' }],
    ['that is none', 'a key'],
  ])('is refused %s', async (_, jwk) => {
    expect(await readClientKey(jwk)).toEqual({ problem: expect.any(String) });
  });

  it('is refused with its private half, which is told to nobody', async () => {
    for (const { privateKey } of [ec, rsa, ed]) {
      const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'erp-1' };
      const read = await readClientKey(jwk);
      expect(read).toEqual({ problem: expect.stringContaining('private') });
      expect(JSON.stringify(read)).not.toContain(jwk.d);
    }
  });
});
