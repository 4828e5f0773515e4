import { createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';

export type KeyOfSet = JsonWebKey & { kid: string };

/** A fresh private ES256 key as it stands in a JSON Web Key Set. */
export function createSigningJwk(kid: string): KeyOfSet {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid };
}

/** Without its private half. */
export const publicHalfOf = ({ kid, ...jwk }: KeyOfSet): KeyOfSet => ({
  ...createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' }),
  kid,
});

/** The text of a setting. */
export const keySetText = (...keys: readonly object[]): string => JSON.stringify({ keys });
