/** A machine client as it stands now: what its tokens are judged by at each request (MC-05, MC-08). */
export interface LiveClient {
  /** Never the id of a person (MC-05). */
  clientId: string;
  /** The one company whose data it sees. */
  companyId: string;
  active: boolean;
  /** What it may ask for at most; a token never opens more than this, whatever it says. */
  scopes: readonly string[];
  /** Whether it may act for people who sign in for it; without, the sessions opened for it are of no use (FIN-04). */
  actsForPeople: boolean;
  /** Its tokens are bound to a key: one without a matching proof is refused (MC-06). */
  dpopRequired: boolean;
  /** Tokens issued before are dead: one of its keys was withdrawn. Null: none was. */
  tokensValidFrom: Date | null;
  /** `jti` of tokens that were revoked and have not expired yet (RFC 7009). */
  revokedTokenIds: ReadonlySet<string>;
}

/**
 * The client's record for the check of every request: from memory where that is certain to be at most a second old on
 * every instance, from the database in any doubt (SE-07, as LiveSessions).
 */
export interface LiveClients {
  find(clientId: string): Promise<LiveClient | null>;
}
export const LiveClients = Symbol('LiveClients');
