import { errors, type KoaContextWithOIDC } from 'oidc-provider';

/** 60 s. MC-07; the library's own window is five minutes. */
const PROOF_SECONDS = 60;
const JTI_CHARACTERS = 256;

/**
 * Whether a DPoP proof is recent; everything else about it the library sees to.
 *
 * @throws InvalidDpopProof
 */
export function assertRecentProof(ctx: Pick<KoaContextWithOIDC, 'get'>): void {
  const proof = ctx.get('DPoP');
  if (!proof) return;
  const { iat, jti } = claimsOf(proof);
  if (typeof iat !== 'number' || Math.abs(Date.now() / 1000 - iat) > PROOF_SECONDS)
    throw new errors.InvalidDpopProof('DPoP proof iat is not recent enough');
  if (typeof jti !== 'string' || jti.length > JTI_CHARACTERS)
    throw new errors.InvalidDpopProof('DPoP proof has no usable jti');
}

/** Not verified yet: whoever lies here is found out by the library. */
function claimsOf(proof: string): { iat?: unknown; jti?: unknown } {
  try {
    const claims: unknown = JSON.parse(Buffer.from(proof.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
}
