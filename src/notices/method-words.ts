import type { Notice } from '@countersign/mfa-core';

const methodNames: Readonly<Record<string, string>> = {
  totp: 'an authenticator app',
  sms: 'text messages',
  recovery_code: 'a recovery code',
};

/** How a notice calls the method it is about. */
export const methodOf = ({ method }: Notice['details']): string =>
  (typeof method === 'string' ? methodNames[method] : undefined) ?? 'a second factor';
