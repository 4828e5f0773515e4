import type { MfaPolicy } from '@countersign/mfa-core';

/** Whoever may move money, or decide where it goes: the authenticator app, always, and no other method (ENR-02). */
const paymentUsers = ['payments_admin', 'payments_disburser', 'beneficiary_approver'] as const;

/** What payors owe the second factor. */
export const payorPolicies = (session: {
  idleSeconds: number;
  absoluteSeconds: number;
  areaIdleSeconds: number;
}): MfaPolicy[] => [
  {
    side: 'payor',
    roles: paymentUsers,
    secondFactor: 'always',
    payments: true,
    enrollment: 'open',
    enrollableMethods: ['totp'],
    signInMethods: ['totp', 'recovery_code'],
    stepUpMethods: ['totp'],
    smsCountries: [],
    session,
  },
  {
    // Works on drafts; nothing of theirs asks for a factor, unless they have bound one (STP-05).
    side: 'payor',
    roles: ['disbursement_contributor'],
    secondFactor: 'when_enrolled',
    payments: true,
    enrollment: 'open',
    enrollableMethods: ['totp'],
    signInMethods: ['totp', 'recovery_code'],
    stepUpMethods: ['totp'],
    smsCountries: [],
    session: { ...session, areaIdleSeconds: null },
  },
];
