export {
  ACCESS_TOKEN_SECONDS,
  PORTAL_CLIENT_ID,
  readAccessTokenClaims,
  type AccessTokenClaims,
} from './access-token-claims.js';
export { AccessTokenIssuer } from './access-token-issuer.js';
export { acrMfa, acrOf, acrPassword, type Acr } from './acr.js';
export { canonicalJson, intentHash } from './canonical-json.js';
export type { JwkSet, PublicJwk } from './p256-jwk.js';
export type { Receipt } from './receipt.js';
export { ReceiptIssuer } from './receipt-issuer.js';
export { SigningKeys } from './signing-keys.js';
export { SIGNATURE_ALGORITHM, tokenTypes } from './token-types.js';
export { ReceiptError, verifyReceipt, type ReceiptFault } from './verify-receipt.js';
