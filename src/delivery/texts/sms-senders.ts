import type { SmsSender } from '@countersign/mfa-core';

/** Who sends texts, in the order in which they are asked. The application names them. */
export type SmsSenders = readonly SmsSender[];
export const SmsSenders = Symbol('SmsSenders');
