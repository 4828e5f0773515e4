import { Inject, Injectable } from '@nestjs/common';
import {
  errors,
  type JWTStructured,
  type KoaContextWithOIDC,
  type AccessToken,
  type ClientCredentials,
} from 'oidc-provider';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { companyOf } from './client-metadata.js';
import { OAuthAudit } from './oauth-audit.js';
import { PersonFlow } from './person-flow.port.js';
import { requestOrigins } from './request-origins.js';

/**
 * Access tokens as they leave us: JWTs that say what our guard wants to hear (RFC 9068). The library forgets a JWT that it
 * made; we keep what it says under its `jti`, so that it can be introspected and revoked, and write down that it was made.
 */
@Injectable()
export class IssuedTokens {
  constructor(
    @Inject(PersonFlow) private readonly persons: PersonFlow,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    private readonly audit: OAuthAudit,
  ) {}

  /** @throws InvalidGrant where the person's session has ended meanwhile */
  async complete(
    ctx: KoaContextWithOIDC | undefined,
    token: AccessToken | ClientCredentials,
    jwt: JWTStructured,
    adapter: Adapter,
  ): Promise<void> {
    const client = ctx?.oidc.client;
    if (!client || !token.jti) throw new Error('a token is issued to an authenticated client alone');
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    const lifetime = token.expiration;
    const person = token.kind === 'AccessToken' ? await this.#personOf(token) : undefined;
    Object.assign(jwt.payload, { iat: issuedAt, exp: issuedAt + lifetime }, person);
    const record: AdapterPayload = {
      kind: token.kind,
      jti: token.jti,
      iat: issuedAt,
      exp: issuedAt + lifetime,
      clientId: client.clientId,
      ...(token.scope === undefined ? {} : { scope: token.scope }),
      ...(token.aud === undefined ? {} : { aud: token.aud }),
      ...(token.jkt === undefined ? {} : { jkt: token.jkt }),
      ...(token.kind === 'AccessToken'
        ? { accountId: token.accountId, grantId: token.grantId, extra: { ...person } }
        : {}),
    };
    await this.unitOfWork.run(async () => {
      await adapter.upsert(token.jti, record, lifetime);
      await this.audit.append({
        clientId: client.clientId,
        companyId: companyOf(client),
        act: 'token.issued',
        tokenId: token.jti,
        origin: requestOrigins.of(ctx),
        details: {
          scope: token.scope ?? null,
          bound: token.jkt !== undefined,
          ...(token.kind === 'AccessToken' ? { person: token.accountId, session: person?.sid ?? null } : {}),
        },
      });
    });
  }

  async #personOf(token: AccessToken) {
    const session = await this.persons.sessionOf(token.grantId);
    if (!session || session.personId !== token.accountId || session.clientId !== token.clientId)
      throw new errors.InvalidGrant('the session has ended');
    return session.claims;
  }
}
