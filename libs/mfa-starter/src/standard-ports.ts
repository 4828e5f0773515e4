import type { LiveSessions, MfaPorts, SubjectDirectory } from '@countersign/mfa-core';
import { postgresStores, type PostgresDatabase } from '@countersign/mfa-postgres';
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
    ...postgresStores(sql, unitOfWork),
    serviceName: 'Countersign',
    clock: clock ?? { now: () => new Date() },
    liveSessions,
    subjects,
    totp: new OtplibTotpVerifier(),
    keyedHash: new HmacKeyedHash(parseHashKey(hashKey)),
    phoneNumbers: new LibPhoneNumbers(),
    ...portalAlone,
    ...ports,
  };
}
