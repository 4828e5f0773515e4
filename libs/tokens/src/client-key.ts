import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { isRecord } from './is-record.js';

/** A key that a machine client signs its assertions with: the public half, and nothing else of what was sent. */
export interface ClientKeyFacts {
  kid: string;
  alg: 'ES256' | 'PS256' | 'EdDSA';
  /** RFC 7638, SHA-256. */
  thumbprint: string;
  jwk: Readonly<Record<string, string>>;
}

const RSA_BITS = { least: 2_048, most: 8_192 };
/** NIST SP 800-56B section 6.2 and every library make it so; with 1 for an exponent anybody could sign. */
const RSA_EXPONENT = 65_537n;
const KID = /^[A-Za-z0-9._-]{1,128}$/;
/** RFC 7518 section 6: members that are nobody else's to see. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const KNOWN = ['kty', 'crv', 'x', 'y', 'n', 'e', 'kid', 'alg', 'use', 'key_ops'];

/**
 * Reads a public JWK as a client registers it (RFC 7517): EC P-256 for ES256, RSA for PS256, Ed25519 for EdDSA (TK-07; C13).
 * Tells in words what is wrong with it, and never what it holds.
 */
export async function readClientKey(input: unknown): Promise<{ key: ClientKeyFacts } | { problem: string }> {
  if (!isRecord(input)) return { problem: 'must be a JSON Web Key' };
  if (PRIVATE.some((member) => member in input))
    return {
      problem: 'holds a private key: send the public half alone, and make a new key, for this one was shown',
    };
  const unknown = Object.keys(input).find((member) => !KNOWN.includes(member));
  if (unknown !== undefined)
    return { problem: 'has a member that no public key of ours has: keys are registered, not fetched' };
  const { kid, use = 'sig' } = input;
  if (typeof kid !== 'string' || !KID.test(kid))
    return { problem: 'needs a kid of 1 to 128 letters, digits, "-", "_" or "."' };
  if (use !== 'sig') return { problem: 'is for another use than signatures' };
  const alg = algorithmOf(input);
  if (alg === null || (input['alg'] ?? alg) !== alg)
    return { problem: 'must be EC P-256 with ES256, RSA with PS256 or OKP Ed25519 with EdDSA' };
  const members = publicMembersOf(input);
  if (members === null) return { problem: 'is not a key of its kind' };
  if ('problem' in members) return members;
  const thumbprint = await calculateJwkThumbprint(members.jwk);
  return { key: { kid, alg, thumbprint, jwk: { ...members.jwk, kid, alg, use: 'sig' } } };
}

function algorithmOf({ kty, crv }: Readonly<Record<string, unknown>>): ClientKeyFacts['alg'] | null {
  if (kty === 'EC' && crv === 'P-256') return 'ES256';
  if (kty === 'OKP' && crv === 'Ed25519') return 'EdDSA';
  return kty === 'RSA' ? 'PS256' : null;
}

/** As OpenSSL has read them: one key has one form. */
function publicMembersOf(
  input: Readonly<Record<string, unknown>>,
): { jwk: Record<string, string> } | { problem: string } | null {
  try {
    const key = createPublicKey({ key: input, format: 'jwk' });
    const { modulusLength: bits, publicExponent } = key.asymmetricKeyDetails ?? {};
    if (bits !== undefined && (bits < RSA_BITS.least || bits > RSA_BITS.most))
      return { problem: `must have ${RSA_BITS.least} to ${RSA_BITS.most} bits` };
    if (publicExponent !== undefined && publicExponent !== RSA_EXPONENT)
      return { problem: 'must have the exponent 65537' };
    const exported = Object.entries(key.export({ format: 'jwk' }));
    return {
      jwk: Object.fromEntries(
        exported.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    };
  } catch {
    return null;
  }
}
