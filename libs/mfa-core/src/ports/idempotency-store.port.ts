/** Who sent the key, and for what: keys are private to their caller and route (SU-12). */
export interface IdempotencyScope {
  /** `person:<id>` or `client:<id>`. */
  caller: string;
  /** As the client sent it: 1 to 255 printable ASCII characters. */
  key: string;
}

export interface StoredReply {
  /** Keyed digest (base64url) over method, path and body: the same key with another request is a 422. */
  fingerprint: string;
  status: number;
  body: unknown;
}

/**
 * Replies kept for 24 h so that a repeated call returns the first result (C25).
 * `lock` holds until the transaction ends and does not wait: false while the same key runs elsewhere (409).
 */
export interface IdempotencyStore {
  find(scope: IdempotencyScope): Promise<StoredReply | null>;
  /** Inside a unit of work only. */
  lock(scope: IdempotencyScope): Promise<boolean>;
  /** Inside a unit of work only: commits with the act. */
  save(scope: IdempotencyScope, reply: StoredReply, now: Date): Promise<void>;
}
export const IdempotencyStore = Symbol('IdempotencyStore');
