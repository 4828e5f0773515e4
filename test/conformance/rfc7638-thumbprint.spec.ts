import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint } from 'jose';
import { canonicalJson, SigningKeys } from '@countersign/tokens';
import { createKeys } from '../../scripts/development-keys.js';

/** Section 3: SHA-256 over the required members alone, in lexicographic order, without white space. */
const thumbprint = (required: Readonly<Record<string, string>>): string =>
  createHash('sha256').update(canonicalJson(required)).digest('base64url');

describe('RFC 7638', () => {
  it('section 3.1: the example key has the thumbprint of the text', async () => {
    const example = {
      kty: 'RSA',
      n:
        '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3' +
        'oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdA' +
        'ZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-' +
        'kEgU8awapJzKnqDKgw',
      e: 'AQAB',
    };
    expect(thumbprint(example)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
    await expect(calculateJwkThumbprint({ ...example, alg: 'RS256', kid: '2011-04-29' })).resolves.toBe(
      thumbprint(example),
    );
  });

  it('section 3.2: a key we make is named by the thumbprint of its four required members', async () => {
    const { SIGNING_KEYS } = await createKeys('k');
    const [jwk] = SigningKeys.parse({ signing: SIGNING_KEYS, retired: null }).publicJwks().keys;
    const { kty, crv, x, y, kid } = jwk!;
    expect(kid).toBe(`k-${thumbprint({ crv, kty, x, y })}`);
  });
});
