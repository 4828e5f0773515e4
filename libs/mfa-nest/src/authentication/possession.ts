import { Clock, type SpentProofs } from '@countersign/mfa-core';
import { verifyDpopProof } from '@countersign/tokens';
import { Inject, Injectable } from '@nestjs/common';
import { dpopChallenge } from '../access/bearer-challenge.js';
import { singleHeader, type HttpRequest } from '../http.js';
import { MFA_OPTIONS, type MfaModuleOptions } from '../mfa-options.js';
import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';
import type { Presented } from './bearer.js';

/** A token that is bound to a key counts with a fresh proof by that key, and an unbound one as a bearer token alone. */
@Injectable()
export class Possession {
  private readonly audience: string;
  private readonly proofs: SpentProofs | undefined;

  constructor(
    @Inject(MFA_OPTIONS) { accessTokens, machine }: MfaModuleOptions,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.audience = accessTokens.audience;
    this.proofs = machine?.proofs;
  }

  /** @throws Problem `invalid-token` (MC-06, MC-07; RFC 9449 section 7.1) */
  async require(request: HttpRequest, { scheme, token }: Presented, jkt: string | null): Promise<void> {
    if (jkt === null) {
      if (scheme === 'DPoP') throw refused('invalid_token', 'a proof with a token that is bound to no key');
      return;
    }
    if (scheme !== 'DPoP') throw refused('invalid_token', 'a bound token without its proof');
    const proof = singleHeader(request, 'dpop');
    const now = this.clock.now();
    const uri = addressOf(this.audience, request.url);
    const verified =
      proof === undefined
        ? null
        : await verifyDpopProof(proof, { method: request.method, uri, accessToken: token, now });
    if (verified?.thumbprint !== jkt) throw refused('invalid_dpop_proof', 'no proof by the key of the token');
    if (!(await this.proofs?.spend(verified.digest, verified.expiresAt)))
      throw refused('invalid_dpop_proof', 'the proof was shown before');
  }
}

const refused = (error: 'invalid_token' | 'invalid_dpop_proof', internal: string): Problem =>
  new Problem(commonProblems.invalidToken, {
    headers: { 'www-authenticate': dpopChallenge(error) },
    internal,
  });

/** What a proof must be over: our own address, whatever host the request or its first line names. */
function addressOf(audience: string, url: string): string {
  const address = new URL(audience);
  address.pathname = url.split(/[?#]/, 1)[0] ?? '';
  return address.href;
}
