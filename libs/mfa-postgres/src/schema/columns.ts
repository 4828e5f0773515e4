import { p } from '@mikro-orm/postgresql';

/** To the millisecond, as JavaScript counts. */
export const time = () => p.datetime().length(3);

/** Whom a half-login or a session is for (mfa-core's Delegate): both columns, or neither. */
export const delegateColumns = () => ({
  delegateClientId: p.text().nullable(),
  delegateCompanyId: p.uuid().nullable(),
});

export const delegateCheck = (table: string) => ({
  name: `${table}_delegate_check`,
  expression: '(delegate_client_id IS NULL) = (delegate_company_id IS NULL)',
});

export const methods = ['totp', 'sms', 'recovery_code'] as const;
