import { describe, expect, it } from '@jest/globals';
import { hotp, rfc4226Vectors, rfcSecret } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { oneTimeCodeWitness } from '../support/one-time-code-witness.js';

const verifier = new OtplibTotpVerifier();
const witness = oneTimeCodeWitness();

describe('RFC 4226 appendix D', () => {
  it.each(rfc4226Vectors)(
    'at counter $counter the truncated value is $truncated',
    ({ counter, truncated }) => {
      // Ten digits of a 31-bit number are the number.
      expect(hotp(rfcSecret, counter, 10)).toBe(String(truncated).padStart(10, '0'));
    },
  );

  it.each(rfc4226Vectors)('at counter $counter the code is $code, for our reference', ({ counter, code }) => {
    expect(hotp(rfcSecret, counter)).toBe(code);
  });

  // A time step is a counter (RFC 6238 section 4.1): the counters of the appendix are the first five minutes of 1970.
  it.each(rfc4226Vectors)('at counter $counter the verifier accepts $code', async ({ counter, code }) => {
    const now = new Date(counter * 30_000);
    await expect(verifier.verify({ secret: rfcSecret, code, now, afterTimeStep: null })).resolves.toEqual({
      timeStep: counter,
      driftSteps: 0,
    });
  });

  it(`agrees with ${witness.name}`, () => {
    for (const { counter, code } of rfc4226Vectors) expect(witness.hotp(rfcSecret, counter)).toBe(code);
  });
});
