import type { RefreshClaim, RefreshToken, Session, SessionEnd, SessionStore } from '@countersign/mfa-core';
import { SESSION_COLUMNS, sessionOf, type SessionRow } from './session-row.js';
import type { Sql } from './sql.js';
import { isUuid } from './values.js';

/** Not ended, and neither idle nor past its end at the time given as a parameter, `$2` in all of these statements. */
const LIVE = `s.ended_at IS NULL AND s.expires_at > $2
  AND (s.idle_seconds IS NULL OR s.last_activity_at + make_interval(secs => s.idle_seconds) > $2)`;

export class PostgresSessionStore implements SessionStore {
  constructor(private readonly sql: Sql) {}

  async add(session: Session): Promise<void> {
    await this.sql.change(
      `INSERT INTO mfa_session (id, person_id, generation, amr, auth_time, factor_time, created_at, last_activity_at,
         area_active_at, idle_seconds, expires_at, ended_at, end_reason, device_id, address, user_agent,
         delegate_client_id, delegate_company_id, remembered_factor_time)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        ...[
          session.id,
          session.personId,
          session.generation,
          session.amr,
          session.authTime,
          session.factorTime,
        ],
        ...[
          session.createdAt,
          session.lastActivityAt,
          session.areaActiveAt,
          session.idleSeconds,
          session.expiresAt,
          session.endedAt,
        ],
        ...[session.endReason, session.deviceId, session.address, session.userAgent],
        ...[session.delegate?.clientId ?? null, session.delegate?.companyId ?? null],
        session.rememberedFactorTime,
      ],
    );
  }

  async find(sessionId: string): Promise<Session | null> {
    if (!isUuid(sessionId)) return null;
    const row = await this.sql.row<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM mfa_session s WHERE s.id = $1`,
      [sessionId],
    );
    return row && sessionOf(row);
  }

  async live(personId: string, now: Date): Promise<Session[]> {
    const rows = await this.sql.rows<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM mfa_session s WHERE s.person_id = $1 AND ${LIVE}
       ORDER BY s.created_at DESC, s.id DESC`,
      [personId, now],
    );
    return rows.map(sessionOf);
  }

  async stepUp(input: { sessionId: string; amr: readonly string[]; now: Date }): Promise<Session | null> {
    const row = await this.sql.row<SessionRow>(
      `UPDATE mfa_session s SET generation = s.generation + 1, amr = $3, factor_time = $2,
         last_activity_at = greatest(s.last_activity_at, $2)
       WHERE s.id = $1 AND ${LIVE} RETURNING ${SESSION_COLUMNS}`,
      [input.sessionId, input.now, input.amr],
    );
    return row && sessionOf(row);
  }

  async reauthenticate(input: { sessionId: string; now: Date }): Promise<Session | null> {
    const row = await this.sql.row<SessionRow>(
      `UPDATE mfa_session s SET generation = s.generation + 1, auth_time = $2,
         last_activity_at = greatest(s.last_activity_at, $2)
       WHERE s.id = $1 AND ${LIVE} RETURNING ${SESSION_COLUMNS}`,
      [input.sessionId, input.now],
    );
    return row && sessionOf(row);
  }

  async touch(sessionId: string, now: Date, inArea: boolean): Promise<void> {
    // Like every activity without a trigger: the other instances are not told (mfa_session_changed).
    await this.sql.change(
      inArea
        ? `UPDATE mfa_session s SET last_activity_at = greatest(s.last_activity_at, $2),
             area_active_at = greatest(s.area_active_at, $2)
           WHERE s.id = $1 AND (s.last_activity_at < $2 OR s.area_active_at IS NULL OR s.area_active_at < $2) AND ${LIVE}`
        : `UPDATE mfa_session s SET last_activity_at = $2 WHERE s.id = $1 AND s.last_activity_at < $2 AND ${LIVE}`,
      [sessionId, now],
    );
  }

  async end(sessionId: string, reason: SessionEnd, now: Date): Promise<boolean> {
    if (!isUuid(sessionId)) return false;
    const ended = await this.sql.change(
      'UPDATE mfa_session SET ended_at = $2, end_reason = $3 WHERE id = $1 AND ended_at IS NULL',
      [sessionId, now, reason],
    );
    return ended === 1;
  }

  async endAll(
    personId: string,
    exceptSessionId: string | null,
    reason: SessionEnd,
    now: Date,
  ): Promise<number> {
    // Locked in one order, so that two who do the same never wait for each other.
    return this.sql.change(
      `UPDATE mfa_session SET ended_at = $3, end_reason = $4 WHERE ended_at IS NULL AND id IN (
         SELECT id FROM mfa_session
         WHERE person_id = $1 AND id IS DISTINCT FROM $2 AND ended_at IS NULL
         ORDER BY id FOR NO KEY UPDATE)`,
      [personId, exceptSessionId, now, reason],
    );
  }

  async addRefreshToken(token: RefreshToken): Promise<void> {
    await this.sql.change(
      `INSERT INTO mfa_refresh_token (hash, session_id, generation, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [token.hash, token.sessionId, token.generation, token.createdAt, token.expiresAt],
    );
  }

  async claimRefreshToken(hash: string, now: Date): Promise<RefreshClaim> {
    // The session is locked first: a step-up or an end that runs beside this comes before it or after it, not in between.
    const claimed = await this.sql.row<SessionRow>(
      `WITH s AS MATERIALIZED (
         SELECT s.* FROM mfa_session s
         WHERE s.id = (SELECT session_id FROM mfa_refresh_token WHERE hash = $1) AND ${LIVE}
         FOR NO KEY UPDATE
       )
       UPDATE mfa_refresh_token t SET spent_at = $2 FROM s
       WHERE t.hash = $1 AND t.spent_at IS NULL AND t.expires_at > $2 AND t.generation = s.generation
       RETURNING ${SESSION_COLUMNS}`,
      [hash, now],
    );
    if (claimed) return { outcome: 'claimed', session: sessionOf(claimed) };

    const live = await this.sql.row<{ id: string; person_id: string }>(
      `SELECT s.id, s.person_id FROM mfa_refresh_token t JOIN mfa_session s ON s.id = t.session_id
       WHERE t.hash = $1 AND t.expires_at > $2 AND ${LIVE}`,
      [hash, now],
    );
    // Known, in time and of a session that lives: what kept it from being claimed is that it was spent or superseded.
    return live
      ? { outcome: 'reused', sessionId: live.id, personId: live.person_id }
      : { outcome: 'refused' };
  }
}
