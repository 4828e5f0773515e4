import { acrMfa, acrPassword, type Acr } from './acr.js';
import { jktOf } from './confirmation.js';
import { isRecord } from './is-record.js';

/** 5 min. TK-05; the number is ours. */
export const ACCESS_TOKEN_SECONDS = 300;

/** `client_id` of the sessions people open with us. Never the id of a person: those are UUIDs (MC-05). */
export const PORTAL_CLIENT_ID = 'countersign-portal';

/** RFC 9068 section 2.2, and what names the session. All are demanded: a missing claim is a refusal (TK-03). */
export interface AccessTokenClaims {
  iss: string;
  aud: string;
  /** The person. */
  sub: string;
  client_id: string;
  /** Seconds since the Unix epoch, as `exp` and `auth_time`. */
  iat: number;
  exp: number;
  jti: string;
  /** The session. */
  sid: string;
  /** Generation of the session's tokens: an earlier one is dead (SE-04). */
  gen: number;
  /** RFC 8176. */
  amr: readonly string[];
  acr: Acr;
  /** When the person signed in; a refresh leaves it as it is (SU-03). */
  auth_time: number;
  roles: readonly string[];
  /** The key that a client which acts for the person must prove to hold (RFC 9449 section 6); left out: none. */
  cnf?: { jkt: string };
}

/**
 * The claims of a payload whose signature was verified, or null when one is missing or of another type (TK-03).
 * Judges their form alone: whether issuer, audience and times are right is for the verifier to say.
 */
export function readAccessTokenClaims(payload: unknown): AccessTokenClaims | null {
  if (!isRecord(payload)) return null;
  const { iss, aud, sub, client_id, iat, exp, jti, sid, gen, amr, acr, auth_time, roles } = payload;
  if (!isText(iss) || !isText(aud) || !isText(sub) || !isText(client_id) || !isText(jti) || !isText(sid))
    return null;
  if (!isWhole(iat) || !isWhole(exp) || !isWhole(auth_time) || !isWhole(gen)) return null;
  if (acr !== acrPassword && acr !== acrMfa) return null;
  if (!isTexts(amr) || amr.length === 0 || !isTexts(roles)) return null;
  const jkt = jktOf(payload);
  if (jkt === undefined) return null;
  const bound = jkt === null ? {} : { cnf: { jkt } };
  return { iss, aud, sub, client_id, iat, exp, jti, sid, gen, amr, acr, auth_time, roles, ...bound };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
