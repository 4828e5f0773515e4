import { errors, type Adapter, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Clock, KeyedHash } from '@countersign/mfa-core';
import {
  ACCESS_TOKEN_SECONDS,
  MACHINE_TOKEN_SECONDS,
  SIGNATURE_ALGORITHM,
  acrMfa,
  acrPassword,
  dpopAlgorithms,
  type SigningKeys,
} from '@countersign/tokens';
import { financeScopes } from '../between-sides/finance-clients.port.js';
import type { Brand } from '../pages/kit/brand.js';
import { CLOCK_TOLERANCE_SECONDS, assertClientAssertion } from './client-assertion.js';
import { PERSON_SCOPE, clientExtras } from './client-metadata.js';
import { endpoints } from './endpoints.js';
import type { IssuedTokens } from './issued-tokens.js';
import type { OwnTokens } from './own-tokens.js';
import type { DelegatedSession, PersonFlow } from './person-flow.port.js';
import { assertRecentProof } from './proof-age.js';
import { errorRenderer } from './render-error.js';

/** 60 s: a browser brings a code to its client at once. Ours. */
const CODE_SECONDS = 60;
/** 15 min: time enough to find the phone. Ours. */
const INTERACTION_SECONDS = 900;
/** 24 h: the session behind a grant ends before, at the latest (SE-02). */
const GRANT_SECONDS = 86_400;

/** MC-02, C13: no PKCS #1 v1.5, nothing symmetric. */
export const assertionAlgorithms = ['ES256', 'PS256', 'EdDSA'] as const;

export interface ConfigurationPorts {
  issuer: string;
  keys: SigningKeys;
  keyedHash: KeyedHash;
  clock: Clock;
  persons: PersonFlow;
  issued: IssuedTokens;
  own: OwnTokens;
  adapterOf: (model: string) => Adapter;
  brand: Brand;
}

/** oidc-provider as OAuth 2.0 alone: what of it is on, and every rule of ours that it asks for. */
export function providerConfiguration(ports: ConfigurationPorts): Configuration {
  const { issuer, keys, keyedHash, clock, persons, issued, own, adapterOf, brand } = ports;
  const secure = issuer.startsWith('https:');
  const sessions = new WeakMap<KoaContextWithOIDC, DelegatedSession>();
  const cookie = { httpOnly: true, sameSite: 'lax', secure, signed: true } as const;
  return {
    adapter: adapterOf,
    jwks: { keys: [keys.currentPrivateJwk()] },
    routes: endpoints,
    scopes: [...financeScopes, PERSON_SCOPE],
    claims: {},
    acrValues: [acrPassword, acrMfa],
    responseTypes: ['code'],
    subjectTypes: ['public'],
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: [...assertionAlgorithms],
      dPoPSigningAlgValues: [...dpopAlgorithms],
      idTokenSigningAlgValues: [SIGNATURE_ALGORITHM],
    },
    clientDefaults: {
      grant_types: [],
      response_types: [],
      token_endpoint_auth_method: 'private_key_jwt',
      id_token_signed_response_alg: SIGNATURE_ALGORITHM,
    },
    extraClientMetadata: { properties: Object.values(clientExtras) },
    extraParams: persons.extraParams,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    clientBasedCORS: () => true,
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    cookies: {
      keys: [keyedHash.digest('cookies', 'authorization-server')],
      names: {
        // The prefix holds a cookie to this host, the whole of it, and https: only for one whose path is `/`.
        session: secure ? '__Host-countersign_oauth' : 'countersign_oauth',
        interaction: secure ? '__Secure-countersign_interaction' : 'countersign_interaction',
        resume: secure ? '__Secure-countersign_resume' : 'countersign_resume',
      },
      long: { ...cookie, path: '/' },
      short: cookie,
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      ClientCredentials: MACHINE_TOKEN_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      Interaction: INTERACTION_SECONDS,
      Session: GRANT_SECONDS,
      Grant: GRANT_SECONDS,
      RefreshToken: (ctx) => secondsLeft(sessions.get(ctx), clock.now()),
    },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    // Our own session decides, at every use.
    expiresWithSession: () => false,
    revokeGrantPolicy: () => true,
    interactions: { policy: persons.policy, url: (_ctx, { uid }) => persons.interactionUrl(uid) },
    async findAccount(ctx, sub, token) {
      if (token !== undefined) {
        const session = token.grantId === undefined ? null : await persons.sessionOf(token.grantId);
        if (session?.personId !== sub) return undefined;
        sessions.set(ctx, session);
      }
      return { accountId: sub, claims: () => ({ sub }) };
    },
    async assertJwtClientAuthClaimsAndHeader(ctx, claims, header) {
      assertClientAssertion(ctx, claims, header);
      assertRecentProof(ctx);
      await own.look(ctx);
    },
    formats: {
      customizers: { jwt: (ctx, token, jwt) => issued.complete(ctx, token, jwt, adapterOf(token.kind)) },
    },
    renderError: errorRenderer({ issuer, brand }),
    features: {
      clientCredentials: { enabled: true },
      dPoP: { enabled: true },
      introspection: { enabled: true, allowedPolicy: (ctx, _client, token) => own.isActive(ctx, token) },
      revocation: { enabled: true, allowedPolicy: (ctx, _client, token) => own.belongs(ctx, token) },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => issuer,
        useGrantedResource: () => true,
        getResourceServerInfo(ctx, resource, client) {
          if (resource !== issuer) throw new errors.InvalidTarget();
          return {
            scope: scopesOf(ctx, client.scope ?? ''),
            audience: issuer,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: SIGNATURE_ALGORITHM, kid: keys.current.kid } },
          };
        },
      },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
    },
  };
}

/**
 * What this request may be given of what the client has registered. Where a client asks for itself: all of it, unless it
 * asks for less; whatever else it asks for is an error, and no silent loss (RFC 6749 section 3.3; MC-04).
 *
 * @throws InvalidScope
 */
function scopesOf({ oidc }: KoaContextWithOIDC, registered: string): string {
  const scopes = registered.split(' ');
  const params = oidc.params ?? {};
  const forItself = params['grant_type'] === 'client_credentials';
  const allowed = forItself
    ? scopes.filter((scope) => financeScopes.some((known) => known === scope))
    : scopes.filter((scope) => scope === PERSON_SCOPE);
  const asked = params['scope'];
  if (typeof asked === 'string' && asked !== '') {
    const foreign = asked.split(' ').find((scope) => !allowed.includes(scope));
    if (foreign !== undefined) throw new errors.InvalidScope('requested scope is not allowed', foreign);
  } else if (forItself) params['scope'] = allowed.join(' ');
  return allowed.join(' ');
}

/** A refresh token dies with its session at the latest (TK-08). */
function secondsLeft(session: DelegatedSession | undefined, now: Date): number {
  if (!session) throw new Error('a refresh token is for a session');
  return Math.max(1, Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000));
}
