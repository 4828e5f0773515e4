import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { Clock, hashOfBearer, IdGenerator, limits, SecretBox, secondsAfter } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { Config } from '../config/config.js';
import { domainOf } from './email-domain.js';
import { IdentityProvidersRepository } from './identity-providers.repository.js';
import { ProviderConfigurations } from './provider-configurations.js';
import { singleSignOnProblems } from './single-sign-on.problems.js';
import { attemptContext } from './sso-contexts.js';
import { SsoAttemptsRepository } from './sso-attempts.repository.js';

/** What is asked for: who it is, and an address. */
const SCOPE = 'openid email';
const RETRY_AFTER_SECONDS = 10;

export type HowToSignIn =
  { status: 'password' } | { status: 'single_sign_on'; authorizationUrl: string; transaction: string };

/** The way to the identity provider of a company: authorization code with PKCE, `state` and `nonce` (RFC 9700 section 2.1). */
@Injectable()
export class BeginSingleSignOn {
  readonly #logger = new Logger('SingleSignOn');

  constructor(
    private readonly providers: IdentityProvidersRepository,
    private readonly configurations: ProviderConfigurations,
    private readonly attempts: SsoAttemptsRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Pick<Config, 'singleSignOnRedirectUrl'>,
  ) {}

  /**
   * Goes by the domain of an address alone: whether somebody has an account with it is not looked at (ER-03).
   * @throws Problem `identity-provider-unavailable`
   */
  async execute(email: string): Promise<HowToSignIn> {
    const domain = domainOf(email);
    const provider = domain === null ? null : await this.providers.ofDomain(domain);
    if (!provider) return { status: 'password' };
    const configuration = await this.configurations.of(provider).catch((error: unknown) => {
      this.#logger.warn(
        { identityProvider: provider.id, err: error },
        'an identity provider does not answer',
      );
      throw new Problem(singleSignOnProblems.unavailable, {
        headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
      });
    });
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    // Held by the browser that begins, and shown by it at the end: nobody is signed in by somebody else's link.
    const transaction = randomBytes(limits.bearerBytes).toString('base64url');
    const id = this.ids.next();
    await this.attempts.add({
      id,
      stateHash: hashOfBearer(state),
      transactionHash: hashOfBearer(transaction),
      identityProviderId: provider.id,
      sealedSecrets: this.secretBox.seal(
        Buffer.from(JSON.stringify({ nonce, verifier })),
        attemptContext(id),
      ),
      expiresAt: secondsAfter(this.clock.now(), limits.ticketSeconds),
    });
    const url = buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: this.config.singleSignOnRedirectUrl, scope: SCOPE, state, nonce, login_hint: email },
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { status: 'single_sign_on', authorizationUrl: url.href, transaction };
  }
}
