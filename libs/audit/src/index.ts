export { canonicalEntry, storableEntry } from './canonical-entry.js';
export { chainHash } from './chain-hash.js';
export {
  ChainWalk,
  type ChainBreak,
  type ChainFault,
  type KnownHashes,
  type StoredAuditEntry,
} from './chain-walk.js';
export {
  CheckpointWalk,
  type CheckpointBreak,
  type CheckpointFault,
  type StoredCheckpoint,
} from './checkpoint-walk.js';
export { exportLine, readExportLine, type ExportedEntry } from './export-line.js';
export { verifyChain, type ChainExpectations, type ChainVerdict } from './verify-chain.js';
