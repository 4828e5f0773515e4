/** Proofs of possession that were shown already (RFC 9449 section 11.1). */
export interface SpentProofs {
  /** True for exactly one caller, ever, until the proof would be refused for its age anyway. */
  spend(digest: string, expiresAt: Date): Promise<boolean>;
}
export const SpentProofs = Symbol('SpentProofs');
