import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRoutingNumber } from './routing-number.js';

describe('a routing number', () => {
  it.each(['011000015', '021000021', '121000248', '123456780', '322271627'])('%s is one', (number) => {
    expect(isRoutingNumber(number)).toBe(true);
  });

  it.each<[unknown, string]>([
    ['000000000', 'nobody’s, though its digits check'],
    ['990000005', 'of a prefix that was never given out'],
    ['01100001', 'too short'],
    ['0110000150', 'too long'],
    ['０11000015', 'with a full-width digit'],
    ['011-00001', 'with a hyphen'],
    [' 11000015', 'with a space'],
    [11000015, 'a number'],
    [['011000015'], 'a list'],
    [undefined, 'nothing'],
  ])('%s is none: %s', (number) => {
    expect(isRoutingNumber(number)).toBe(false);
  });

  it('with one digit wrong is none', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const digits = Array.from('123456780', Number);
        digits[place] = ((digits[place] ?? 0) + more) % 10;
        expect(isRoutingNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});
