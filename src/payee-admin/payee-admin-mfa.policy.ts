import type { MfaPolicy } from '@countersign/mfa-core';

/**
 * What payee admins owe the second factor: always one, the authenticator app by preference, texts to numbers of the
 * configured countries, or both (ENR-04, ENR-05). A recovery code lets in and never steps up (RC-09).
 */
export const payeeAdminPolicies = (settings: {
  smsCountries: readonly string[];
  session: { idleSeconds: number; absoluteSeconds: number };
}): MfaPolicy[] => [
  {
    side: 'payee-admin',
    roles: ['payee_admin'],
    secondFactor: 'always',
    payments: true,
    enrollment: 'open',
    enrollableMethods: ['totp', 'sms'],
    signInMethods: ['totp', 'sms', 'recovery_code'],
    stepUpMethods: ['totp', 'sms'],
    smsCountries: settings.smsCountries,
    session: { ...settings.session, areaIdleSeconds: null },
  },
];
