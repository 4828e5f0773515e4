import { describeAttemptLedgerContract } from './attempt-ledger.contract.js';
import { describeAuditTrailContract } from './audit-trail.contract.js';
import { describeChallengeStoreContract } from './challenge-store.contract.js';
import { describeFactorStoreContract } from './factor-store.contract.js';
import { describeImportedFactorsContract } from './imported-factors.contract.js';
import { describeIntentStoreContract } from './intent-store.contract.js';
import { describeRecoveryCodeStoreContract } from './recovery-code-store.contract.js';
import { describeResetRequestStoreContract } from './reset-request-store.contract.js';
import { describeSentCodeStoreContract } from './sent-code-store.contract.js';
import { describeSessionStoreContract } from './session-store.contract.js';
import { describeSharedFactorsContract } from './shared-factors.contract.js';
import {
  describeCoolingOffStoreContract,
  describeDeviceStoreContract,
  describeIdempotencyStoreContract,
  describeSpentProofsContract,
} from './small-stores.contract.js';
import type { OpenInstallation } from './store-ports.js';
import { describeTextLedgerContract } from './text-ledger.contract.js';
import { describeTicketStoreContract } from './ticket-store.contract.js';
import { describeUnitOfWorkContract } from './unit-of-work.contract.js';

/** One suite per port: whoever wants to be a port's adapter keeps all of its promises. */
export const storeContracts: Readonly<Record<string, (name: string, open: OpenInstallation) => void>> = {
  unitOfWork: describeUnitOfWorkContract,
  factorStore: describeFactorStoreContract,
  importedFactors: describeImportedFactorsContract,
  sharedFactors: describeSharedFactorsContract,
  attemptLedger: describeAttemptLedgerContract,
  challengeStore: describeChallengeStoreContract,
  intentStore: describeIntentStoreContract,
  ticketStore: describeTicketStoreContract,
  sessionStore: describeSessionStoreContract,
  textLedger: describeTextLedgerContract,
  sentCodeStore: describeSentCodeStoreContract,
  recoveryCodeStore: describeRecoveryCodeStoreContract,
  resetRequestStore: describeResetRequestStoreContract,
  coolingOffStore: describeCoolingOffStoreContract,
  deviceStore: describeDeviceStoreContract,
  idempotencyStore: describeIdempotencyStoreContract,
  spentProofs: describeSpentProofsContract,
  auditTrail: describeAuditTrailContract,
};
