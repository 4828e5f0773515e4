/**
 * Authenticated encryption under a key ring kept outside the database (SR-01..03).
 * `context` names the row a secret belongs to (table, person, factor). It is authenticated, not stored: a sealed value
 * copied into another row does not open (SR-02).
 */
export interface SecretBox {
  /** Text that carries the key id, safe to store. */
  seal(plaintext: Uint8Array, context: readonly string[]): string;
  /** Throws when the value was altered, moved to another row, or sealed by a key that is gone: fail closed. */
  open(sealed: string, context: readonly string[]): Uint8Array;
  /** True when the value was sealed under a key that is no longer the current one. */
  needsReseal(sealed: string): boolean;
}
export const SecretBox = Symbol('SecretBox');
