import type { IdempotencyStore, MfaPorts, SpentProofs, TextLimits } from '@countersign/mfa-core';

/** What a contract of a store may use: the stores know of one another, as tables of one database do. */
export type StorePorts = Pick<
  MfaPorts,
  | 'attempts'
  | 'audit'
  | 'challenges'
  | 'coolingOff'
  | 'devices'
  | 'factors'
  | 'ids'
  | 'intents'
  | 'recoveryCodes'
  | 'resetRequests'
  | 'sentCodes'
  | 'sessions'
  | 'textLedger'
  | 'tickets'
  | 'unitOfWork'
> & { idempotency: IdempotencyStore; proofs: SpentProofs };

/** Several instances of the service over one storage, as many as there are; races are run between them. */
export interface Installation {
  instances: readonly [StorePorts, ...StorePorts[]];
  close(): Promise<void>;
}

/** With the limits on texts as the application has them, unless others are given. */
export type OpenInstallation = (options?: { textLimits?: TextLimits }) => Promise<Installation>;
