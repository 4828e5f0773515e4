import type { Json } from '@countersign/mfa-core';
import type { UserPrincipal } from '../access/principal.js';

/** The part of a request an intent is computed from. Amounts and payees never come from here (SU-08). */
export interface IntentRequest {
  params: Readonly<Record<string, string>>;
  body: unknown;
}

/** What is approved, as the server knows it at this moment. */
export interface IntentContent {
  /** The id of the thing acted upon. */
  subjectId: string;
  /** The company in whose audit chain the act is written. */
  companyId: string;
  /** What is hashed in RFC 8785 form: everything whose change must void the approval. No floating-point numbers. */
  content: { readonly [key: string]: Json };
  /** What the person reads before the code is asked. */
  display: { readonly [key: string]: Json };
}

/**
 * Computes the intent of a countersigned act from the server's own data.
 * Throws a Problem when this person may not do this act at all (so that nobody is asked for a code in vain).
 */
export interface IntentSource {
  /**
   * `mode` is `prompt` when the intent is shown, outside a transaction; `act` when it is executed, inside the
   * transaction of the act, where every row it reads must be locked so that it cannot change before the commit.
   */
  describe(request: IntentRequest, principal: UserPrincipal, mode: 'prompt' | 'act'): Promise<IntentContent>;
}
