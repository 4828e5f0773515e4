import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT, calculateJwkThumbprint, exportJWK, type JWTHeaderParameters } from 'jose';
import type { TestFinanceClient } from './finance-clients.js';

export const ISSUER = 'http://localhost:3000';
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface OAuthAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: Record<string, unknown>;
}

/** What a good client sends, but for what is said otherwise. Undefined leaves a claim out. */
export async function assertionOf(
  client: Pick<TestFinanceClient, 'clientId' | 'kid' | 'privateKey'>,
  claims: Record<string, unknown> = {},
  header: Partial<JWTHeaderParameters> = {},
  key: KeyObject | Uint8Array = client.privateKey,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    ...{ iss: client.clientId, sub: client.clientId, aud: ISSUER },
    ...{ iat: now, exp: now + 60, jti: randomUUID() },
    ...claims,
  };
  return new SignJWT(withoutUndefined(payload))
    .setProtectedHeader({ alg: 'ES256', kid: client.kid, ...header })
    .sign(key);
}

const withoutUndefined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A form to an endpoint of the authorization server, as any HTTP client sends it. */
export async function postForm(
  url: string,
  form: Record<string, string> | readonly (readonly [string, string])[] | string,
  headers: Record<string, string> = {},
): Promise<OAuthAnswer> {
  const body =
    typeof form === 'string' ? form : new URLSearchParams(form as Record<string, string>).toString();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
    redirect: 'manual',
  });
  return answerOf(response);
}

async function answerOf(response: Response): Promise<OAuthAnswer> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

/** Client credentials, with a good assertion unless another is given. */
export async function askForToken(
  url: string,
  client: TestFinanceClient,
  more: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<OAuthAnswer> {
  return postForm(
    `${url}/oauth2/token`,
    {
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await assertionOf(client),
      ...more,
    },
    headers,
  );
}

/** A DPoP key of a client, and proofs made with it (RFC 9449). */
export async function dpopKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = await exportJWK(publicKey);
  return {
    thumbprint: await calculateJwkThumbprint(jwk),
    prove: (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> =>
      new SignJWT({
        ...{ htm: 'POST', htu: `${ISSUER}/oauth2/token`, jti: randomUUID() },
        iat: Math.floor(Date.now() / 1000),
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header })
        .sign(privateKey),
  };
}
