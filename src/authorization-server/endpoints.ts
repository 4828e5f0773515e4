import type { MountedRoute } from '@countersign/mfa-nest';

/** Where the library answers. Its own key set is never reached: the portal's is the same. */
export const endpoints = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  introspection: '/oauth2/introspect',
  revocation: '/oauth2/revoke',
  jwks: '/.well-known/jwks.json',
} as const;

export const METADATA_PATH = '/.well-known/oauth-authorization-server';

/** RFC 7521, RFC 7523. */
const BY_ASSERTION = 'The client authenticates by private_key_jwt; a failure is 401 invalid_client.';

/** A route of the authorization server, which authenticates by itself, and the budget of addresses it counts against. */
export interface OAuthRoute extends MountedRoute {
  method: 'GET' | 'POST';
  checksSecret: boolean;
}

/** Every route that is handed to the library. Nothing else of it can be reached. */
export const oauthRoutes: readonly OAuthRoute[] = [
  {
    ...{ method: 'GET', path: METADATA_PATH, checksSecret: false },
    why: 'Server metadata (RFC 8414): anybody may learn where to ask.',
  },
  {
    ...{ method: 'GET', path: endpoints.authorization, checksSecret: false },
    why: 'Sends the person to sign in; the answer goes to a registered address alone.',
  },
  {
    ...{ method: 'GET', path: `${endpoints.authorization}/:uid`, checksSecret: false },
    why: 'Goes on after the person signed in, in the browser that holds the signed cookie.',
  },
  { method: 'POST', path: endpoints.token, checksSecret: true, why: BY_ASSERTION },
  { method: 'POST', path: endpoints.introspection, checksSecret: true, why: BY_ASSERTION },
  { method: 'POST', path: endpoints.revocation, checksSecret: true, why: BY_ASSERTION },
];
