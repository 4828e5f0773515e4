import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyedHash } from '@countersign/mfa-core';
import { decodeBase64 } from './decode-base64.js';
import { lengthPrefixed } from './length-prefixed.js';

/** 256 bits. TK-07. */
const KEY_BYTES_AT_LEAST = 32;

/** Reads base64 of at least 32 bytes. Throws an Error that tells what is wrong, never what the text holds. */
export function parseHashKey(text: string): KeyObject {
  const bytes = decodeBase64(text.trim());
  if (!bytes || bytes.length < KEY_BYTES_AT_LEAST)
    throw new Error(`the hash key does not hold at least ${KEY_BYTES_AT_LEAST} bytes in base64`);
  return createSecretKey(bytes);
}

/** HMAC-SHA-256 (RFC 2104). The context goes in after its length, so that no value can reach into another context. */
export class HmacKeyedHash implements KeyedHash {
  /** Throws an Error for a key of less than 32 bytes. */
  constructor(private readonly key: KeyObject) {
    if ((key.symmetricKeySize ?? 0) < KEY_BYTES_AT_LEAST)
      throw new Error(`the hash key has less than ${KEY_BYTES_AT_LEAST} bytes`);
  }

  digest(value: Uint8Array | string, context: string): string {
    return createHmac('sha256', this.key)
      .update(lengthPrefixed([context]))
      .update(value)
      .digest('base64url');
  }
}
