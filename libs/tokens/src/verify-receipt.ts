import { approvedPart, type ApprovedPart } from './approved-part.js';
import { canonicalJson, intentHash } from './canonical-json.js';
import { openJws } from './open-jws.js';
import type { JwkSet } from './p256-jwk.js';
import { readReceipt, type Receipt } from './receipt.js';
import { tokenTypes } from './token-types.js';

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
  const receipt = readReceipt(await payloadOf(jws, jwks));
  if (!receipt) throw new ReceiptError('malformed');
  if (receipt.iss !== issuer) throw new ReceiptError('another_issuer');
  const canonical = attempt(() => canonicalJson(receipt.intent));
  if (canonical === null || intentHash(canonical) !== receipt.intent_hash)
    throw new ReceiptError('intent_differs');
  const part = attempt(() => approvedPart(receipt));
  if (!part) throw new ReceiptError('subject_differs');
  return { ...receipt, ...part };
}

async function payloadOf(jws: string, jwks: JwkSet): Promise<unknown> {
  const opened = await openJws(jws, jwks, tokenTypes.receipt);
  if (!('fault' in opened)) return opened.payload;
  throw new ReceiptError(opened.fault === 'another_kind' ? 'not_a_receipt' : opened.fault);
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
