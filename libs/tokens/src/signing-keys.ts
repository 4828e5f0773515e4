import type { JsonWebKey, KeyObject } from 'node:crypto';
import { publicJwk, type PublicJwk } from './p256-jwk.js';
import { readPrivateKeys, readRetiredKeys, type PrivateKey, type PublicKey } from './read-key-set.js';
import { SIGNATURE_ALGORITHM } from './token-types.js';

/**
 * Our ES256 keys, of three standings (TK-07):
 * - the first of the signing keys is the current one: it signs;
 * - the other signing keys are waiting or just replaced: access tokens they signed are accepted until they expire;
 * - retired keys, of which the public half alone is left: receipts they signed go on verifying, for years, while
 *   access tokens that name them are refused.
 * A key in neither set ends everything it ever signed.
 */
export class SigningKeys {
  readonly #signing: readonly [PrivateKey, ...PrivateKey[]];
  readonly #retired: readonly PublicKey[];

  /**
   * `signing` is a private JWK Set with at least one key, `retired` a public one; every key is EC P-256 with a kid of
   * its own. Throws an Error that tells what is wrong with which key, never what it holds.
   */
  static parse({ signing, retired }: { signing: string; retired: string | null }): SigningKeys {
    return new SigningKeys(readPrivateKeys(signing), retired === null ? [] : readRetiredKeys(retired));
  }

  private constructor(signing: readonly [PrivateKey, ...PrivateKey[]], retired: readonly PublicKey[]) {
    const kids = new Set(signing.map(({ kid }) => kid));
    if (retired.some(({ kid }) => kids.has(kid)))
      throw new Error('a key is in the signing and the retired key set');
    this.#signing = signing;
    this.#retired = retired;
  }

  /** What signs now. */
  get current(): { kid: string; privateKey: KeyObject } {
    const [{ kid, privateKey }] = this.#signing;
    return { kid, privateKey };
  }

  /** What signs now, for an authorization server that signs by itself. Never to be logged, sent or stored. */
  currentPrivateJwk(): JsonWebKey & { kid: string } {
    const { kid, privateKey } = this.current;
    return { ...privateKey.export({ format: 'jwk' }), kid, alg: SIGNATURE_ALGORITHM, use: 'sig' };
  }

  /** The public key that access tokens of that kid are verified with; undefined for retired and unknown ones. */
  keyObjectFor(kid: string): KeyObject | undefined {
    return this.#signing.find((key) => key.kid === kid)?.publicKey;
  }

  /** RFC 7517 key set for `/.well-known/jwks.json`: every key a receipt may be signed with, the current one first. */
  publicJwks(): { keys: PublicJwk[] } {
    return {
      keys: [...this.#signing, ...this.#retired].map(({ kid, publicKey }) => publicJwk(kid, publicKey)),
    };
  }
}
