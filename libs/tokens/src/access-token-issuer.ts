import { randomUUID } from 'node:crypto';
import { ACCESS_TOKEN_SECONDS, PORTAL_CLIENT_ID, type AccessTokenClaims } from './access-token-claims.js';
import type { Acr } from './acr.js';
import { numericDate, signJws } from './sign-jws.js';
import type { SigningKeys } from './signing-keys.js';
import { tokenTypes } from './token-types.js';

/** Access tokens for people's sessions: RFC 9068 JWTs, ES256, good for 5 minutes. */
export class AccessTokenIssuer {
  constructor(
    private readonly keys: SigningKeys,
    private readonly names: { issuer: string; audience: string },
  ) {}

  issue(input: {
    personId: string;
    sessionId: string;
    generation: number;
    amr: readonly string[];
    acr: Acr;
    authTime: Date;
    roles: readonly string[];
    now: Date;
  }): Promise<string> {
    const issuedAt = numericDate(input.now);
    const claims: AccessTokenClaims = {
      iss: this.names.issuer,
      aud: this.names.audience,
      sub: input.personId,
      client_id: PORTAL_CLIENT_ID,
      iat: issuedAt,
      exp: issuedAt + ACCESS_TOKEN_SECONDS,
      jti: randomUUID(),
      sid: input.sessionId,
      gen: input.generation,
      amr: input.amr,
      acr: input.acr,
      auth_time: numericDate(input.authTime),
      roles: input.roles,
    };
    return signJws(this.keys, tokenTypes.accessToken, claims);
  }
}
