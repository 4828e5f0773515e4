import type { MfaPolicy } from '@countersign/mfa-core';

/**
 * Everybody who takes no part in payments. What their company decides comes on top, for it is the company that asks (POL-01);
 * before it does there is nothing to enroll (ENR-01).
 */
export const standardPolicies = (settings: { smsCountries: readonly string[] }): MfaPolicy[] => {
  const standard = {
    side: 'standard',
    payments: false,
    enrollableMethods: ['totp', 'sms'],
    signInMethods: ['totp', 'sms', 'recovery_code'],
    stepUpMethods: ['totp', 'sms'],
    smsCountries: settings.smsCountries,
    // No idle end by default; a day in all at most (LOG-06, SE-02).
    session: { idleSeconds: null, absoluteSeconds: 86_400, areaIdleSeconds: null },
  } as const satisfies Partial<MfaPolicy>;
  return [
    { ...standard, roles: ['member'], secondFactor: 'when_enrolled', enrollment: 'once_required' },
    {
      // They decide how everybody else signs in, and whose lost device is replaced: not on a password alone.
      ...standard,
      roles: ['company_admin', 'directory_admin'],
      secondFactor: 'always',
      enrollment: 'open',
    },
  ];
};
