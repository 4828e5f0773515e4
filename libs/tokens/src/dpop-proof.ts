import { createHash } from 'node:crypto';
import { EmbeddedJWK, calculateJwkThumbprint, jwtVerify, type JWK } from 'jose';

/** Asymmetric alone, and none with PKCS #1 v1.5 (MC-07; C13). */
export const dpopAlgorithms = ['ES256', 'PS256', 'EdDSA', 'Ed25519'] as const;

/** How far from now a proof may have been made, either way. MC-07; the number is ours. */
export const DPOP_PROOF_SECONDS = 60;

export interface DpopProof {
  /** RFC 7638, of the key that made it: what `cnf.jkt` of the token must be. */
  thumbprint: string;
  /** SHA-256 over the thumbprint and `jti`, base64url: what is remembered so that it counts once. */
  digest: string;
  /** From when on it would be refused for its age. */
  expiresAt: Date;
}

/**
 * Checks a DPoP proof as RFC 9449 section 4.3 lists it: one JWT, `typ` and algorithm, the public key in its header alone,
 * signature, method, address without query and fragment, the token it goes with, and age. Null when any is amiss; which,
 * is nobody's business. That it was not used before is for the caller to see, by `digest`.
 */
export async function verifyDpopProof(
  proof: string,
  expected: { method: string; uri: string; accessToken: string; now: Date },
): Promise<DpopProof | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: [...dpopAlgorithms],
      typ: 'dpop+jwt',
      currentDate: expected.now,
    });
    const { htm, htu, ath, iat, jti } = payload;
    if (htm !== expected.method || typeof htu !== 'string' || withoutQuery(htu) !== expected.uri) return null;
    if (ath !== createHash('sha256').update(expected.accessToken).digest('base64url')) return null;
    if (typeof jti !== 'string' || jti === '' || jti.length > 256 || !isRecent(iat, expected.now))
      return null;
    const thumbprint = await calculateJwkThumbprint(protectedHeader.jwk as JWK);
    return {
      thumbprint,
      digest: createHash('sha256').update(`${thumbprint} ${jti}`).digest('base64url'),
      expiresAt: new Date(((iat as number) + DPOP_PROOF_SECONDS) * 1000),
    };
  } catch {
    return null;
  }
}

const isRecent = (iat: unknown, now: Date): boolean =>
  typeof iat === 'number' && Math.abs(now.getTime() / 1000 - iat) <= DPOP_PROOF_SECONDS;

/** RFC 9449 section 4.3 item 9: compared after normalization, without query and fragment. */
function withoutQuery(uri: string): string | null {
  const url = URL.parse(uri);
  if (!url) return null;
  url.search = '';
  url.hash = '';
  return url.href;
}
