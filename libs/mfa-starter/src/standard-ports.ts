import { textLimits, type LiveSessions, type MfaPorts, type SubjectDirectory } from '@countersign/mfa-core';
import {
  PostgresAttemptLedger,
  PostgresAuditTrail,
  PostgresChallengeStore,
  PostgresCoolingOffStore,
  PostgresDeviceStore,
  PostgresFactorStore,
  PostgresIntentStore,
  PostgresRecoveryCodeStore,
  PostgresResetRequestStore,
  PostgresSentCodeStore,
  PostgresSessionStore,
  PostgresTextLedger,
  PostgresTicketStore,
  UuidV7IdGenerator,
  type PostgresDatabase,
} from '@countersign/mfa-postgres';
import { LibPhoneNumbers } from '@countersign/phone-numbers';
import { HmacKeyedHash, parseHashKey } from '@countersign/secret-box';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { portalAlone } from './portal-alone.js';
import type { StarterSettings } from './starter-settings.js';

/** The portal's own adapters over the portal's own tables, so that a challenge answered there is worth the same here. */
export function standardPorts(
  { sql, unitOfWork }: Pick<PostgresDatabase, 'sql' | 'unitOfWork'>,
  { hashKey, clock, ports }: Pick<StarterSettings, 'hashKey' | 'clock' | 'ports'>,
  { liveSessions, subjects }: { liveSessions: LiveSessions; subjects: SubjectDirectory },
): MfaPorts {
  return {
    serviceName: 'Countersign',
    clock: clock ?? { now: () => new Date() },
    ids: new UuidV7IdGenerator(),
    unitOfWork,
    factors: new PostgresFactorStore(sql, unitOfWork),
    challenges: new PostgresChallengeStore(sql),
    tickets: new PostgresTicketStore(sql),
    sessions: new PostgresSessionStore(sql),
    liveSessions,
    recoveryCodes: new PostgresRecoveryCodeStore(sql),
    resetRequests: new PostgresResetRequestStore(sql),
    attempts: new PostgresAttemptLedger(sql),
    intents: new PostgresIntentStore(sql),
    coolingOff: new PostgresCoolingOffStore(sql),
    devices: new PostgresDeviceStore(sql),
    subjects,
    totp: new OtplibTotpVerifier(),
    keyedHash: new HmacKeyedHash(parseHashKey(hashKey)),
    phoneNumbers: new LibPhoneNumbers(),
    sentCodes: new PostgresSentCodeStore(sql),
    textLedger: new PostgresTextLedger(sql, textLimits),
    audit: new PostgresAuditTrail(sql),
    ...portalAlone,
    ...ports,
  };
}
