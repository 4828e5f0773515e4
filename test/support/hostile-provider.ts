import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { SSO_CLIENT_ID } from './identity-provider.js';

/** How it answers at each of its addresses. */
type Answer = (response: ServerResponse) => unknown;

export interface HostileProvider {
  issuer: string;
  nonce: string;
  /** It is not well: 502 everywhere. */
  broken: boolean;
  /** In the place of its own answer, by path. */
  answers: Map<string, Answer>;
  /** Whatever it says of itself besides. */
  metadata: object;
  /** How often it was asked, by path. */
  asked: Map<string, number>;
  idToken: (claims: JWTPayload) => Promise<string> | string;
  sign(claims: JWTPayload, key?: 'own' | 'forged'): Promise<string>;
  stop(): Promise<void>;
}

/** An identity provider that says whatever it is told to, of somebody with this address. */
export async function startHostileProvider(email: string): Promise<HostileProvider> {
  const own = await generateKeyPair('ES256', { extractable: true });
  const forged = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'ES256', use: 'sig' };
  const self: HostileProvider = {
    ...{ issuer: '', nonce: '', broken: false, metadata: {} },
    ...{ answers: new Map<string, Answer>(), asked: new Map<string, number>() },
    idToken: (claims) => self.sign(claims),
    sign: (claims, key = 'own') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'k' })
        .sign(key === 'own' ? own.privateKey : forged.privateKey),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  const documents: Record<string, () => Promise<object> | object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: self.issuer,
      authorization_endpoint: `${self.issuer}/authorize`,
      token_endpoint: `${self.issuer}/token`,
      jwks_uri: `${self.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      ...self.metadata,
    }),
    '/jwks': () => ({ keys: [jwk] }),
    '/token': async () => {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        ...{ iss: self.issuer, aud: SSO_CLIENT_ID, sub: 'mal', nonce: self.nonce, iat: now, exp: now + 60 },
        ...{ email, email_verified: true },
      };
      const idToken = await self.idToken(claims);
      return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken };
    },
  };
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    self.asked.set(path, (self.asked.get(path) ?? 0) + 1);
    const answer = self.answers.get(path);
    if (answer) return void answer(response);
    void (async () => {
      response.statusCode = self.broken ? 502 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(self.broken ? {} : await documents[path]?.()));
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  self.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return self;
}
