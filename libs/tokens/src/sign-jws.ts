import { CompactSign } from 'jose';
import type { SigningKeys } from './signing-keys.js';
import { SIGNATURE_ALGORITHM } from './token-types.js';

/** RFC 7515 compact serialization under the current key; the header holds alg, typ and kid, and nothing else. */
export function signJws(keys: SigningKeys, typ: string, claims: object): Promise<string> {
  const { kid, privateKey } = keys.current;
  return new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, typ, kid })
    .sign(privateKey);
}

/** RFC 7519 NumericDate: whole seconds since the Unix epoch. */
export const numericDate = (at: Date): number => Math.floor(at.getTime() / 1000);
