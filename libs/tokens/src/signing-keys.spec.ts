import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { createSigningJwk, keySetText, publicHalfOf } from '@countersign/mfa-testing';
import { SigningKeys } from './signing-keys.js';

const current = createSigningJwk('2026-11');
const previous = createSigningJwk('2026-05');
const retired = createSigningJwk('2025-11');
const parse = (signing: string, retiredText: string | null = null): SigningKeys =>
  SigningKeys.parse({ signing, retired: retiredText });

describe('SigningKeys', () => {
  it('signs with the first, and verifies access tokens with each of the signing keys', () => {
    const keys = parse(keySetText(current, previous));
    expect(keys.current.kid).toBe('2026-11');
    expect(keys.current.privateKey.type).toBe('private');
    for (const { kid, x } of [current, previous])
      expect(keys.keyObjectFor(kid)?.export({ format: 'jwk' })).toMatchObject({ crv: 'P-256', x });
  });

  it('hands out public keys for verification, never private ones', () => {
    expect(parse(keySetText(current)).keyObjectFor('2026-11')?.type).toBe('public');
  });

  it.each(['2025-11', 'unknown', '', '__proto__', 'constructor', '2026-11 '])(
    'has no key for access tokens of kid "%s"',
    (kid) => {
      const keys = parse(keySetText(current), keySetText(publicHalfOf(retired)));
      expect(keys.keyObjectFor(kid)).toBeUndefined();
    },
  );

  it('publishes every key a receipt may be signed with, and nothing private', () => {
    const signing = keySetText({ ...current, key_ops: ['sign'], note: 'canary' }, previous);
    const jwks = parse(signing, keySetText(publicHalfOf(retired))).publicJwks();
    expect(jwks.keys).toEqual(
      [current, previous, retired].map(({ kid, x, y }) => ({
        ...{ kty: 'EC', crv: 'P-256', x, y, kid },
        ...{ alg: 'ES256', use: 'sig' },
      })),
    );
  });

  it('does not show a private key when it is printed', () => {
    const keys = parse(keySetText(current));
    const printed = inspect(keys, { depth: 10, showHidden: true }) + inspect(keys.current, { depth: 10 });
    expect(printed + JSON.stringify([keys, keys.current])).not.toContain(current.d);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' });
  const { kid: _, ...nameless } = current;
  it.each([
    ['no JSON', `{"keys":["${String(current.d)}`, 'the signing key set is not a JSON Web Key Set'],
    ['a single key', JSON.stringify(current), 'the signing key set is not a JSON Web Key Set'],
    ['an empty set', keySetText(), 'the signing key set is empty'],
    ['a key without a kid', keySetText(nameless), 'key 1 of the signing key set has no kid'],
    [
      'a kid with a line break',
      keySetText({ ...current, kid: 'a\nb' }),
      'key 1 of the signing key set has no kid',
    ],
    [
      'a kid twice',
      keySetText(current, { ...previous, kid: current.kid }),
      'key 2 of the signing key set has the kid of an earlier one',
    ],
    ['a public key', keySetText(publicHalfOf(current)), 'key 1 of the signing key set is not a private key'],
    [
      'an RSA key',
      keySetText(current, { ...rsa, kid: 'rsa' }),
      'key 2 of the signing key set is not an ES256 signing key',
    ],
    [
      'a key on P-384',
      keySetText({ ...p384, kid: 'p384' }),
      'key 1 of the signing key set is not an ES256 signing key',
    ],
    [
      'a secret key',
      keySetText({ kty: 'oct', k: current.d, kid: 'oct' }),
      'key 1 of the signing key set is not an ES256 signing key',
    ],
    [
      'a key for another algorithm',
      keySetText({ ...current, alg: 'ECDH-ES' }),
      'key 1 of the signing key set is not an ES256 signing key',
    ],
    [
      'a key for encryption',
      keySetText({ ...current, use: 'enc' }),
      'key 1 of the signing key set is not an ES256 signing key',
    ],
    [
      'a point off the curve',
      keySetText({ ...current, y: previous.y }),
      'key 1 of the signing key set is not an ES256 signing key',
    ],
    [
      'halves of two keys',
      keySetText({ ...current, d: previous.d }),
      'key 1 of the signing key set is damaged',
    ],
    [
      'a private half cut short',
      keySetText({ ...current, d: 'AAAA' }),
      'key 1 of the signing key set is damaged',
    ],
  ])('refuses %s, and says where without saying what', (_name, signing, message) => {
    const error = errorOf(() => parse(signing));
    expect(error.message).toContain(message);
    for (const { d } of [current, previous]) expect(error.message).not.toContain(d);
  });

  it.each([
    ['a private key', keySetText(retired), 'key 1 of the retired key set is a private key'],
    [
      'a key that still signs',
      keySetText(publicHalfOf(current)),
      'a key is in the signing and the retired key set',
    ],
    ['no JSON', 'canary', 'the retired key set is not a JSON Web Key Set'],
  ])('refuses %s among the retired', (_name, text, message) => {
    const error = errorOf(() => parse(keySetText(current), text));
    expect(error.message).toContain(message);
    expect(error.message).not.toContain(retired.d);
    expect(error.message).not.toContain('canary');
  });
});

function errorOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was accepted');
}
