/** A factor that is enrolled and proves possession. */
export type FactorMethod = 'totp' | 'sms';

/** Anything that can be answered to a challenge; a recovery code only ever at sign-in (RC-09). */
export type Method = FactorMethod | 'recovery_code';

/** RFC 8176 authentication method references: what really happened, never more (TK-09). */
const reference: Readonly<Record<Method, string>> = {
  totp: 'otp',
  sms: 'sms',
  recovery_code: 'recovery_code',
};

/** `amr` after a password, or after a password and what was answered since. */
export function amrAfter(amr: readonly string[], method: Method): readonly string[] {
  // A recovery code regains access; it is not the second factor of a session (C6).
  const added = method === 'recovery_code' ? [reference[method]] : [reference[method], 'mfa'];
  return [...new Set([...amr, ...added])];
}

export const amrOfPassword: readonly string[] = ['pwd'];
