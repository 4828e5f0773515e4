import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lenientPolicy, strictPolicy } from '@countersign/mfa-testing';
import type { MfaPolicy } from './mfa-policy.js';
import { noStanding, type Standing } from './standing.js';
import { Policies } from './policies.js';

const payee: MfaPolicy = {
  ...lenientPolicy,
  side: 'payee-admin',
  roles: ['payee'],
  secondFactor: 'always',
  enrollableMethods: ['totp', 'sms'],
  signInMethods: ['totp', 'sms', 'recovery_code'],
  stepUpMethods: ['totp', 'sms'],
  session: { idleSeconds: 1_800, absoluteSeconds: 43_200, areaIdleSeconds: null },
};
const policies = new Policies([strictPolicy, lenientPolicy, payee]);
const now = new Date('2026-11-25T12:00:00Z');
const grants = (...roles: string[]): Standing => ({
  ...noStanding,
  grants: roles.map((role) => ({ role, companyId: 'any' })),
});

describe('Policies', () => {
  it('refuses a person without a role, and a role without a policy', () => {
    expect(() => policies.for(noStanding, now)).toThrow('access_refused');
    expect(() => policies.for(grants('treasurer', 'stranger'), now)).toThrow('access_refused');
  });

  it('refuses two policies for one role', () => {
    expect(() => new Policies([strictPolicy, strictPolicy])).toThrow(/same role/);
  });

  it('keeps a payor who is a payee too from any text message (SU-09)', () => {
    expect(policies.for(grants('payee', 'treasurer'), now)).toMatchObject({
      sides: ['payee-admin', 'payor'],
      enrollableMethods: ['totp'],
      stepUpMethods: ['totp'],
      session: { idleSeconds: 900, absoluteSeconds: 28_800, areaIdleSeconds: 900 },
    });
  });

  it('is as strict as the strictest of all roles, in whatever order they come', () => {
    const roles = fc.subarray(['treasurer', 'clerk', 'payee'], { minLength: 1 });
    fc.assert(
      fc.property(roles, fc.nat(), (held, turn) => {
        const turned = [...held.slice(turn % held.length), ...held.slice(0, turn % held.length)];
        const together = policies.for(grants(...turned), now);
        for (const role of held) {
          const alone = policies.for(grants(role), now);
          if (alone.secondFactor === 'always') expect(together.secondFactor).toBe('always');
          expect(alone.enrollableMethods).toEqual(expect.arrayContaining([...together.enrollableMethods]));
          expect(alone.signInMethods).toEqual(expect.arrayContaining([...together.signInMethods]));
          expect(alone.stepUpMethods).toEqual(expect.arrayContaining([...together.stepUpMethods]));
          expect(together.session.absoluteSeconds).toBeLessThanOrEqual(alone.session.absoluteSeconds);
          expect(together.session.idleSeconds ?? Infinity).toBeLessThanOrEqual(
            alone.session.idleSeconds ?? Infinity,
          );
          expect(together.session.areaIdleSeconds ?? Infinity).toBeLessThanOrEqual(
            alone.session.areaIdleSeconds ?? Infinity,
          );
          expect(together.sides).toContain(alone.sides[0]);
        }
      }),
    );
  });
});
