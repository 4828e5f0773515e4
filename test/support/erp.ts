import { randomUUID } from 'node:crypto';
import * as oauth from 'openid-client';
import { call, type Call, type Reply } from './client.js';
import type { Browser, Page } from './browser.js';
import { registerFinanceClient, type TestFinanceClient } from './finance-clients.js';
import type { Portal } from './portal.js';

/** What the service of these tests is seen at: as in production, with TLS in front of it. */
export const PUBLIC_URL = 'https://pay.countersign.example';

export const REDIRECT_URI = 'https://erp.example/oauth/callback';

/** Called deprecated by its makers to keep it out of services. */
const overPlainHttp = Reflect.get<typeof oauth, 'allowInsecureRequests'>(oauth, 'allowInsecureRequests');

/** An authorization request that waits for the browser to come back. */
export interface Pending {
  verifier: string;
  state: string;
}

/** A finance system that acts for people: a certified OAuth client library, unmodified, and an API client of its own. */
export class Erp {
  accessToken = '';
  refreshToken = '';

  private constructor(
    readonly registered: TestFinanceClient,
    readonly config: oauth.Configuration,
    private readonly portal: Portal,
  ) {}

  static async register(
    portal: Portal,
    client: { companyId: string; name?: string; redirectUris?: readonly string[] },
  ): Promise<Erp> {
    const registered = await registerFinanceClient(portal.database, {
      redirectUris: [REDIRECT_URI],
      ...client,
    });
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = registered.privateKey.toCryptoKey(algorithm, false, ['sign']) as oauth.CryptoKey;
    const auth = oauth.PrivateKeyJwt({ key, kid: registered.kid });
    const at = new URL(portal.publicUrl);
    const config = await oauth.discovery(at, registered.clientId, {}, auth, {
      algorithm: 'oauth2',
      // As a browser of these tests sees it: on this machine, without TLS.
      execute: at.protocol === 'http:' ? [overPlainHttp] : [],
      [oauth.customFetch]: (url, options) => fetch(serviceAddress(portal, url), options as RequestInit),
    });
    return new Erp(registered, config, portal);
  }

  /** The same system, acting for somebody else: it keeps people's tokens apart. */
  forAnother(): Erp {
    return new Erp(this.registered, this.config, this.portal);
  }

  /** What it keeps while it waits. */
  begin(): Pending {
    return { verifier: oauth.randomPKCECodeVerifier(), state: oauth.randomState() };
  }

  /** Sends a browser to the authorization server. */
  async send(browser: Browser, parameters: Record<string, string> = {}): Promise<Pending> {
    const pending = this.begin();
    await browser.open(await this.authorizationUrl(pending, parameters));
    return pending;
  }

  async authorizationUrl(
    { verifier, state }: Pending,
    parameters: Record<string, string> = {},
  ): Promise<URL> {
    return oauth.buildAuthorizationUrl(this.config, {
      redirect_uri: REDIRECT_URI,
      scope: 'payor',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      ...parameters,
    });
  }

  /** Takes the code that the browser brought back, and the tokens for it. */
  async redeem(back: Pick<Page, 'url'> | undefined, { verifier, state }: Pending): Promise<void> {
    if (!back) throw new Error('the browser went nowhere');
    const tokens = await oauth.authorizationCodeGrant(this.config, back.url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    this.accessToken = tokens.access_token;
    this.refreshToken = tokens.refresh_token ?? '';
  }

  async refresh(): Promise<void> {
    const tokens = await oauth.refreshTokenGrant(this.config, this.refreshToken);
    this.accessToken = tokens.access_token;
    this.refreshToken = tokens.refresh_token ?? '';
  }

  revoke(): Promise<void> {
    return oauth.tokenRevocation(this.config, this.refreshToken);
  }

  api(method: string, path: string, options: Call = {}): Promise<Reply> {
    return call(this.portal.urls[0] ?? '', method, path, { bearer: this.accessToken, ...options });
  }

  write(method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.api(method, path, { body, headers: { 'Idempotency-Key': randomUUID(), ...headers } });
  }
}

/** Where the service really listens. */
const serviceAddress = (portal: Portal, url: string): URL => {
  const { pathname, search } = new URL(url);
  return new URL(pathname + search, portal.urls[0]);
};
