import { Inject, Injectable } from '@nestjs/common';
import type { AccessToken, ClientCredentials, KoaContextWithOIDC, RefreshToken } from 'oidc-provider';
import { SigningKeys, openAccessToken } from '@countersign/tokens';
import { clientExtras } from './client-metadata.js';
import { PersonFlow } from './person-flow.port.js';

/** Stands for a token that is none of ours: no token has this for an id. */
const NO_TOKEN = 'none-of-ours';
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const TOKEN_ROUTES = ['introspection', 'revocation'];

/** A client's own tokens, which it may ask about and give back (RFC 7662, RFC 7009); those of others are nobody's. */
@Injectable()
export class OwnTokens {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(PersonFlow) private readonly persons: PersonFlow,
  ) {}

  /**
   * The library refuses JWTs at introspection and revocation, because it keeps no record of them. We keep one under the
   * `jti`: a JWT that we signed is looked up by it. Called once the client has proved who it is, so that nobody else has
   * tokens verified.
   */
  async look({ oidc }: KoaContextWithOIDC): Promise<void> {
    const { params } = oidc;
    const token = params?.['token'];
    if (!params || !TOKEN_ROUTES.includes(oidc.route) || typeof token !== 'string') return;
    if (!JWT.test(token)) return;
    const opened = await openAccessToken(token, this.keys, { issuer: oidc.issuer });
    params['token'] = opened?.jti ?? NO_TOKEN;
  }

  belongs({ oidc }: KoaContextWithOIDC, token: { clientId?: string | undefined }): boolean {
    return token.clientId !== undefined && token.clientId === oidc.client?.clientId;
  }

  /** Whether the guard would let it in at this moment. */
  async isActive(
    ctx: KoaContextWithOIDC,
    token: AccessToken | ClientCredentials | RefreshToken,
  ): Promise<boolean> {
    if (!this.belongs(ctx, token)) return false;
    if (token.kind === 'ClientCredentials') {
      const validFrom = Number(ctx.oidc.client?.[clientExtras.tokensValidFrom]);
      return token.iat * 1000 >= validFrom;
    }
    const session = token.grantId === undefined ? null : await this.persons.sessionOf(token.grantId);
    if (!session || session.personId !== token.accountId) return false;
    return token.kind === 'RefreshToken' || token.extra?.['gen'] === session.claims.gen;
  }
}
