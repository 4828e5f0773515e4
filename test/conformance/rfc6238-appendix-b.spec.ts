import { describe, expect, it } from '@jest/globals';
import { VirtualAuthenticator, hotp, rfc6238Vectors, rfcSecret, timeStepAt } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { qrSvg } from '../../src/self-service/qr-svg.js';
import { oneTimeCodeWitness } from '../support/one-time-code-witness.js';
import { scanQrSvg } from '../support/scan-qr.js';

const verifier = new OtplibTotpVerifier();
const witness = oneTimeCodeWitness();

describe('RFC 6238 appendix B, SHA-1', () => {
  it.each(rfc6238Vectors)('$unixSeconds s is time step $timeStep', ({ unixSeconds, timeStep }) => {
    expect(timeStepAt(new Date(unixSeconds * 1000))).toBe(timeStep);
  });

  it.each(rfc6238Vectors)(
    'at $unixSeconds s the 8 digits are $code, for our reference',
    ({ timeStep, code }) => {
      expect(hotp(rfcSecret, timeStep, 8)).toBe(code);
    },
  );

  it.each(rfc6238Vectors)(
    'at $unixSeconds s the verifier accepts the last 6 digits of $code',
    async (vector) => {
      const now = new Date(vector.unixSeconds * 1000);
      const code = vector.code.slice(-6);
      await expect(verifier.verify({ secret: rfcSecret, code, now, afterTimeStep: null })).resolves.toEqual({
        timeStep: vector.timeStep,
        driftSteps: 0,
      });
    },
  );

  it.each(rfc6238Vectors)(`at $unixSeconds s ${witness.name} says $code as well`, ({ unixSeconds, code }) => {
    expect(witness.totp(rfcSecret, new Date(unixSeconds * 1000), 8)).toBe(code);
  });
});

describe('an authenticator app of any make', () => {
  const now = new Date('2026-06-01T12:00:10.000Z');

  it(`reads the picture, and shows codes that are accepted; ${witness.name} shows the same`, async () => {
    for (let round = 0; round < 3; round += 1) {
      const secret = verifier.generateSecret();
      const uri = verifier.otpauthUri({ secret, issuer: 'Countersign', account: 'zoë@example.com' });
      const app = VirtualAuthenticator.fromUri(scanQrSvg(await qrSvg(uri)));
      const code = app.code(now);
      expect(witness.totp(secret, now, 6)).toBe(code);
      await expect(verifier.verify({ secret, code, now, afterTimeStep: null })).resolves.toMatchObject({
        timeStep: timeStepAt(now),
      });
    }
  });

  it('reads nothing in a picture without a code', () => {
    const blank =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z"/></svg>';
    expect(() => scanQrSvg(blank)).toThrow('no QR code');
  });
});
