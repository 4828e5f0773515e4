import { expect, it } from '@jest/globals';
import { bearerPrefixes, hashOfBearer, newBearer, type BearerKind } from './bearer.js';

it.each(Object.keys(bearerPrefixes) as BearerKind[])(
  'a %s carries 256 random bits behind a prefix of its own, and is kept as a hash (SE-05, SR-04)',
  (kind) => {
    const made = Array.from({ length: 200 }, () => newBearer(kind));
    for (const { bearer, hash } of made) {
      expect(bearer.startsWith(bearerPrefixes[kind])).toBe(true);
      expect(Buffer.from(bearer.slice(bearerPrefixes[kind].length), 'base64url')).toHaveLength(32);
      expect(hash).toBe(hashOfBearer(bearer));
      expect(hash).not.toContain(bearer);
    }
    expect(new Set(made.map(({ bearer }) => bearer)).size).toBe(200);
  },
);
