import { p } from '@mikro-orm/postgresql';

/** To the millisecond, as JavaScript counts. */
export const time = () => p.datetime().length(3);

export const methods = ['totp', 'sms', 'recovery_code'] as const;
