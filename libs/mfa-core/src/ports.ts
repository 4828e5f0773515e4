import type { AttemptLedger } from './ports/attempt-ledger.port.js';
import type { AuditTrail } from './ports/audit-trail.port.js';
import type { ChallengeStore } from './ports/challenge-store.port.js';
import type { Clock } from './ports/clock.port.js';
import type { CoolingOffStore } from './ports/cooling-off-store.port.js';
import type { DeviceStore } from './ports/device-store.port.js';
import type { FactorStore } from './ports/factor-store.port.js';
import type { IdGenerator } from './ports/id-generator.port.js';
import type { IntentStore } from './ports/intent-store.port.js';
import type { KeyedHash } from './ports/keyed-hash.port.js';
import type { LiveSessions } from './ports/live-sessions.port.js';
import type { Notifier } from './ports/notifier.port.js';
import type { NumberIntelligence } from './ports/number-intelligence.port.js';
import type { OperatorAlerts } from './ports/operator-alerts.port.js';
import type { PhoneNumbers } from './ports/phone-numbers.port.js';
import type { SentCodeStore } from './ports/sent-code-store.port.js';
import type { TextLedger } from './ports/text-ledger.port.js';
import type { Texts } from './ports/texts.port.js';
import type { RecoveryCodeStore } from './ports/recovery-code-store.port.js';
import type { ResetRequestStore } from './ports/reset-request-store.port.js';
import type { SecretBox } from './ports/secret-box.port.js';
import type { SessionStore } from './ports/session-store.port.js';
import type { SubjectDirectory } from './ports/subject-directory.port.js';
import type { TicketStore } from './ports/ticket-store.port.js';
import type { TotpVerifier } from './ports/totp-verifier.port.js';
import type { UnitOfWork } from './ports/unit-of-work.port.js';

/** Everything the rules of MFA need from outside. A use case takes it whole and uses what it names. */
export interface MfaPorts {
  /** The name that an authenticator app shows for an account here. */
  serviceName: string;
  clock: Clock;
  ids: IdGenerator;
  unitOfWork: UnitOfWork;
  factors: FactorStore;
  challenges: ChallengeStore;
  tickets: TicketStore;
  sessions: SessionStore;
  liveSessions: LiveSessions;
  recoveryCodes: RecoveryCodeStore;
  resetRequests: ResetRequestStore;
  attempts: AttemptLedger;
  intents: IntentStore;
  coolingOff: CoolingOffStore;
  devices: DeviceStore;
  subjects: SubjectDirectory;
  totp: TotpVerifier;
  secretBox: SecretBox;
  keyedHash: KeyedHash;
  phoneNumbers: PhoneNumbers;
  numberIntelligence: NumberIntelligence;
  sentCodes: SentCodeStore;
  textLedger: TextLedger;
  texts: Texts;
  alerts: OperatorAlerts;
  audit: AuditTrail;
  notifier: Notifier;
}
