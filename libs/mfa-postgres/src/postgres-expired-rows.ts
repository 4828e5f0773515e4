import { textLimits } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

/** Kept a while past their use, for whoever looks into a complaint. Ours. */
const KEPT_DAYS = 30;
/** Longer than any call is repeated. Ours; draft-ietf-httpapi-idempotency-key-header section 2.3 leaves it open. */
const REPLY_KEPT_HOURS = 24;
/** Far longer than a block of 30 min, so that forgetting a lane gives nobody more tries than waiting does. */
const LANE_KEPT_HOURS = 24;

/** What makes a token or a proof unacceptable outlives it, on every instance whose clock is not an hour late. */
const UNACCEPTABLE_KEPT_HOURS = 1;

/** As far back as any window of a limit on texts, or the breaker, looks. */
const TEXT_KEPT_HOURS =
  Math.max(textLimits.conversion.windowSeconds, ...textLimits.windows.map(({ seconds }) => seconds)) / 3_600;

/** Rows past their use, a table at a time; the order lets what refers go before what it refers to. */
const STATEMENTS: readonly (readonly [statement: string, keptHours: number])[] = [
  ['DELETE FROM mfa_idempotency WHERE created_at <= $1', REPLY_KEPT_HOURS],
  // One that somebody has to lift stays until they do (LOG-07).
  [
    "DELETE FROM mfa_password_lane WHERE last_tried_at <= $1 AND blocked_until IS DISTINCT FROM 'infinity'",
    LANE_KEPT_HOURS,
  ],
  ['DELETE FROM mfa_ticket WHERE expires_at <= $1', 0],
  ['DELETE FROM mfa_challenge WHERE expires_at <= $1', KEPT_DAYS * 24],
  ['DELETE FROM mfa_intent WHERE expires_at <= $1', KEPT_DAYS * 24],
  ['DELETE FROM mfa_session WHERE expires_at <= $1', KEPT_DAYS * 24],
  ['DELETE FROM mfa_sent_code WHERE expires_at <= $1', 0],
  ['DELETE FROM mfa_text WHERE reserved_at <= $1', TEXT_KEPT_HOURS],
  ['DELETE FROM mfa_text_place WHERE reserved_at <= $1', TEXT_KEPT_HOURS],
  ["DELETE FROM mfa_text_budget WHERE day <= ($1::timestamptz AT TIME ZONE 'UTC')::date", KEPT_DAYS * 24],
  ['DELETE FROM machine_token_revocation WHERE expires_at <= $1', UNACCEPTABLE_KEPT_HOURS],
  ['DELETE FROM dpop_proof WHERE expires_at <= $1', UNACCEPTABLE_KEPT_HOURS],
  ['DELETE FROM mfa_device WHERE expires_at <= $1', 0],
  // Longer than the longest time a company may remember a device.
  ['DELETE FROM remembered_device WHERE factor_time <= $1', 31 * 24],
  ['DELETE FROM mfa_cooling_off WHERE until <= $1', 0],
  ["DELETE FROM mfa_factor WHERE status = 'abandoned' AND ended_at <= $1", KEPT_DAYS * 24],
];

/** Removes what is past its use (SR-04). Factors that were bound and their counts stay: they are the record (LC-07). */
export class PostgresExpiredRows {
  constructor(private readonly sql: Sql) {}

  /** Returns how many rows went. Safe on several instances at once. */
  async purge(now: Date): Promise<number> {
    let purged = 0;
    for (const [statement, keptHours] of STATEMENTS) {
      purged += await this.sql.change(statement, [new Date(now.getTime() - keptHours * 3_600_000)]);
    }
    return purged;
  }
}
