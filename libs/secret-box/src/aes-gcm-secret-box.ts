import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretBox } from '@countersign/mfa-core';
import { lengthPrefixed } from './length-prefixed.js';
import { SecretBoxError } from './secret-box-error.js';
import { KEY_BYTES, KID, type SecretBoxKey } from './secret-box-keys.js';

const CIPHER = 'aes-256-gcm';
const FORMAT = 'v1';
/** 96 random bits: NIST SP 800-38D section 8.2.2, good for 2^32 values under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM under a key ring kept outside the database (SR-01..03). A sealed value is
 * `v1.<kid>.<nonce>.<ciphertext and tag>`, the latter two in base64url. Format, kid and row are authenticated with it.
 */
export class AesGcmSecretBox implements SecretBox {
  readonly #current: SecretBoxKey;
  readonly #keys: ReadonlyMap<string, SecretBoxKey>;

  /** The first key seals; all of them open. Throws an Error for an empty ring, a repeated kid or a key of another size. */
  constructor(keys: readonly SecretBoxKey[]) {
    const [current] = keys;
    if (!current) throw new Error('the key ring is empty');
    this.#current = current;
    this.#keys = new Map(keys.map((entry) => [entry.kid, entry]));
    if (this.#keys.size !== keys.length) throw new Error('the key ring has a kid twice');
    if (keys.some(({ kid, key }) => !KID.test(kid) || key.symmetricKeySize !== KEY_BYTES))
      throw new Error(`the key ring has a key that is not ${KEY_BYTES} bytes under a valid kid`);
  }

  seal(plaintext: Uint8Array, context: readonly string[]): string {
    const { kid, key } = this.#current;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(lengthPrefixed([FORMAT, kid, ...context]));
    return format(kid, nonce, Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
  }

  /** @throws SecretBoxError */
  open(sealed: string, context: readonly string[]): Uint8Array {
    const { kid, nonce, ciphertext, tag } = parse(sealed);
    const entry = this.#keys.get(kid);
    if (!entry) throw new SecretBoxError('unknown_key');
    const decipher = createDecipheriv(CIPHER, entry.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(lengthPrefixed([FORMAT, kid, ...context]));
    decipher.setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    } catch {
      throw new SecretBoxError('not_authentic');
    }
  }

  /** @throws SecretBoxError `malformed` */
  needsReseal(sealed: string): boolean {
    return parse(sealed).kid !== this.#current.kid;
  }
}

const format = (kid: string, nonce: Buffer, body: Buffer): string =>
  [FORMAT, kid, nonce.toString('base64url'), body.toString('base64url')].join('.');

function parse(sealed: string): { kid: string; nonce: Buffer; ciphertext: Buffer; tag: Buffer } {
  const [, kid = '', nonceText = '', bodyText = ''] = sealed.split('.');
  const nonce = Buffer.from(nonceText, 'base64url');
  const body = Buffer.from(bodyText, 'base64url');
  // Written back and compared, because Buffer skips what it does not know: one value has one text.
  const exact = KID.test(kid) && format(kid, nonce, body) === sealed;
  if (!exact || nonce.length !== NONCE_BYTES || body.length < TAG_BYTES)
    throw new SecretBoxError('malformed');
  const end = body.length - TAG_BYTES;
  return { kid, nonce, ciphertext: body.subarray(0, end), tag: body.subarray(end) };
}
