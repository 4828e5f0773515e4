import { createSecretKey, type KeyObject } from 'node:crypto';
import { decodeBase64 } from './decode-base64.js';

export interface SecretBoxKey {
  /** Stands in every value sealed under the key: 1 to 64 letters, digits, `-` or `_`. */
  kid: string;
  /** AES-256: 32 bytes. A KeyObject shows nothing of itself when it is printed. */
  key: KeyObject;
}

export const KEY_BYTES = 32;
export const KID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Reads a key ring: `kid:base64 of 32 bytes`, comma separated, the current key first, older ones after it for as long
 * as a row may still be sealed under them (SR-03). Throws an Error that tells which entry is wrong and how, never what
 * it holds.
 */
export function parseSecretBoxKeys(text: string): SecretBoxKey[] {
  const kids = new Set<string>();
  return text.split(',').map((entry, index) => {
    const refused = (problem: string): Error => new Error(`entry ${index + 1} of the key ring ${problem}`);
    const [kid = '', base64, ...more] = entry.trim().split(':');
    if (base64 === undefined || more.length > 0) throw refused('is not kid:key');
    if (!KID.test(kid)) throw refused('has a kid that is not 1 to 64 letters, digits, "-" or "_"');
    if (kids.has(kid)) throw refused('has the kid of an earlier one');
    const bytes = decodeBase64(base64);
    if (bytes?.length !== KEY_BYTES) throw refused(`does not hold ${KEY_BYTES} bytes in base64`);
    kids.add(kid);
    return { kid, key: createSecretKey(bytes) };
  });
}
