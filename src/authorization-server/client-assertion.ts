import { errors, type KoaContextWithOIDC } from 'oidc-provider';

/** 5 min. MC-02. */
const ASSERTION_SECONDS = 300;
/** How far a client's clock may be ahead of ours. */
export const CLOCK_TOLERANCE_SECONDS = 15;
/** Longer than any random id; short enough to be looked at. */
const JTI_CHARACTERS = 256;
/** Of a plain JWT, and what rfc7523bis gives client assertions. An access token of ours is none (TK-06). */
const TYPES = [undefined, 'JWT', 'client-authentication+jwt'];
/** Where a token could bring or name keys of its own: TK-04. */
const FOREIGN_KEYS = ['jwk', 'jku', 'x5u', 'x5c', 'crit'];

/**
 * What we demand of a client assertion beyond the library, which has verified signature, algorithm, `iss`, `sub`, `exp`:
 * audience our issuer and nothing else, at most five minutes ahead, made in the past, by a registered key alone.
 *
 * @throws InvalidClientAuth, whose cause is for the log alone (MC-08)
 */
export function assertClientAssertion(
  { oidc }: KoaContextWithOIDC,
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>>,
): void {
  const { aud, exp, iat, jti, sub, iss } = claims;
  const nowSeconds = Date.now() / 1000;
  const refuse = (cause: string): never => {
    throw new errors.InvalidClientAuth(cause);
  };
  const audience = Array.isArray(aud) && aud.length === 1 ? (aud[0] as unknown) : aud;
  if (audience !== oidc.issuer) refuse('the audience is not our issuer alone');
  if (sub !== iss) refuse('iss and sub differ');
  if (typeof exp !== 'number' || exp > nowSeconds + ASSERTION_SECONDS) refuse('exp is too far ahead');
  if (iat !== undefined && (typeof iat !== 'number' || iat > nowSeconds + CLOCK_TOLERANCE_SECONDS))
    refuse('it was made in the future');
  if (typeof jti !== 'string' || jti.length > JTI_CHARACTERS) refuse('its jti is of no use');
  if (!TYPES.includes(header['typ'] as string | undefined)) refuse('it is a token of another kind');
  if (FOREIGN_KEYS.some((name) => name in header)) refuse('its header brings keys of its own');
}
