export { canonicalEntry, storableEntry } from './canonical-entry.js';
export { chainHash } from './chain-hash.js';
export {
  verifyChain,
  type ChainExpectations,
  type ChainFault,
  type ChainVerdict,
  type StoredAuditEntry,
} from './verify-chain.js';
