import {
  AuditCheckpointHeadTable,
  AuditCheckpointTable,
  AuditEntryTable,
  AuditHeadTable,
} from './audit-tables.js';
import { ChallengeTable, IntentTable, TicketTable } from './challenge-tables.js';
import {
  CoolingOffTable,
  DeviceTable,
  FactorTable,
  RecoveryCodeTable,
  ResetRequestTable,
} from './factor-tables.js';
import {
  AttemptAccountTable,
  AttemptCountTable,
  IdempotencyTable,
  PasswordLaneTable,
} from './ledger-tables.js';
import {
  RefreshTokenTable,
  RememberedDeviceTable,
  RevokedTokenTable,
  SessionTable,
  SpentProofTable,
} from './session-tables.js';
import { SentCodeTable, TextBudgetTable, TextPlaceTable, TextTable } from './text-tables.js';

/**
 * The tables as MikroORM knows them, for its configuration and for the check that migrations and tables agree.
 * The stores never load them as entities: an identity map has no place where a race is to be won.
 */
export const mfaEntities = [
  RememberedDeviceTable,
  FactorTable,
  RecoveryCodeTable,
  CoolingOffTable,
  DeviceTable,
  ResetRequestTable,
  ChallengeTable,
  IntentTable,
  TicketTable,
  SessionTable,
  RefreshTokenTable,
  RevokedTokenTable,
  SpentProofTable,
  AttemptAccountTable,
  AttemptCountTable,
  PasswordLaneTable,
  SentCodeTable,
  TextTable,
  TextPlaceTable,
  TextBudgetTable,
  IdempotencyTable,
  AuditHeadTable,
  AuditEntryTable,
  AuditCheckpointTable,
  AuditCheckpointHeadTable,
];
