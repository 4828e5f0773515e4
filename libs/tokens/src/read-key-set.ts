import { createPrivateKey, sign, verify, type KeyObject } from 'node:crypto';
import { isRecord } from './is-record.js';
import { p256PublicKey } from './p256-jwk.js';

export interface PublicKey {
  kid: string;
  publicKey: KeyObject;
}

export interface PrivateKey extends PublicKey {
  privateKey: KeyObject;
}

const KID = /^[A-Za-z0-9_.-]{1,128}$/;

/** @throws Error that tells what is wrong with which key, and nothing of what the text holds */
export function readPrivateKeys(text: string): [PrivateKey, ...PrivateKey[]] {
  const [current, ...others] = readKeySet(text, 'the signing key set', (jwk, refused) => {
    const publicKey = requirePublicKey(jwk, refused);
    if (typeof jwk['d'] !== 'string') throw refused('is not a private key');
    const privateKey = privateKeyOf(jwk, publicKey);
    if (!privateKey) throw refused('is damaged: its private half does not fit its public half');
    return { publicKey, privateKey };
  });
  if (!current) throw new Error('the signing key set is empty');
  return [current, ...others];
}

/** @throws Error as `readPrivateKeys`; a private key is refused too: what signs no more need not be kept */
export const readRetiredKeys = (text: string): PublicKey[] => readPublicKeys(text, 'the retired key set');

/** @throws Error as `readRetiredKeys` */
export const readPublicKeys = (text: string, what: string): PublicKey[] =>
  readKeySet(text, what, (jwk, refused) => {
    if ('d' in jwk) throw refused('is a private key');
    return { publicKey: requirePublicKey(jwk, refused) };
  });

type Jwk = Readonly<Record<string, unknown>>;
type Refuse = (problem: string) => Error;

function readKeySet<T>(
  text: string,
  what: string,
  read: (jwk: Jwk, refused: Refuse) => T,
): (T & { kid: string })[] {
  const keys = membersOf(text);
  if (keys === null) throw new Error(`${what} is not a JSON Web Key Set`);
  const kids = new Set<string>();
  return keys.map((jwk, index) => {
    const refused: Refuse = (problem) => new Error(`key ${index + 1} of ${what} ${problem}`);
    const kid = isRecord(jwk) ? jwk['kid'] : undefined;
    if (!isRecord(jwk) || typeof kid !== 'string' || !KID.test(kid))
      throw refused('has no kid of 1 to 128 letters, digits, "-", "_" or "."');
    if (kids.has(kid)) throw refused('has the kid of an earlier one');
    kids.add(kid);
    return { ...read(jwk, refused), kid };
  });
}

/** The parser's own error would show a piece of the text. */
function membersOf(text: string): readonly unknown[] | null {
  try {
    const set: unknown = JSON.parse(text);
    return isRecord(set) && Array.isArray(set['keys']) ? set['keys'] : null;
  } catch {
    return null;
  }
}

function requirePublicKey(jwk: Jwk, refused: Refuse): KeyObject {
  const key = p256PublicKey(jwk);
  if (!key) throw refused('is not an ES256 signing key (EC, P-256)');
  return key;
}

/** Null for halves that do not fit each other: OpenSSL takes them as they come, and would sign what nobody can verify. */
function privateKeyOf(jwk: Jwk, publicKey: KeyObject): KeyObject | null {
  const probe = Buffer.from('probe');
  try {
    const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    return verify('sha256', probe, publicKey, sign('sha256', probe, key)) ? key : null;
  } catch {
    return null;
  }
}
