import type { KeyObject } from 'node:crypto';
import * as oauth from 'openid-client';

/** Before its end, so that a token does not die on the way. */
const RENEW_BEFORE_MS = 30_000;

export interface TokenSettings {
  /** The issuer, as its metadata names it (RFC 8414). */
  issuer: string;
  /** Where it is reached, if that is somewhere else. */
  reachedAt?: string | undefined;
  clientId: string;
  /** EC P-256, whose public half is registered. */
  privateKey: KeyObject;
  kid: string;
  now?: () => number;
}

/** Tokens of our own: client credentials with private_key_jwt, by an ordinary OAuth library. */
export class TokenSource {
  #config: oauth.Configuration | undefined;
  #token: { value: string; goodUntil: number } | undefined;

  constructor(private readonly settings: TokenSettings) {}

  readonly token = async (): Promise<string> => {
    const now = this.settings.now ?? Date.now;
    if (this.#token && now() < this.#token.goodUntil) return this.#token.value;
    const config = (this.#config ??= await this.#discover());
    const { access_token: value, expires_in: seconds = 60 } = await oauth.clientCredentialsGrant(config);
    this.#token = { value, goodUntil: now() + seconds * 1_000 - RENEW_BEFORE_MS };
    return value;
  };

  async #discover(): Promise<oauth.Configuration> {
    const { issuer, reachedAt, clientId, privateKey, kid } = this.settings;
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = privateKey.toCryptoKey(algorithm, false, ['sign']) as oauth.CryptoKey;
    const server = new URL(issuer);
    return oauth.discovery(server, clientId, {}, oauth.PrivateKeyJwt({ key, kid }), {
      algorithm: 'oauth2',
      // On one machine, for trying out; in earnest it is https.
      execute: server.protocol === 'http:' ? [oauth.allowInsecureRequests] : [],
      ...(reachedAt === undefined
        ? {}
        : {
            [oauth.customFetch]: (url: string, options: RequestInit) =>
              fetch(new URL(new URL(url).pathname + new URL(url).search, reachedAt), options),
          }),
    } as oauth.DiscoveryRequestOptions);
  }
}
