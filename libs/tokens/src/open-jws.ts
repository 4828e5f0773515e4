import { compactVerify, decodeProtectedHeader } from 'jose';
import { isRecord } from './is-record.js';
import { p256PublicKey, type JwkSet } from './p256-jwk.js';
import { SIGNATURE_ALGORITHM } from './token-types.js';

export type JwsFault = 'malformed' | 'another_kind' | 'unknown_key' | 'signature_wrong';

const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/**
 * The payload of a token of ours of exactly this `typ`, if a key of `jwks` signed it; else why not. Trusts no key and no
 * address of keys that the token itself names (RFC 8725 section 3.10), and takes one text alone for one token.
 */
export async function openJws(
  jws: string,
  jwks: JwkSet,
  typ: string,
): Promise<{ payload: unknown } | { fault: JwsFault }> {
  const header = COMPACT.test(jws) ? attempt(() => decodeProtectedHeader(jws)) : null;
  if (!header) return { fault: 'malformed' };
  const { alg, typ: kind, kid, ...others } = header;
  if (kind !== typ || alg !== SIGNATURE_ALGORITHM) return { fault: 'another_kind' };
  if (typeof kid !== 'string' || Object.keys(others).length > 0) return { fault: 'malformed' };
  // The last character of a signature carries bits that no decoder looks at.
  const signature = jws.slice(jws.lastIndexOf('.') + 1);
  if (Buffer.from(signature, 'base64url').toString('base64url') !== signature) return { fault: 'malformed' };

  const key = p256PublicKey(jwks.keys.find((jwk) => isRecord(jwk) && jwk['kid'] === kid));
  if (!key) return { fault: 'unknown_key' };
  try {
    const { payload } = await compactVerify(jws, key, { algorithms: [SIGNATURE_ALGORITHM] });
    return { payload: attempt((): unknown => JSON.parse(Buffer.from(payload).toString('utf8'))) };
  } catch {
    return { fault: 'signature_wrong' };
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
