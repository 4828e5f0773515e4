import { createPublicKey, type KeyObject } from 'node:crypto';
import { isRecord } from './is-record.js';

/** An EC public key of RFC 7518 section 6.2.1 as we publish it. */
export interface PublicJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  alg: 'ES256';
  use: 'sig';
}

export interface JwkSet {
  readonly keys: readonly unknown[];
}

/** The public half of an EC P-256 signing key, whatever else the JWK holds; null when it is not one. */
export function p256PublicKey(jwk: unknown): KeyObject | null {
  if (!isRecord(jwk) || jwk['kty'] !== 'EC' || jwk['crv'] !== 'P-256') return null;
  if ((jwk['alg'] ?? 'ES256') !== 'ES256' || (jwk['use'] ?? 'sig') !== 'sig') return null;
  const { x, y } = jwk;
  if (typeof x !== 'string' || typeof y !== 'string') return null;
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return null;
  }
}

/** Made from the key itself, never from what was read: nothing private can slip through. */
export function publicJwk(kid: string, key: KeyObject): PublicJwk {
  const { x, y } = key.export({ format: 'jwk' });
  if (key.type !== 'public' || x === undefined || y === undefined)
    throw new TypeError('not an EC public key');
  return { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' };
}
