import type { KeyObject } from 'node:crypto';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { approvedPart, type ApprovedPart } from './approved-part.js';
import { canonicalJson, intentHash } from './canonical-json.js';
import { isRecord } from './is-record.js';
import { p256PublicKey, type JwkSet } from './p256-jwk.js';
import { readReceipt, type Receipt } from './receipt.js';
import { SIGNATURE_ALGORITHM, tokenTypes } from './token-types.js';

export type ReceiptFault =
  | 'malformed'
  | 'not_a_receipt'
  | 'unknown_key'
  | 'signature_wrong'
  | 'another_issuer'
  | 'intent_differs'
  | 'subject_differs';

/** A receipt that holds, of one thing or of one of a batch alike: `content` says what was approved of `sub`. */
export interface VerifiedReceipt extends Receipt, ApprovedPart {}

/** A receipt proves nothing, and why. */
export class ReceiptError extends Error {
  constructor(readonly fault: ReceiptFault) {
    super(`the receipt does not hold: ${fault.replaceAll('_', ' ')}`);
    this.name = 'ReceiptError';
  }
}

/**
 * Checks a receipt offline (FIN-03): signature, kind, issuer, that the intent is the one its hash is over, and that it is
 * over the receipt's subject, by itself or as what is disclosed of a batch (SU-07).
 * `jwks` is our key set, fetched from our own address beforehand. Only it is trusted: a key or an address of keys
 * inside the receipt (jwk, jku, x5u) makes it malformed (TK-04; RFC 8725 section 3.10).
 *
 * A receipt does not expire. Whether it was already acted upon is for the caller to know, by its `jti`.
 *
 * @throws ReceiptError
 */
export async function verifyReceipt(
  jws: string,
  jwks: JwkSet,
  { issuer }: { issuer: string },
): Promise<VerifiedReceipt> {
  const { kid } = headerOf(jws);
  const key = keyOf(jwks, kid);
  const receipt = readReceipt(await payloadOf(jws, key));
  if (!receipt) throw new ReceiptError('malformed');
  if (receipt.iss !== issuer) throw new ReceiptError('another_issuer');
  const canonical = attempt(() => canonicalJson(receipt.intent));
  if (canonical === null || intentHash(canonical) !== receipt.intent_hash)
    throw new ReceiptError('intent_differs');
  const part = attempt(() => approvedPart(receipt));
  if (!part) throw new ReceiptError('subject_differs');
  return { ...receipt, ...part };
}

const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

function headerOf(jws: string): { kid: string } {
  const header = COMPACT.test(jws) ? attempt(() => decodeProtectedHeader(jws)) : null;
  if (!header) throw new ReceiptError('malformed');
  const { alg, typ, kid, ...others } = header;
  if (typ !== tokenTypes.receipt || alg !== SIGNATURE_ALGORITHM) throw new ReceiptError('not_a_receipt');
  if (typeof kid !== 'string' || Object.keys(others).length > 0) throw new ReceiptError('malformed');
  return { kid };
}

function keyOf({ keys }: JwkSet, kid: string): KeyObject {
  const key = p256PublicKey(keys.find((jwk) => isRecord(jwk) && jwk['kid'] === kid));
  if (!key) throw new ReceiptError('unknown_key');
  return key;
}

async function payloadOf(jws: string, key: KeyObject): Promise<unknown> {
  // The last character of the signature carries four bits that no decoder looks at: one receipt has one text.
  const signature = jws.slice(jws.lastIndexOf('.') + 1);
  if (Buffer.from(signature, 'base64url').toString('base64url') !== signature)
    throw new ReceiptError('malformed');
  const { payload } = await compactVerify(jws, key, { algorithms: [SIGNATURE_ALGORITHM] }).catch(() => {
    throw new ReceiptError('signature_wrong');
  });
  return attempt((): unknown => JSON.parse(Buffer.from(payload).toString('utf8')));
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
