import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HmacKeyedHash, parseHashKey } from './hmac-keyed-hash.js';

const bytes = Buffer.alloc(32, 3);
const hash = new HmacKeyedHash(createSecretKey(bytes));

describe('HmacKeyedHash', () => {
  it('is HMAC-SHA-256 over the context after its length, and then the value', () => {
    const expected = createHmac('sha256', bytes)
      .update('\0\0\0\x05email')
      .update('ann@example.com')
      .digest('base64url');
    expect(hash.digest('ann@example.com', 'email')).toBe(expected);
    expect(hash.digest(Buffer.from('ann@example.com'), 'email')).toBe(expected);
  });

  it('gives another digest for another value, another context and another key', () => {
    const digests = [
      hash.digest('a', 'x'),
      hash.digest('b', 'x'),
      hash.digest('a', 'y'),
      new HmacKeyedHash(createSecretKey(Buffer.alloc(32, 4))).digest('a', 'x'),
    ];
    expect(new Set(digests).size).toBe(4);
  });

  it('keeps context and value apart, wherever their border lies', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, cut) => {
        const border = 1 + (cut % text.length);
        expect(hash.digest(text.slice(border), text.slice(0, border))).not.toBe(hash.digest(text, ''));
      }),
    );
  });

  it('refuses a key of less than 32 bytes', () => {
    expect(() => new HmacKeyedHash(createSecretKey(randomBytes(31)))).toThrow('less than 32 bytes');
  });
});

describe('parseHashKey', () => {
  it('reads base64 of 32 bytes or more', () => {
    expect(parseHashKey(` ${bytes.toString('base64')}\n`).export()).toEqual(bytes);
    expect(parseHashKey(`dev+${bytes.toString('base64')}`).symmetricKeySize).toBe(35);
  });

  it.each([
    '',
    'canary',
    'canary canary canary canary canary canary canary',
    Buffer.alloc(31).toString('base64'),
  ])('refuses "%s" without repeating it', (text) => {
    expect(() => parseHashKey(text)).toThrow(/^the hash key does not hold at least 32 bytes in base64$/);
  });
});
