import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { Strategy, type SecretOrKeyProvider } from 'passport-jwt';
import {
  readAccessTokenClaims,
  readMachineTokenClaims,
  type AccessTokenClaims,
  type MachineTokenClaims,
} from '@countersign/tokens';
import type { HttpReply, HttpRequest } from '../http.js';
import { MFA_OPTIONS, type MfaModuleOptions } from '../mfa-options.js';
import { presentedToken } from './bearer.js';
import { readJoseHeader } from './jose-header.js';

const name = 'countersign-access-token';

/** An access token that was verified is a person's or a machine's, and never both (TK-06). */
export type VerifiedClaims =
  { kind: 'person'; claims: AccessTokenClaims } | { kind: 'machine'; claims: MachineTokenClaims };

/**
 * Passport's JWT strategy over our own keys (TK-01..04): ES256 alone, keys only from our configuration and as
 * KeyObjects (a PEM would be parsed anew at each request), every claim demanded.
 *
 * iat and exp are judged by our clock and not by the library's, at the first and at each later use of a verified token.
 */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, name) {
  private readonly settings: MfaModuleOptions['accessTokens'];
  private own?: passport.Authenticator;

  constructor(@Inject(MFA_OPTIONS) { accessTokens }: MfaModuleOptions) {
    super({
      jwtFromRequest: (request: HttpRequest) => presentedToken(request)?.token ?? null,
      secretOrKeyProvider: keyProviderOf(accessTokens),
      algorithms: ['ES256'],
      issuer: accessTokens.issuer,
      audience: accessTokens.audience,
      ignoreExpiration: true,
    });
    this.settings = accessTokens;
  }

  /** Each application its own: Passport's shared instance would give two applications in one process one strategy. */
  getPassportInstance(): passport.Authenticator {
    return (this.own ??= new passport.Passport());
  }

  /** Called by Passport with the payload of a token whose signature, algorithm, issuer and audience are right. */
  validate(payload: unknown): VerifiedClaims | false {
    const verified = kindOf(payload);
    // The library is content with an audience list that names us among others.
    return verified?.claims.aud === this.settings.audience ? verified : false;
  }

  /** The claims of the request's access token, or null when it is not accepted. Times are not judged here. */
  verify(request: HttpRequest, reply: HttpReply): Promise<VerifiedClaims | null> {
    return new Promise((resolve, reject) => {
      const decide = (error: unknown, claims: unknown): void => {
        if (error instanceof Error) reject(error);
        else resolve(typeof claims === 'object' ? (claims as VerifiedClaims | null) : null);
      };
      const authenticate = this.getPassportInstance().authenticate(name, { session: false }, decide) as (
        request: HttpRequest,
        reply: HttpReply,
        next: (error?: unknown) => void,
      ) => void;
      authenticate(request, reply, (error) => {
        decide(error ?? new Error('Passport went on without an answer'), null);
      });
    });
  }
}

function kindOf(payload: unknown): VerifiedClaims | null {
  const person = readAccessTokenClaims(payload);
  if (person) return { kind: 'person', claims: person };
  const machine = readMachineTokenClaims(payload);
  return machine && { kind: 'machine', claims: machine };
}

function keyProviderOf(accessTokens: MfaModuleOptions['accessTokens']): SecretOrKeyProvider {
  return (_request, token: unknown, done) => {
    const header = typeof token === 'string' ? readJoseHeader(token) : null;
    const key = header && accessTokens.keyFor(header.kid);
    // The types know only PEM text; jsonwebtoken takes a KeyObject as it is.
    if (key) done(null, key as unknown as Buffer);
    else done(new Error('no key of ours'));
  };
}
