import { randomUUID } from 'node:crypto';
import { MACHINE_TOKEN_SECONDS, SigningKeys, tokenTypes } from '@countersign/tokens';
import { CompactSign } from 'jose';
import type { Portal } from './portal.js';

/** A token as the authorization server gives it to that client; tests spoil its claims one at a time. */
export async function machineToken(
  portal: Pick<Portal, 'apps' | 'clock'>,
  client: { clientId: string },
  scope: string,
  changed: Record<string, unknown> = {},
): Promise<string> {
  const { kid, privateKey } = portal.apps[0]!.get(SigningKeys, { strict: false }).current;
  const iat = Math.floor(portal.clock.now().getTime() / 1000);
  const claims = {
    ...{ iss: 'http://localhost:3000', aud: 'http://localhost:3000', sub: client.clientId },
    ...{ client_id: client.clientId, iat, exp: iat + MACHINE_TOKEN_SECONDS, jti: randomUUID(), scope },
    ...changed,
  };
  return new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', typ: tokenTypes.accessToken, kid })
    .sign(privateKey);
}
