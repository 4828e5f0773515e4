import type { SentCode, SentCodeStore } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date } from './values.js';

interface Row {
  target_id: string;
  message_id: string;
  digest: string;
  sent_at: string;
  expires_at: string;
}

const COLUMNS = 'target_id, message_id, digest, sent_at, expires_at';

/** One row a target: a new code takes the place of the old one, and spending takes the row away. */
export class PostgresSentCodeStore implements SentCodeStore {
  constructor(private readonly sql: Sql) {}

  async replace({ targetId, messageId, digest, sentAt, expiresAt }: SentCode): Promise<void> {
    await this.sql.change(
      `INSERT INTO mfa_sent_code (${COLUMNS}) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (target_id) DO UPDATE SET message_id = excluded.message_id, digest = excluded.digest,
         sent_at = excluded.sent_at, expires_at = excluded.expires_at`,
      [targetId, messageId, digest, sentAt, expiresAt],
    );
  }

  async findLive(targetId: string, now: Date): Promise<SentCode | null> {
    const row = await this.sql.row<Row>(
      `SELECT ${COLUMNS} FROM mfa_sent_code WHERE target_id = $1 AND expires_at > $2`,
      [targetId, now],
    );
    return row && codeOf(row);
  }

  async isLive(messageId: string, now: Date): Promise<boolean> {
    const row = await this.sql.row('SELECT 1 FROM mfa_sent_code WHERE message_id = $1 AND expires_at > $2', [
      messageId,
      now,
    ]);
    return row !== null;
  }

  async spend(input: { targetId: string; digest: string; now: Date }): Promise<SentCode | null> {
    const row = await this.sql.row<Row>(
      `DELETE FROM mfa_sent_code WHERE target_id = $1 AND digest = $2 AND expires_at > $3 RETURNING ${COLUMNS}`,
      [input.targetId, input.digest, input.now],
    );
    return row && codeOf(row);
  }

  async void(targetId: string): Promise<void> {
    await this.sql.change('DELETE FROM mfa_sent_code WHERE target_id = $1', [targetId]);
  }
}

const codeOf = (row: Row): SentCode => ({
  targetId: row.target_id,
  messageId: row.message_id,
  digest: row.digest,
  sentAt: date(row.sent_at),
  expiresAt: date(row.expires_at),
});
