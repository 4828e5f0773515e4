import { describe, expect, it } from '@jest/globals';
import { keyUri } from './key-uri.js';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('keyUri', () => {
  it('writes issuer, account, secret, algorithm, digits and period as the Key URI format has them', () => {
    expect(keyUri({ secret, issuer: 'Pay & Build', account: 'ann@example.com' })).toBe(
      'otpauth://totp/Pay%20%26%20Build:ann%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' +
        '&issuer=Pay%20%26%20Build&algorithm=SHA1&digits=6&period=30',
    );
  });

  it('lets no account name add or change a parameter', () => {
    const uri = new URL(keyUri({ secret, issuer: 'Pay', account: 'a?secret=B&digits=8#c/d:e' }));
    expect(uri.searchParams.getAll('secret')).toEqual([secret]);
    expect(uri.searchParams.getAll('digits')).toEqual(['6']);
    expect(uri.hash).toBe('');
    expect(decodeURIComponent(uri.pathname)).toBe('/Pay:a?secret=B&digits=8#c/d:e');
  });

  it.each(['', 'Pay:Build'])(
    'refuses the issuer "%s", which apps could not tell from the account',
    (issuer) => {
      expect(() => keyUri({ secret, issuer, account: 'ann@example.com' })).toThrow(RangeError);
    },
  );
});
