/**
 * The `typ` of each kind of token we sign. No two are alike, and each reader asks for exactly its own, so that one kind
 * is never taken for another (TK-06; RFC 8725 section 3.11).
 */
export const tokenTypes = {
  /** RFC 9068 section 2.1. */
  accessToken: 'at+jwt',
  receipt: 'countersign-receipt+jwt',
  auditCheckpoint: 'countersign-audit-checkpoint+jwt',
} as const;

/** ECDSA over P-256 with SHA-256: the only algorithm there is here (TK-02, TK-07). */
export const SIGNATURE_ALGORITHM = 'ES256';
