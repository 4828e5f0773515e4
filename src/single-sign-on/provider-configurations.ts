import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import * as openid from 'openid-client';
import {
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { SecretBox } from '@countersign/mfa-core';
import { Config } from '../config/config.js';
import { boundedFetch } from './bounded-fetch.js';
import { clientSecretContext } from './sso-contexts.js';
import type { IdentityProvider } from './identity-providers.repository.js';

/** Endpoints and keys of a provider change rarely, and its keys are looked up anew whenever one is not known. Ours. */
const KEPT_MS = 600_000;
const KEPT_AT_MOST = 500;
/** Longer than providers take, shorter than people wait. */
const ANSWERS_WITHIN_SECONDS = 5;
/** What signs an ID token: no shared secret, and never nothing. */
const SIGNATURES = ['ES256', 'PS256', 'RS256', 'EdDSA'];

/** Marked in the library as what nobody should need, which is so but for a provider on the developer's own machine. */
const overPlainHttp = Reflect.get<typeof openid, 'allowInsecureRequests'>(openid, 'allowInsecureRequests');

/** How each identity provider is spoken to, as it says itself (OpenID Connect Discovery). */
@Injectable()
export class ProviderConfigurations {
  readonly #kept = new LRUCache<string, Configuration>({ max: KEPT_AT_MOST, ttl: KEPT_MS });

  constructor(
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(Config) private readonly config: Pick<Config, 'production'>,
  ) {}

  /** @throws the error of openid-client where the provider does not answer, or says what does not fit */
  async of(provider: IdentityProvider): Promise<Configuration> {
    const kept = this.#kept.get(provider.id);
    if (kept) return kept;
    const found = await this.discover(provider, this.secretOf(provider));
    this.#kept.set(provider.id, found);
    return found;
  }

  /** Without keeping it: for whoever enters a provider. */
  async discover(
    { issuer, clientId }: Pick<IdentityProvider, 'issuer' | 'clientId'>,
    clientSecret: string | null,
  ): Promise<Configuration> {
    const authentication = clientSecret === null ? None() : secretAsAsked(clientSecret);
    const found = await discovery(new URL(issuer), clientId, {}, authentication, {
      timeout: ANSWERS_WITHIN_SECONDS,
      [customFetch]: boundedFetch,
      // The line to the provider is not all that vouches for an ID token: its signature is verified, too.
      execute: [enableNonRepudiationChecks, ...(this.isLocal(issuer) ? [overPlainHttp] : [])],
    });
    requireUsable(found, issuer);
    return found;
  }

  /** A provider on the same machine, where people develop. Never in production. */
  private isLocal(issuer: string): boolean {
    const { protocol, hostname } = new URL(issuer);
    return !this.config.production && protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname);
  }

  private secretOf({ id, sealedClientSecret }: IdentityProvider): string | null {
    if (sealedClientSecret === null) return null;
    return Buffer.from(this.secretBox.open(sealedClientSecret, clientSecretContext(id))).toString('utf8');
  }
}

/** As the provider takes it; where it does not say, as OpenID Connect Discovery section 3 has it. */
function secretAsAsked(clientSecret: string): ClientAuth {
  const [post, basic] = [ClientSecretPost(clientSecret), ClientSecretBasic(clientSecret)];
  return (server, ...request) => {
    const taken = server.token_endpoint_auth_methods_supported ?? [];
    return (taken.includes('client_secret_post') ? post : basic)(server, ...request);
  };
}

/** What would fail later is said here, so that the operator hears of it who enters the provider. */
function requireUsable(found: Configuration, issuer: string): void {
  const said = found.serverMetadata();
  // For some hosts the library lets this pass, and any tenant there could sign people in, with addresses of its own making.
  if (!URL.canParse(said.issuer) || new URL(said.issuer).href !== new URL(issuer).href)
    throw new Error(
      `the provider calls itself ${said.issuer}: enter the issuer of one tenant, as it says itself`,
    );
  const offered = said.id_token_signing_alg_values_supported ?? [];
  if (!SIGNATURES.some((one) => offered.includes(one)))
    throw new Error('the provider signs ID tokens with nothing that is taken here');
  if (said.token_endpoint === undefined || said.jwks_uri === undefined)
    throw new Error('the provider does not say where its tokens and its keys are');
  buildAuthorizationUrl(found, {});
}
