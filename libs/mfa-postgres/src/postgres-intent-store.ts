import type { Intent, IntentStore, Json } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date, dateOrNull, isUuid } from './values.js';

interface Row {
  id: string;
  person_id: string;
  session_id: string;
  purpose: string;
  subject_id: string;
  canonical: string;
  hash: string;
  display: Json;
  created_at: string;
  expires_at: string;
  voided_at: string | null;
}

const COLUMNS = `id, person_id, session_id, purpose, subject_id, canonical, hash, display, created_at, expires_at,
  voided_at`;

export class PostgresIntentStore implements IntentStore {
  constructor(private readonly sql: Sql) {}

  async add(intent: Intent): Promise<void> {
    await this.sql.change(
      `INSERT INTO mfa_intent (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[intent.id, intent.personId, intent.sessionId, intent.purpose, intent.subjectId, intent.canonical],
        ...[intent.hash, JSON.stringify(intent.display), intent.createdAt, intent.expiresAt, intent.voidedAt],
      ],
    );
  }

  async find(intentId: string): Promise<Intent | null> {
    if (!isUuid(intentId)) return null;
    const row = await this.sql.row<Row>(`SELECT ${COLUMNS} FROM mfa_intent WHERE id = $1`, [intentId]);
    return row && intentOf(row);
  }

  async void(intentId: string, now: Date): Promise<void> {
    if (!isUuid(intentId)) return;
    await this.sql.change(
      `WITH intent AS (
         UPDATE mfa_intent SET voided_at = $2 WHERE id = $1 AND voided_at IS NULL
       )
       UPDATE mfa_challenge SET status = 'void', ended_at = $2
       WHERE intent_id = $1 AND status IN ('open', 'answered')`,
      [intentId, now],
    );
  }

  async voidOver({ purpose, subjectId, now }: Parameters<IntentStore['voidOver']>[0]): Promise<number> {
    // Challenges first, as whoever spends one locks it before its intent.
    await this.sql.change(
      `UPDATE mfa_challenge c SET
         status = CASE c.status WHEN 'open' THEN 'void' ELSE c.status END,
         ended_at = CASE c.status WHEN 'open' THEN $3::timestamptz END,
         spendable_until = CASE c.status WHEN 'answered' THEN c.created_at END
       FROM mfa_intent i
       WHERE i.purpose = $1 AND i.subject_id = $2 AND i.voided_at IS NULL
         AND c.intent_id = i.id AND c.status IN ('open', 'answered')`,
      [purpose, subjectId, now],
    );
    return this.sql.change(
      `UPDATE mfa_intent SET voided_at = $3 WHERE purpose = $1 AND subject_id = $2 AND voided_at IS NULL`,
      [purpose, subjectId, now],
    );
  }
}

function intentOf(row: Row): Intent {
  return {
    id: row.id,
    personId: row.person_id,
    sessionId: row.session_id,
    purpose: row.purpose,
    subjectId: row.subject_id,
    canonical: row.canonical,
    hash: row.hash,
    display: row.display,
    createdAt: date(row.created_at),
    expiresAt: date(row.expires_at),
    voidedAt: dateOrNull(row.voided_at),
  };
}
