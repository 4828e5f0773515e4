/** What a finance system may ask for (RFC 6749 section 3.3). None of them moves money (MC-05). */
export const financeScopes = ['disbursements:read', 'receipts:read', 'payments:report'] as const;
export type FinanceScope = (typeof financeScopes)[number];

/** A public key of RFC 7517 that client assertions are verified with (RFC 7523). */
export interface ClientKey {
  kid: string;
  alg: 'ES256' | 'PS256' | 'EdDSA';
  /** The public members alone, `kid`, `alg` and `use: sig` among them. */
  jwk: Readonly<Record<string, unknown>>;
}

/** A finance system of one payor, as two of its payments admins registered it (FIN-01). */
export interface FinanceClient {
  /** `fc_` and a UUID without hyphens: never the id of a person (MC-05). */
  id: string;
  companyId: string;
  companyName: string;
  name: string;
  active: boolean;
  scopes: readonly FinanceScope[];
  /** Where people it acts for are sent back to, exact; empty: it acts for nobody. */
  redirectUris: readonly string[];
  dpopRequired: boolean;
  /** Those that were not withdrawn; several overlap while one replaces another (MC-08). */
  keys: readonly ClientKey[];
  /** Tokens issued before are dead: one of its keys was withdrawn. Null: none was. */
  tokensValidFrom: Date | null;
}

/** The registered finance systems, for whoever authenticates them. */
export interface FinanceClients {
  /** As the database has it now; null where there is none. Also one that was disabled: see `active`. */
  find(id: string): Promise<FinanceClient | null>;
}
export const FinanceClients = Symbol('FinanceClients');
