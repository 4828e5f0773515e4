/** HMAC-SHA-256 under a key outside the database, for values too short or too comparable for a plain hash. */
export interface KeyedHash {
  /** `context` separates uses: the same value in two contexts gives unrelated digests. Returns base64url. */
  digest(value: Uint8Array | string, context: string): string;
}
export const KeyedHash = Symbol('KeyedHash');
