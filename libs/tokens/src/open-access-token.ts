import { isRecord } from './is-record.js';
import { openJws } from './open-jws.js';
import type { SigningKeys } from './signing-keys.js';
import { tokenTypes } from './token-types.js';

/**
 * The `jti` of an access token that we signed with a key that is still good for access tokens, be it a person's or a
 * machine's; null for anything else. Whether it has expired or ended is for the caller to see.
 */
export async function openAccessToken(
  jws: string,
  keys: SigningKeys,
  { issuer }: { issuer: string },
): Promise<{ jti: string } | null> {
  const usable = keys.publicJwks().keys.filter(({ kid }) => keys.keyObjectFor(kid) !== undefined);
  const opened = await openJws(jws, { keys: usable }, tokenTypes.accessToken);
  if ('fault' in opened || !isRecord(opened.payload)) return null;
  const { iss, jti } = opened.payload;
  return iss === issuer && typeof jti === 'string' && jti !== '' ? { jti } : null;
}
