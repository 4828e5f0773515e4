import { randomBytes } from 'node:crypto';
import { ScureBase32Plugin, verify } from 'otplib';
import type { TotpMatch, TotpVerifier } from '@countersign/mfa-core';
import { keyUri } from './key-uri.js';
import { totpParameters } from './totp-parameters.js';

const { algorithm, digits, periodSeconds, windowSteps, secretBytes } = totpParameters;
const SIX_ASCII_DIGITS = /^[0-9]{6}$/;
const base32 = new ScureBase32Plugin();

/** TotpVerifier over otplib 13. Holds nothing and reads no clock: the time comes with each call (TO-09). */
export class OtplibTotpVerifier implements TotpVerifier {
  generateSecret(): Uint8Array {
    return randomBytes(secretBytes);
  }

  encodeSecret(secret: Uint8Array): string {
    return base32.encode(secret, { padding: false });
  }

  /** Throws a RangeError for an issuer that is empty or holds a colon, which the Key URI format cannot carry. */
  otpauthUri(input: { secret: Uint8Array; issuer: string; account: string }): string {
    return keyUri({ ...input, secret: this.encodeSecret(input.secret) });
  }

  async verify(input: {
    secret: Uint8Array;
    code: string;
    now: Date;
    afterTimeStep: number | null;
  }): Promise<TotpMatch | null> {
    // otplib throws on both of these; to us they are plainly no match.
    if (!SIX_ASCII_DIGITS.test(input.code)) return null;
    const epoch = Math.floor(input.now.getTime() / 1000);
    const lastAcceptable = Math.floor(epoch / periodSeconds) + windowSteps;

    let match: TotpMatch | null = null;
    let after = input.afterTimeStep;
    while (after === null || after < lastAcceptable) {
      const result = await verify({
        secret: input.secret,
        token: input.code,
        epoch,
        algorithm,
        digits,
        period: periodSeconds,
        epochTolerance: windowSteps * periodSeconds,
        ...(after === null ? {} : { afterTimeStep: after }),
      });
      if (!result.valid || !('timeStep' in result)) break;
      // Neighbouring steps can share a code. The last one is told, so that claiming it spends the code for all of them.
      match = { timeStep: result.timeStep, driftSteps: result.delta };
      after = result.timeStep;
    }
    return match;
  }
}
