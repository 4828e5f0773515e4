import type { IdempotencyScope, IdempotencyStore, Json, KeyedHash, StoredReply } from '@countersign/mfa-core';
import { canonicalJson } from '@countersign/tokens';
import type { Principal } from '../access/principal.js';
import { singleHeader, type HttpRequest } from '../http.js';
import { commonProblems } from '../problem/common-problems.js';
import { Problem } from '../problem/problem.js';

/** 1 to 255 printable ASCII characters without spaces. */
const keyShape = /^[\x21-\x7e]{1,255}$/;

/** Keys are private to their caller (SU-12): two people with the same key never meet. */
export function scopeOf(request: HttpRequest, principal: Principal): IdempotencyScope {
  const key = singleHeader(request, 'idempotency-key');
  if (key === undefined || !keyShape.test(key)) throw new Problem(commonProblems.idempotencyKeyRequired);
  const caller =
    principal.kind === 'machine' ? `client:${principal.clientId}` : `person:${principal.personId}`;
  return { caller, key };
}

/**
 * Over method, address and body; spaces and the order of members do not make another request. Keyed: a body may hold a
 * number short enough to be guessed from a plain hash (SR-01).
 */
export const fingerprintOf = ({ method, url, body }: HttpRequest, keyedHash: KeyedHash): string =>
  keyedHash.digest(canonical([method, url, (body ?? null) as Json]), 'idempotent-request');

function canonical(value: Json): string {
  try {
    return canonicalJson(value);
  } catch {
    // JSON can spell what no text holds: half a surrogate pair.
    throw new Problem(commonProblems.invalidRequest, { detail: 'The body is not valid Unicode.' });
  }
}

/**
 * The stored reply of this key, or null when the call is the first. Inside the unit of work of the act: the key stays
 * locked until that ends.
 * @throws Problem `request-in-progress`, `idempotency-key-reused`
 */
export async function claimKey(
  store: IdempotencyStore,
  scope: IdempotencyScope,
  fingerprint: string,
): Promise<StoredReply | null> {
  if (!(await store.lock(scope))) throw new Problem(commonProblems.requestInProgress);
  const stored = await store.find(scope);
  if (stored && stored.fingerprint !== fingerprint) throw new Problem(commonProblems.idempotencyKeyReused);
  return stored;
}
