import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  authorizationCodeGrant,
  ClientError,
  ResponseBodyError,
  type Configuration,
  type IDToken,
} from 'openid-client';
import {
  AuditTrail,
  Clock,
  hashOfBearer,
  SecretBox,
  UnitOfWork,
  type Origin,
  type SeenDevice,
} from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { PersonDirectory, SeenDevices } from '../accounts/accounts.module.js';
import { Config } from '../config/config.js';
import { domainOf } from './email-domain.js';
import { IdentityProvidersRepository, type IdentityProvider } from './identity-providers.repository.js';
import { ProviderConfigurations } from './provider-configurations.js';
import { singleSignOnProblems } from './single-sign-on.problems.js';
import { attemptContext } from './sso-contexts.js';
import { SsoAttemptsRepository } from './sso-attempts.repository.js';
import { SsoIdentitiesRepository } from './sso-identities.repository.js';

/** RFC 8176 has no value for it: somebody else has signed the person in. Whatever they did there is not ours to claim. */
const amrOfProvider = ['fed'] as const;
const RETRY_AFTER_SECONDS = 10;
/** Whatever a provider says of itself in its tokens stays short in our trail. */
const LONGEST_CLAIM = 200;
/** OpenID Connect Core section 2: 255 ASCII characters at most. The database could not hold every other one. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** For the operator alone. */
class NotAccepted extends Error {}
class DoesNotAnswer extends Error {}

/** Whom a provider has signed in, and from which device. */
export interface ProvenByProvider extends SeenDevice {
  personId: string;
  amr: readonly string[];
}

/** The way back from an identity provider: whom it vouches for. What that opens is for others to say. */
@Injectable()
export class ProviderWord {
  readonly #logger = new Logger('SingleSignOn');

  constructor(
    private readonly providers: IdentityProvidersRepository,
    private readonly configurations: ProviderConfigurations,
    private readonly attempts: SsoAttemptsRepository,
    private readonly identities: SsoIdentitiesRepository,
    private readonly directory: PersonDirectory,
    private readonly devices: SeenDevices,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Pick<Config, 'singleSignOnRedirectUrl'>,
  ) {}

  /**
   * @throws Problem `single-sign-on-refused`, the same for everything that is amiss (ER-02); `identity-provider-unavailable`
   */
  async execute(input: {
    transaction: string;
    /** Where the provider sent the browser, with its query. */
    callbackUrl: string;
    deviceToken?: string | undefined;
    origin: Origin;
  }): Promise<ProvenByProvider> {
    const { origin, deviceToken } = input;
    let identityProviderId: string | null = null;
    try {
      const { callback, provider, secrets } = await this.attemptOf(input);
      identityProviderId = provider.id;
      const claims = await this.claimsOf(provider, callback, secrets);
      const personId = await this.personOf(provider, claims);
      await this.record(origin, personId, provider.id, 'accepted', said(claims));
      return { personId, ...(await this.devices.of(personId, deviceToken)), amr: amrOfProvider };
    } catch (error) {
      if (error instanceof DoesNotAnswer) {
        this.#logger.warn(
          { identityProvider: identityProviderId, err: error.cause },
          'an identity provider does not answer',
        );
        throw new Problem(singleSignOnProblems.unavailable, {
          headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
        });
      }
      if (!(error instanceof NotAccepted)) throw error;
      await this.record(origin, null, identityProviderId, 'refused', { reason: error.message });
      throw new Problem(singleSignOnProblems.refused, { internal: error.message });
    }
  }

  /** Spent from here on, whatever comes of it. */
  private async attemptOf(input: { transaction: string; callbackUrl: string }): Promise<{
    callback: URL;
    provider: IdentityProvider;
    secrets: { state: string; nonce: string; verifier: string };
  }> {
    const callback = this.callbackOf(input.callbackUrl);
    const state = callback.searchParams.get('state') ?? '';
    const stateHash = hashOfBearer(state);
    const transactionHash = hashOfBearer(input.transaction);
    const attempt = await this.attempts.take({ stateHash, transactionHash }, this.clock.now());
    const provider = attempt && (await this.providers.find(attempt.identityProviderId));
    if (!attempt || !provider) throw new NotAccepted('unknown, spent, past its time, or begun elsewhere');
    const opened = Buffer.from(this.secretBox.open(attempt.sealedSecrets, attemptContext(attempt.id)));
    const { nonce, verifier } = JSON.parse(opened.toString('utf8')) as { nonce: string; verifier: string };
    return { callback, provider, secrets: { state, nonce, verifier } };
  }

  /** Nothing of the address but its query is anybody's to choose: the provider is told ours again. */
  private callbackOf(given: string): URL {
    const callback = new URL(this.config.singleSignOnRedirectUrl);
    if (!URL.canParse(given, callback)) throw new NotAccepted('no address');
    callback.search = new URL(given, callback).search;
    return callback;
  }

  private async claimsOf(
    provider: IdentityProvider,
    callback: URL,
    { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
  ): Promise<IDToken> {
    const configuration: Configuration = await this.configurations.of(provider).catch((error: unknown) => {
      throw new DoesNotAnswer('discovery', { cause: error });
    });
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    };
    const tokens = await authorizationCodeGrant(configuration, callback, checks).catch((error: unknown) => {
      throw isUnanswered(error)
        ? new DoesNotAnswer('token endpoint', { cause: error })
        : new NotAccepted(error instanceof Error ? `openid-client: ${codeOf(error)}` : 'openid-client');
    });
    const claims = tokens.claims();
    if (!claims) throw new NotAccepted('no ID token');
    // The library looks at it only where there are several audiences.
    if (claims.azp !== undefined && claims.azp !== provider.clientId)
      throw new NotAccepted('an ID token for another client');
    if (!SUBJECT.test(claims.sub)) throw new NotAccepted('a subject that can be none');
    return claims;
  }

  /**
   * By the subject, where it was here before; otherwise by an address that the provider says is verified, in a domain that is
   * the provider's, and from then on by the subject.
   */
  private async personOf(provider: IdentityProvider, claims: IDToken): Promise<string> {
    const { sub, email, email_verified: verified } = claims;
    const before = await this.identities.personOf(provider.id, sub);
    if (before !== null) return this.stillTheirs(provider, before);
    if (typeof email !== 'string' || verified !== true) throw new NotAccepted('no verified address');
    if (!provider.domains.includes(domainOf(email) ?? ''))
      throw new NotAccepted('an address of another domain');
    const subject = await this.directory.findBySignInAddress(email);
    if (!subject?.active) throw new NotAccepted('nobody active has that address');
    const { personId } = subject;
    if (!(await this.identities.bind(provider.id, sub, personId, this.clock.now())))
      throw new NotAccepted('that person is another subject of this provider');
    return personId;
  }

  /** Whoever has left the domain is signed in by its provider no more. */
  private async stillTheirs(provider: IdentityProvider, personId: string): Promise<string> {
    const subject = await this.directory.find(personId);
    if (!subject?.active) throw new NotAccepted('not active');
    if (!provider.domains.includes(domainOf(subject.accountName) ?? ''))
      throw new NotAccepted('the person has an address of another domain by now');
    return personId;
  }

  /** What the provider says it has asked for stands in the trail, and counts for nothing here (TK-09). */
  private record(
    origin: Origin,
    personId: string | null,
    identityProviderId: string | null,
    outcome: 'accepted' | 'refused',
    details: Readonly<Record<string, string | null>>,
  ): Promise<unknown> {
    const accepted = outcome === 'accepted';
    return this.unitOfWork.run(() =>
      this.audit.append({
        // Those of nobody are spread over a few chains.
        stream:
          personId === null ? `anonymous:${(identityProviderId ?? '00').slice(-2)}` : `person:${personId}`,
        at: this.clock.now(),
        act: `single_sign_on.${outcome}`,
        outcome: accepted ? 'success' : 'failure',
        actor: accepted ? { kind: 'person', id: personId } : { kind: 'anonymous', id: null },
        object: { kind: 'identity_provider', id: identityProviderId },
        origin,
        details,
      }),
    );
  }
}

const said = ({ amr, acr }: IDToken): Record<string, string | null> => ({
  providerAmr: Array.isArray(amr)
    ? amr
        .filter((one) => typeof one === 'string')
        .join(' ')
        .slice(0, LONGEST_CLAIM)
    : null,
  providerAcr: typeof acr === 'string' ? acr.slice(0, LONGEST_CLAIM) : null,
});

const isUnwell = (status: number): boolean => status >= 500 || status === 429;

/** No answer, or one of a server that is not well: nothing that the person could have done otherwise. */
function isUnanswered(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return isUnwell(error.status);
  if (error instanceof ClientError) {
    const { code, cause } = error as { code?: string; cause?: unknown };
    const answer = cause instanceof Response ? cause.status : 0;
    return code === 'OAUTH_TIMEOUT' || isUnwell(answer) || (code === undefined && isNetworkError(cause));
  }
  return isNetworkError(error);
}

/** How fetch says that there was no answer; an error of whatever realm. */
function isNetworkError(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === 'TimeoutError' || (name === 'TypeError' && code === undefined);
}

const codeOf = (error: Error): string => {
  const { code, error: oauthCode } = error as { code?: unknown; error?: unknown };
  return [code, oauthCode].filter((one) => typeof one === 'string').join(' ') || error.name;
};
