import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type ClientMetadata } from 'oidc-provider';

export const SSO_CLIENT_ID = 'countersign';
/** Somebody else's, at the same provider. */
export const OTHER_CLIENT_ID = 'payroll';
export const SSO_CLIENT_SECRET = 'a secret of sixteen words and more than that, for tests';

/** What a company's provider says of somebody who signs in there. */
interface ProviderAccount {
  sub: string;
  email: string;
  email_verified: boolean;
  amr?: string[];
}

/** A real OpenID provider on a port of its own, whose people sign in without a word. */
export interface TestIdentityProvider {
  issuer: string;
  /** Who signs in next. */
  account: ProviderAccount;
  /** A browser there: from the authorization URL to the address it is sent back to. */
  visit(authorizationUrl: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startIdentityProvider(redirectUri: string): Promise<TestIdentityProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client: ClientMetadata = {
    client_id: SSO_CLIENT_ID,
    client_secret: SSO_CLIENT_SECRET,
    redirect_uris: [redirectUri],
    token_endpoint_auth_method: 'client_secret_post',
  };
  const self: TestIdentityProvider = {
    issuer,
    account: { sub: 'nobody', email: 'nobody@nowhere.example', email_verified: false },
    visit: (url) => visit(url, redirectUri),
    stop: () => closed(server),
  };
  // That its memory is no database is what we want here.
  const { warn } = console;
  console.warn = () => undefined;
  const provider = new Provider(issuer, {
    clients: [client, { ...client, client_id: OTHER_CLIENT_ID }],
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    cookies: { keys: ['a key for cookies of tests'] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ ...self.account, sub: accountId }) }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        accountId: ctx.oidc.session?.accountId,
        clientId: ctx.oidc.client?.clientId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  console.warn = warn;
  const answer = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { sub, amr } = self.account;
    const login = { accountId: sub, remember: false, ...(amr ? { amr } : {}) };
    void provider.interactionFinished(request, response, { login });
  };
  return self;
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });

/** Follows the redirects with its cookies, as far as the provider goes. */
async function visit(from: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = from;
  for (let hops = 0; hops < 12; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (location === null)
      throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
    url = new URL(location, url).href;
    if (url.startsWith(redirectUri)) return url;
  }
  throw new Error('the provider sends its visitors in a circle');
}
