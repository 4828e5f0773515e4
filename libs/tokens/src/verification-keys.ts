import type { KeyObject } from 'node:crypto';
import { readPublicKeys } from './read-key-set.js';

/**
 * The public halves of the portal's signing keys, for a service that takes its access tokens and signs none. A key that
 * is left out ends what it signed (TK-07); so the portal's retired keys, which its key set goes on publishing for the sake
 * of receipts, do not belong here.
 */
export class VerificationKeys {
  readonly #keys: ReadonlyMap<string, KeyObject>;

  /**
   * `text` is a public JWK Set with at least one key, each EC P-256 with a kid of its own. Throws an Error that tells what
   * is wrong with which key, never what it holds; a private key is refused.
   */
  static parse(text: string): VerificationKeys {
    return new VerificationKeys(readPublicKeys(text, 'the verification key set'));
  }

  private constructor(keys: readonly { kid: string; publicKey: KeyObject }[]) {
    if (keys.length === 0) throw new Error('the verification key set is empty');
    this.#keys = new Map(keys.map(({ kid, publicKey }) => [kid, publicKey]));
  }

  keyObjectFor(kid: string): KeyObject | undefined {
    return this.#keys.get(kid);
  }
}
