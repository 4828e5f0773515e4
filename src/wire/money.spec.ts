import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMoney, writeMoney } from './money.js';

describe('money', () => {
  it.each([
    ['125000.00', 'USD', 12_500_000n],
    ['7', 'USD', 700n],
    ['0.5', 'USD', 50n],
    ['500', 'JPY', 500n],
    ['1.234', 'KWD', 1_234n],
  ])('%s %s is read exactly', (amount, currency, minor) => {
    expect(readMoney({ amount, currency })).toEqual({ minor, currency });
  });

  it.each([
    ['1.001', 'USD'],
    ['1.5', 'JPY'],
    ['-1.00', 'USD'],
    ['1e3', 'USD'],
    ['1,000.00', 'USD'],
    ['١.٠٠', 'USD'],
    [' 1.00', 'USD'],
    ['.50', 'USD'],
    ['1.', 'USD'],
    ['', 'USD'],
    ['1.00', 'usd'],
    ['1.00', 'XXXX'],
    ['9'.repeat(16), 'USD'],
  ])('%s %s is no amount', (amount, currency) => {
    expect(readMoney({ amount, currency })).toBeNull();
  });

  it('comes back as it was written, whatever the currency', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CAD');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), currency, (minor, code) => {
        expect(readMoney(writeMoney({ minor, currency: code }))).toEqual({ minor, currency: code });
      }),
    );
  });
});
