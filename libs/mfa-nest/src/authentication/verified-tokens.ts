import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock, secondsAfter, secondsBefore } from '@countersign/mfa-core';
import { ACCESS_TOKEN_SECONDS, MACHINE_TOKEN_SECONDS } from '@countersign/tokens';
import type { HttpReply, HttpRequest } from '../http.js';
import { MFA_OPTIONS, mfaLimits, type MfaModuleOptions } from '../mfa-options.js';
import { AccessTokenStrategy, type VerifiedClaims } from './access-token.strategy.js';

/**
 * Access tokens that were verified, until they expire. A signature is checked once; what can change (the session's
 * life, its person, their roles) is no part of this and is asked anew at every request.
 */
@Injectable()
export class VerifiedTokens {
  private readonly claims: LRUCache<string, VerifiedClaims>;

  constructor(
    @Inject(MFA_OPTIONS) options: MfaModuleOptions,
    @Inject(Clock) private readonly clock: Clock,
    private readonly strategy: AccessTokenStrategy,
  ) {
    this.claims = new LRUCache({ max: mfaLimits(options).verifiedTokens });
  }

  /** The claims behind this request's token, or null when it is not accepted or not of this moment. */
  async claimsOf(token: string, request: HttpRequest, reply: HttpReply): Promise<VerifiedClaims | null> {
    const known = this.claims.get(token);
    const claims = known ?? (await this.strategy.verify(request, reply));
    if (claims === null) return null;
    if (!isOfThisMoment(claims, this.clock.now())) {
      this.claims.delete(token);
      return null;
    }
    if (!known) this.claims.set(token, claims);
    return claims;
  }
}

/** How far the clocks of two instances may differ. Ceiling 60 s: TK-05. Nothing is added to a token's end. */
const leewaySeconds = 30;

const longestSeconds: Readonly<Record<VerifiedClaims['kind'], number>> = {
  person: ACCESS_TOKEN_SECONDS,
  machine: MACHINE_TOKEN_SECONDS,
};

function isOfThisMoment({ kind, claims: { iat, exp } }: VerifiedClaims, now: Date): boolean {
  const longest = longestSeconds[kind];
  const issued = new Date(iat * 1000);
  const expires = new Date(exp * 1000);
  return (
    now < expires &&
    issued <= secondsAfter(now, leewaySeconds) &&
    issued >= secondsBefore(now, longest) &&
    expires <= secondsAfter(issued, longest)
  );
}
