export {
  ACCESS_TOKEN_SECONDS,
  PORTAL_CLIENT_ID,
  readAccessTokenClaims,
  type AccessTokenClaims,
} from './access-token-claims.js';
export { AccessTokenIssuer } from './access-token-issuer.js';
export { acrMfa, acrOf, acrPassword, type Acr } from './acr.js';
export type { ApprovedPart, BatchPlace } from './approved-part.js';
export { auditCheckpointHash, type AuditCheckpoint } from './audit-checkpoint.js';
export { AuditCheckpointIssuer } from './audit-checkpoint-issuer.js';
export { canonicalJson, intentHash } from './canonical-json.js';
export { readClientKey, type ClientKeyFacts } from './client-key.js';
export { dpopAlgorithms, verifyDpopProof, type DpopProof } from './dpop-proof.js';
export {
  MACHINE_TOKEN_SECONDS,
  readMachineTokenClaims,
  type MachineTokenClaims,
} from './machine-token-claims.js';
export { openAccessToken } from './open-access-token.js';
export type { JwkSet, PublicJwk } from './p256-jwk.js';
export { RECEIPT_VERSION, type JsonObject, type Receipt } from './receipt.js';
export { ReceiptIssuer } from './receipt-issuer.js';
export { SigningKeys } from './signing-keys.js';
export { SIGNATURE_ALGORITHM, tokenTypes } from './token-types.js';
export { ReceiptError, verifyReceipt, type ReceiptFault, type VerifiedReceipt } from './verify-receipt.js';
export { verifyAuditCheckpoint, type AuditCheckpointVerdict } from './verify-audit-checkpoint.js';
export { VerificationKeys } from './verification-keys.js';
