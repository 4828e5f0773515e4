/** Where a request came from, as the trusted proxy chain tells it (TH-10). */
export interface Origin {
  address: string | null;
  /** ISO 3166-1 alpha-2, where the application can tell; null where it cannot (LOG-08). */
  country?: string | null;
  userAgent: string | null;
  requestId: string | null;
}

/** Who, what, when, outcome, origin and object of one act (LG-02). Never a secret, a code or a full phone number (LG-03). */
export interface AuditEntry {
  /** The chain it belongs to: `person:<id>` or `company:<id>`; unrelated chains never wait for one another. */
  stream: string;
  at: Date;
  /** Dotted lower-case verb, such as `challenge.answered`. */
  act: string;
  outcome: 'success' | 'failure';
  actor: { kind: 'person' | 'anonymous' | 'system' | 'machine'; id: string | null };
  object: { kind: string; id: string | null };
  origin: Origin;
  /** Factor type, purpose, hashes, ids: JSON values only. */
  details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where an entry came to stand in its chain. */
export interface AuditPosition {
  stream: string;
  /** 1 for the first entry of a stream. */
  sequence: number;
  /** Hex SHA-256 that links this entry to every one before it. */
  hash: string;
}

/** Append-only and hash-chained. Inside a unit of work the entry commits with the act, or not at all (LG-05). */
export interface AuditTrail {
  append(entry: AuditEntry): Promise<AuditPosition>;
}
export const AuditTrail = Symbol('AuditTrail');
