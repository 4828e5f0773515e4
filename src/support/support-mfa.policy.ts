import type { MfaPolicy } from '@countersign/mfa-core';

/** What support agents owe the second factor: the authenticator app, always. They help others back in (AR-01..07). */
export const supportPolicies = (session: { idleSeconds: number; absoluteSeconds: number }): MfaPolicy[] => [
  {
    side: 'support',
    roles: ['support_agent'],
    secondFactor: 'always',
    payments: false,
    enrollment: 'open',
    enrollableMethods: ['totp'],
    signInMethods: ['totp', 'recovery_code'],
    stepUpMethods: ['totp'],
    smsCountries: [],
    session: { ...session, areaIdleSeconds: null },
  },
];
