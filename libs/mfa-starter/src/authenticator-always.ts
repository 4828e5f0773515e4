import type { MfaPolicy } from '@countersign/mfa-core';

/** 8 h. SE-02; the sessions themselves are opened, and ended, at the portal. */
const ABSOLUTE_SECONDS = 28_800;

/**
 * For people with these roles: nothing without an authenticator app, and no other method (ENR-02). Name every role that
 * somebody who may come in can hold: one without a policy refuses the whole person.
 */
export const authenticatorAlways = (...roles: string[]): MfaPolicy => ({
  side: 'payor',
  roles,
  secondFactor: 'always',
  payments: true,
  enrollment: 'open',
  enrollableMethods: ['totp'],
  signInMethods: ['totp', 'recovery_code'],
  stepUpMethods: ['totp'],
  smsCountries: [],
  session: { idleSeconds: null, absoluteSeconds: ABSOLUTE_SECONDS, areaIdleSeconds: null },
});
