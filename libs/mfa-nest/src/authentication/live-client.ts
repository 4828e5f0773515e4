import type { LiveClient } from '@countersign/mfa-core';
import type { MachineTokenClaims } from '@countersign/tokens';

/** What the token of a client needs of the client's record, as it is at this moment (MC-08, SE-07). */
export type Needed = Pick<MachineTokenClaims, 'iat' | 'jti' | 'jkt'>;

/** Why a token of this client opens nothing any more; null where it does. For the log alone. */
export function refusalOf(client: LiveClient | null, { iat, jti, jkt }: Needed): string | null {
  if (!client?.active) return 'no such client, or disabled';
  if (client.tokensValidFrom !== null && iat * 1000 < client.tokensValidFrom.getTime())
    return 'issued before a key of the client was withdrawn';
  if (client.revokedTokenIds.has(jti)) return 'revoked';
  if (client.dpopRequired && jkt === null) return 'not bound to a key, though this client binds its tokens';
  return null;
}
