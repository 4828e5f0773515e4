import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '@countersign/mfa-core';
import { canonicalJson, intentHash } from './canonical-json.js';

describe('canonicalJson', () => {
  it('gives one text for one value, in whatever order its members stand', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed as Json)).toBe(canonicalJson(value as Json));
      }),
    );
  });

  it('reads back as the same value, and so gives two texts for two values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  class Money {
    amount = '1.00';
  }
  const circle: Record<string, unknown> = {};
  circle['itself'] = circle;
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a member that is undefined, which would drop out of what is approved', { account: undefined }],
    ['a hole in a list', new Array<number>(2)],
    ['a date', { at: new Date(0) }],
    ['an instance of a class', new Money()],
    ['something that says itself how it is written', { toJSON: () => 'another' }],
    ['a map', new Map([['a', 1]])],
    ['a big integer', { amount: 1n }],
    ['a number that is none', [Number.NaN]],
    ['an infinite number', [Infinity]],
    ['half a character', 'a\ud800'],
    ['half a character in a name', { 'a\ud800': 1 }],
    ['a symbol', { [Symbol('a')]: 1 }],
    ['a circle', circle],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });

  it('takes the same value in two places', () => {
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared, { shared }])).toBe('[{"a":1},{"a":1},{"shared":{"a":1}}]');
  });
});

describe('intentHash', () => {
  it('is the base64url SHA-256 of the text', () => {
    expect(intentHash('{"é":1}')).toBe(createHash('sha256').update('{"é":1}', 'utf8').digest('base64url'));
  });
});
