import { randomBytes } from 'node:crypto';
import { EnglishCodeTexts, type IdGenerator, textLimits, type TextLimits } from '@countersign/mfa-core';
import { FakeClock } from '../fake-clock.js';
import { FakeKeyedHash, FakeSecretBox } from '../fake-secrets.js';
import { FakeNumberIntelligence } from './fake-number-intelligence.js';
import { FakePhoneNumbers } from './fake-phone-numbers.js';
import { InMemoryAttemptLedger } from './in-memory-attempt-ledger.js';
import { InMemoryAuditTrail } from './in-memory-audit-trail.js';
import { InMemoryChallengeStore } from './in-memory-challenge-store.js';
import { InMemoryCoolingOffStore } from './in-memory-cooling-off-store.js';
import { InMemoryDeviceStore } from './in-memory-device-store.js';
import { InMemoryFactorStore } from './in-memory-factor-store.js';
import { InMemoryIdempotencyStore } from './in-memory-idempotency-store.js';
import { InMemoryIntentStore } from './in-memory-intent-store.js';
import { InMemoryLiveClients } from './in-memory-live-clients.js';
import { InMemoryLiveSessions } from './in-memory-live-sessions.js';
import { InMemoryNotifier } from './in-memory-notifier.js';
import { InMemoryRememberedDevices } from './in-memory-remembered-devices.js';
import { InMemoryRecoveryCodeStore } from './in-memory-recovery-code-store.js';
import { InMemoryResetRequestStore } from './in-memory-reset-request-store.js';
import { InMemorySentCodeStore } from './in-memory-sent-code-store.js';
import { InMemorySessionStore } from './in-memory-session-store.js';
import { InMemorySpentProofs } from './in-memory-spent-proofs.js';
import { InMemorySubjectDirectory } from './in-memory-subject-directory.js';
import { InMemoryTextLedger } from './in-memory-text-ledger.js';
import { InMemoryTexts } from './in-memory-texts.js';
import { InMemoryTicketStore } from './in-memory-ticket-store.js';
import { InMemoryUnitOfWork } from './in-memory-unit-of-work.js';
import { Memory } from './memory.js';
import { RecordingAlerts } from './recording-alerts.js';

export type InMemoryPorts = ReturnType<typeof createInMemoryPorts>;

/**
 * The ports of mfa-core over one memory, with a clock that obeys, for unit tests of the rules: all but `totp`, for which
 * the real verifier is quick enough.
 */
export function createInMemoryPorts(options: { clock?: FakeClock; textLimits?: TextLimits } = {}) {
  const memory = new Memory();
  const sessions = new InMemorySessionStore(memory);
  const subjects = new InMemorySubjectDirectory(memory);
  return {
    serviceName: 'Countersign test',
    clock: options.clock ?? new FakeClock(),
    ids: new SequentialIds(),
    unitOfWork: new InMemoryUnitOfWork(memory),
    factors: new InMemoryFactorStore(memory),
    challenges: new InMemoryChallengeStore(memory),
    intents: new InMemoryIntentStore(memory),
    tickets: new InMemoryTicketStore(memory),
    sessions,
    liveSessions: new InMemoryLiveSessions(sessions, subjects),
    clients: new InMemoryLiveClients(memory),
    proofs: new InMemorySpentProofs(memory),
    recoveryCodes: new InMemoryRecoveryCodeStore(memory),
    resetRequests: new InMemoryResetRequestStore(memory),
    attempts: new InMemoryAttemptLedger(memory),
    coolingOff: new InMemoryCoolingOffStore(memory),
    devices: new InMemoryDeviceStore(memory),
    rememberedDevices: new InMemoryRememberedDevices(memory),
    idempotency: new InMemoryIdempotencyStore(memory),
    audit: new InMemoryAuditTrail(memory),
    notifier: new InMemoryNotifier(memory),
    subjects,
    phoneNumbers: new FakePhoneNumbers(),
    numberIntelligence: new FakeNumberIntelligence(),
    sentCodes: new InMemorySentCodeStore(memory),
    textLedger: new InMemoryTextLedger(memory, options.textLimits ?? textLimits),
    texts: new InMemoryTexts(memory),
    codeTexts: new EnglishCodeTexts('Countersign test'),
    alerts: new RecordingAlerts(memory),
    secretBox: new FakeSecretBox(),
    keyedHash: new FakeKeyedHash(),
  };
}

/** Shaped as UUIDv7, in the order of their making, and never twice in one run. */
class SequentialIds implements IdGenerator {
  readonly #run = randomBytes(6).toString('hex');
  #last = 0;

  next(): string {
    this.#last += 1;
    const counter = this.#last.toString(16).padStart(12, '0');
    return `${counter.slice(0, 8)}-${counter.slice(8)}-7000-8000-${this.#run}`;
  }
}
