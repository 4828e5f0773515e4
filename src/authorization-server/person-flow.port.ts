import type { ParsedUrlQuery } from 'node:querystring';
import type { Configuration, interactionPolicy } from 'oidc-provider';
import type { Origin } from '@countersign/mfa-core';

/** The live session behind a grant: what every token made under the grant says (RFC 9068 section 2.2). */
export interface DelegatedSession {
  personId: string;
  clientId: string;
  /** The end that nothing moves; no refresh token outlives it (TK-08). */
  expiresAt: Date;
  /** From the session's record at this moment, beside those that the server sets itself. */
  claims: {
    sid: string;
    gen: number;
    amr: readonly string[];
    acr: string;
    /** Seconds since the epoch, as RFC 9068 wants it. */
    auth_time: number;
    /** Those held in the client's company, and no other. */
    roles: readonly string[];
  };
}

/** What the authorization server asks of whoever lets people in for a client (FIN-04). */
export interface PersonFlow {
  /** The only prompts there are: sign in, step up, countersign. There is no consent apart: signing in is it. */
  readonly policy: interactionPolicy.Prompt[];
  /** Parameters of the authorization request beside the standard ones, and what is checked about each. */
  readonly extraParams: NonNullable<Configuration['extraParams']>;
  /** Before the library reads a request: what it would refuse of plain OAuth goes past it. */
  prepare(request: { path: string; query: ParsedUrlQuery }, authorizationPath: string): void;
  /** Where the person is sent for a prompt: a path of this server. */
  interactionUrl(uid: string): string;
  /**
   * As the database has it at this moment; null once it is over, for whatever reason, its person has no role there any more, or its
   * client was disabled: token requests under the grant are then answered with `invalid_grant`.
   */
  sessionOf(grantId: string): Promise<DelegatedSession | null>;
  /** The client revoked its grant (RFC 7009), or used a code or refresh token twice (TK-08): the session ends. Idempotent. */
  grantRevoked(grantId: string, reason: 'signed_out' | 'refresh_token_reuse', origin: Origin): Promise<void>;
}
export const PersonFlow = Symbol('PersonFlow');
