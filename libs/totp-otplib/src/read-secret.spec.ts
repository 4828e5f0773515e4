import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyUri } from './key-uri.js';
import { OtplibTotpVerifier } from './otplib-totp-verifier.js';
import { readTotpSecret, TotpSecretError } from './read-secret.js';

const verifier = new OtplibTotpVerifier();
const encoded = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const bytes = Buffer.from('12345678901234567890');

describe('readTotpSecret', () => {
  it('reads back whatever was written, in base32 and as a key URI', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (secret) => {
        const text = verifier.encodeSecret(secret);
        const uri = keyUri({ secret: text, issuer: 'Pay & Build', account: 'ann@example.com' });
        expect([...readTotpSecret(text)]).toEqual([...secret]);
        expect([...readTotpSecret(uri)]).toEqual([...secret]);
      }),
    );
  });

  it.each([
    ['in small letters', encoded.toLowerCase()],
    ['in groups', 'GEZD GNBV-GY3T QOJQ GEZD GNBV GY3T QOJQ'],
    ['in a URI that says nothing but the secret', `otpauth://totp/Pay:ann?secret=${encoded}`],
    [
      'in a URI that says everything',
      `OTPAUTH://TOTP/Pay?secret=${encoded}&algorithm=sha1&digits=6&period=30&issuer=Pay`,
    ],
  ])('takes it %s', (_, text) => {
    expect(Buffer.from(readTotpSecret(text)).equals(bytes)).toBe(true);
  });

  it('takes padding', () => {
    expect([...readTotpSecret('MZXW6YQ=')]).toEqual([...Buffer.from('foob')]);
  });

  it.each([
    ['nothing', '', 'there is no secret'],
    ['a URI without one', 'otpauth://totp/Pay', 'there is no secret'],
    ['a digit base32 has not', 'GEZDGNBV1Y3TQOJQ', 'not base32'],
    ['what ends in the middle of a byte', 'GEZDGNBVA', 'not base32'],
    ['bits left over', 'MZXW6YR', 'not base32'],
    ['padding inside', 'MZ=W6YQ=', 'not base32'],
    ['a counter app', `otpauth://hotp/Pay?secret=${encoded}&counter=0`, 'not otpauth://totp/'],
    ['SHA256', `otpauth://totp/Pay?secret=${encoded}&algorithm=SHA256`, 'the algorithm is not SHA1'],
    ['8 digits', `otpauth://totp/Pay?secret=${encoded}&digits=8`, 'do not have 6 digits'],
    ['60 seconds', `otpauth://totp/Pay?secret=${encoded}&period=60`, 'the period is not 30 seconds'],
    ['two secrets', `otpauth://totp/Pay?secret=${encoded}&secret=MZXW6YQ`, 'has secret twice'],
  ])('refuses %s, and says why', (_, text, why) => {
    expect(() => readTotpSecret(text)).toThrow(TotpSecretError);
    expect(() => readTotpSecret(text)).toThrow(why);
  });

  it('shows nothing of what it refuses', () => {
    const secret = verifier.encodeSecret(randomBytes(20));
    for (const text of [
      `${secret}1`,
      `${secret}A`,
      `otpauth://totp/P?secret=${secret}0`,
      `otpauth://x/${secret}`,
    ]) {
      const refusal = ((): unknown => {
        try {
          return readTotpSecret(text);
        } catch (error) {
          return error;
        }
      })() as Error;
      expect(refusal).toBeInstanceOf(TotpSecretError);
      expect(`${refusal.message} ${refusal.stack ?? ''} ${JSON.stringify(refusal)}`).not.toContain(
        secret.slice(0, 8),
      );
      expect(refusal.cause).toBeUndefined();
    }
  });
});
