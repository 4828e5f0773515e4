import type { KeyedHash } from '../ports/keyed-hash.port.js';

/** Equal for equal seeds, and of no use without the key: tells that two people share an authenticator (DC-06). */
export const digestOfSecret = (keyedHash: KeyedHash, secret: Uint8Array): string =>
  keyedHash.digest(secret, 'authenticator-secret');
