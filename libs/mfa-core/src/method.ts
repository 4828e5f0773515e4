/** A factor that is enrolled and proves possession. */
export type FactorMethod = 'totp' | 'sms';

/** Anything that can be answered to a challenge; a recovery code only ever at sign-in (RC-09). */
export type Method = FactorMethod | 'recovery_code';

/** RFC 8176 authentication method references: what really happened, never more (TK-09). */
export const amrOf: Readonly<Record<Method, string>> = {
  totp: 'otp',
  sms: 'sms',
  recovery_code: 'recovery_code',
};
