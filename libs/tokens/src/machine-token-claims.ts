import { isRecord } from './is-record.js';
import { jktOf } from './confirmation.js';

/** 10 min. MC-04. */
export const MACHINE_TOKEN_SECONDS = 600;

/** RFC 9068 section 2.2 for a client that acts for itself: `sub` is the client, and there is no session (MC-05). */
export interface MachineTokenClaims {
  iss: string;
  aud: string;
  /** The same as `client_id`. Never the id of a person. */
  sub: string;
  client_id: string;
  /** Seconds since the Unix epoch, as `exp`. */
  iat: number;
  exp: number;
  jti: string;
  /** RFC 6749 section 3.3, each once. */
  scopes: readonly string[];
  /** RFC 7638 thumbprint of the key that a proof must be made with (RFC 9449 section 6); null for a bearer token. */
  jkt: string | null;
}

/** What a person's token says and a machine's never does: one with any of them is not a machine's (TK-06). */
const OF_PERSONS = ['sid', 'gen', 'amr', 'acr', 'auth_time', 'roles'];

/**
 * The claims of a payload whose signature was verified, or null when one is missing or of another type, or when it is a
 * person's (TK-03). Judges their form alone, as `readAccessTokenClaims`.
 */
export function readMachineTokenClaims(payload: unknown): MachineTokenClaims | null {
  if (!isRecord(payload) || OF_PERSONS.some((claim) => claim in payload)) return null;
  const { iss, aud, sub, client_id, iat, exp, jti, scope } = payload;
  if (!isText(iss) || !isText(aud) || !isText(client_id) || !isText(jti) || sub !== client_id) return null;
  if (UUID.test(client_id) || !isWhole(iat) || !isWhole(exp) || !isText(scope)) return null;
  const jkt = jktOf(payload);
  if (jkt === undefined) return null;
  return { iss, aud, sub, client_id, iat, exp, jti, scopes: [...new Set(scope.split(' '))], jkt };
}

/** A person's id is one: a client's cannot be (MC-05). */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
