import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TotpVerifier } from '@countersign/mfa-core';
import { hotp, timeStepAt } from '../one-time-code.js';
import { rfc6238Vectors, rfcSecret } from '../rfc-vectors.js';
import { VirtualAuthenticator } from '../virtual-authenticator.js';

/** Found by search: with the secret of the RFCs, this step and the next both have the code 070562. */
const STEP_SHARING_ITS_CODE_WITH_THE_NEXT = 50_424_280;

/** What every TotpVerifier promises; the codes come from an implementation it does not share. */
export function describeTotpVerifierContract(name: string, verifier: TotpVerifier): void {
  const now = new Date('2026-06-01T12:00:10.000Z');
  const step = timeStepAt(now);
  const codeAt = (timeStep: number): string => hotp(rfcSecret, timeStep);
  const verify = (code: string, change: { now?: Date; afterTimeStep?: number | null } = {}) =>
    verifier.verify({ secret: rfcSecret, code, now, afterTimeStep: null, ...change });

  describe(`${name} as TotpVerifier`, () => {
    it('makes a secret of 160 bits, another one each time', () => {
      const secrets = Array.from({ length: 50 }, () => verifier.generateSecret());
      expect(secrets.map((secret) => secret.length)).toEqual(secrets.map(() => 20));
      expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(50);
    });

    it('writes a secret in base32 without padding', () => {
      expect(verifier.encodeSecret(rfcSecret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    });

    it('hands over everything in a URI that an app of another make reads', () => {
      const secret = verifier.generateSecret();
      const account = 'zoë+a:b/c?d&e#f%20 @example.com';
      const uri = verifier.otpauthUri({ secret, issuer: 'Pay & Build', account });
      const app = VirtualAuthenticator.fromUri(uri);
      expect(app).toMatchObject({ issuer: 'Pay & Build', account, digits: 6, periodSeconds: 30 });
      expect(Buffer.from(app.secret)).toEqual(Buffer.from(secret));
    });

    it.each(rfc6238Vectors)('knows the code of RFC 6238 appendix B at $unixSeconds s', async (vector) => {
      const at = new Date(vector.unixSeconds * 1000);
      await expect(verify(vector.code.slice(-6), { now: at })).resolves.toEqual({
        timeStep: vector.timeStep,
        driftSteps: 0,
      });
    });

    it.each([-1, 0, 1])('accepts the step %i away and tells step and drift', async (driftSteps) => {
      const timeStep = step + driftSteps;
      await expect(verify(codeAt(timeStep))).resolves.toEqual({ timeStep, driftSteps });
    });

    it('takes the time given, to the second at both ends of a step', async () => {
      const first = new Date(step * 30_000);
      const last = new Date(step * 30_000 + 29_999);
      for (const at of [first, last]) {
        await expect(verify(codeAt(step - 1), { now: at })).resolves.toMatchObject({ driftSteps: -1 });
        await expect(verify(codeAt(step + 1), { now: at })).resolves.toMatchObject({ driftSteps: 1 });
        await expect(verify(codeAt(step - 2), { now: at })).resolves.toBeNull();
        await expect(verify(codeAt(step + 2), { now: at })).resolves.toBeNull();
      }
    });

    it('never accepts a code from two or more steps away', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ minLength: 20, maxLength: 20 }),
          fc.integer({ min: 1_000, max: 4_000_000_000 }),
          fc.integer({ min: 2, max: 30 }),
          fc.boolean(),
          async (secret, unixSeconds, distance, later) => {
            const at = new Date(unixSeconds * 1000);
            const here = timeStepAt(at);
            const code = hotp(secret, here + (later ? distance : -distance));
            fc.pre(![-1, 0, 1].some((offset) => hotp(secret, here + offset) === code));
            expect(await verifier.verify({ secret, code, now: at, afterTimeStep: null })).toBeNull();
          },
        ),
      );
    });

    it('never matches a step at or before the one spent last', async () => {
      for (const driftSteps of [-1, 0, 1]) {
        const timeStep = step + driftSteps;
        const code = codeAt(timeStep);
        await expect(verify(code, { afterTimeStep: timeStep })).resolves.toBeNull();
        await expect(verify(code, { afterTimeStep: timeStep + 1 })).resolves.toBeNull();
        await expect(verify(code, { afterTimeStep: timeStep - 1 })).resolves.toMatchObject({ timeStep });
      }
    });

    it('matches nothing, and does not fail, when the clock stands behind the step spent last', async () => {
      for (const ahead of [2, 3, 1_000_000])
        await expect(verify(codeAt(step), { afterTimeStep: step + ahead })).resolves.toBeNull();
    });

    it('tells the last of two steps that share a code, so that spending it spends the code', async () => {
      const code = codeAt(STEP_SHARING_ITS_CODE_WITH_THE_NEXT);
      const at = new Date(STEP_SHARING_ITS_CODE_WITH_THE_NEXT * 30_000);
      const timeStep = STEP_SHARING_ITS_CODE_WITH_THE_NEXT + 1;
      expect(codeAt(timeStep)).toBe(code);
      await expect(verify(code, { now: at })).resolves.toEqual({ timeStep, driftSteps: 1 });
      await expect(verify(code, { now: at, afterTimeStep: timeStep })).resolves.toBeNull();
    });

    it.each([
      ['nothing', ''],
      ['five digits', codeAt(step).slice(1)],
      ['seven digits', `0${codeAt(step)}`],
      ['a line break after it', `${codeAt(step)}\n`],
      ['a space before it', ` ${codeAt(step)}`],
      ['a sign', `+${codeAt(step).slice(1)}`],
      ['letters', 'abcdef'],
      ['an exponent', '1e5000'],
      [
        'full-width digits',
        codeAt(step).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      ],
      [
        'Arabic-Indic digits',
        codeAt(step).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
      ],
      ['a very long text', '0'.repeat(100_000)],
    ])('takes %s for no match, without an error', async (_, code) => {
      await expect(verify(code)).resolves.toBeNull();
    });

    it('never fails, whatever is sent for a code', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 8 }), async (code) => {
          fc.pre(!/^[0-9]{6}$/.test(code));
          expect(await verify(code)).toBeNull();
        }),
      );
    });

    it('keeps leading zeros', async () => {
      const at = new Date(1111111109 * 1000);
      await expect(verify('081804', { now: at })).resolves.not.toBeNull();
      await expect(verify('81804', { now: at })).resolves.toBeNull();
    });

    it('does not accept the code of another secret', async () => {
      const code = hotp(Buffer.alloc(20, 7), step);
      expect([-1, 0, 1].map((offset) => codeAt(step + offset))).not.toContain(code);
      await expect(verify(code)).resolves.toBeNull();
    });
  });
}
