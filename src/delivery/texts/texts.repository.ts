import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../statements.js';

export type TextState = 'queued' | 'sending' | 'taken' | 'delivered' | 'undelivered' | 'failed' | 'dropped';
/** How a try ended. `not_taken`: the vendor, asked later, had never heard of it. `unknown`: it could not be asked in time. */
type TryOutcome = 'taken' | 'delivered' | 'undelivered' | 'refused' | 'unavailable' | 'not_taken' | 'unknown';

export interface TextTry {
  position: number;
  sender: string;
  beganAt: Date;
  /** By the database's clock, which wrote down when it began. */
  ageMs: number;
  /** Null while nobody knows whether it was taken. */
  outcome: TryOutcome | null;
  vendorId: string | null;
}

export interface StoredText {
  id: string;
  purpose: 'code' | 'notice';
  state: TextState;
  /** Null once nobody needs it. */
  sealedContent: string | null;
  /** How often every vendor was unavailable. */
  rounds: number;
  createdAt: Date;
  expiresAt: Date;
  tries: readonly TextTry[];
}

interface Row {
  id: string;
  purpose: StoredText['purpose'];
  state: TextState;
  sealed_content: string | null;
  rounds: number;
  created_at: Date | string;
  expires_at: Date | string;
  tries: {
    position: number;
    sender: string;
    began_at: string;
    age_ms: number;
    outcome: TryOutcome | null;
    vendor_id: string | null;
  }[];
}

/** Texts and what was tried with them. Each change is one conditional statement, so that racing workers cannot disagree. */
@Injectable()
export class TextsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async add(text: {
    id: string;
    personId: string;
    purpose: StoredText['purpose'];
    sealedContent: string;
    createdAt: Date;
    expiresAt: Date;
  }): Promise<void> {
    await this.statements.change(
      `INSERT INTO text_message (id, person_id, purpose, state, sealed_content, created_at, expires_at)
       VALUES ($1, $2, $3, 'queued', $4, $5, $6)`,
      [text.id, text.personId, text.purpose, text.sealedContent, text.createdAt, text.expiresAt],
    );
  }

  async find(id: string): Promise<StoredText | null> {
    const row = await this.statements.row<Row>(
      `SELECT id, purpose, state, sealed_content, rounds, created_at, expires_at, coalesce((
         SELECT json_agg(json_build_object('position', position, 'sender', sender, 'began_at', began_at,
           'age_ms', extract(epoch FROM clock_timestamp() - began_at) * 1000, 'outcome', outcome,
           'vendor_id', vendor_id) ORDER BY position)
         FROM text_try WHERE message_id = text_message.id), '[]'::json) AS tries
       FROM text_message WHERE id = $1`,
      [id],
    );
    return row && storedOf(row);
  }

  async stateOf(id: string): Promise<TextState | null> {
    const row = await this.statements.row<{ state: TextState }>(
      'SELECT state FROM text_message WHERE id = $1',
      [id],
    );
    return row?.state ?? null;
  }

  /**
   * Writes down, durably, that a vendor is about to be asked. Its position, or null when another worker is at it or it is
   * over: then nothing may be sent.
   */
  async beginTry(id: string, sender: string): Promise<number | null> {
    const row = await this.statements.row<{ position: number }>(
      `WITH message AS (
         UPDATE text_message SET state = 'sending' WHERE id = $1 AND state IN ('queued', 'sending') RETURNING id
       )
       INSERT INTO text_try (message_id, position, sender, began_at)
       SELECT id, (SELECT count(*) + 1 FROM text_try WHERE message_id = $1), $2, clock_timestamp() FROM message
       ON CONFLICT DO NOTHING RETURNING position`,
      [id, sender],
    );
    return row?.position ?? null;
  }

  /** A vendor has it. `keep`: its content is still needed, for another vendor, should this one not deliver. */
  async take(input: { id: string; position: number; vendorId: string; keep: boolean }): Promise<boolean> {
    const taken = await this.statements.change(
      `WITH try AS (
         UPDATE text_try SET outcome = 'taken', vendor_id = $3, ended_at = clock_timestamp()
         WHERE message_id = $1 AND position = $2 AND outcome IS NULL RETURNING message_id
       )
       UPDATE text_message SET state = 'taken', sealed_content = CASE WHEN $4 THEN sealed_content END
       WHERE id = (SELECT message_id FROM try)`,
      [input.id, input.position, input.vendorId, input.keep],
    );
    return taken === 1;
  }

  /** It was certainly not taken, or nobody will ever know. */
  async endTry(input: {
    id: string;
    position: number;
    outcome: 'refused' | 'unavailable' | 'not_taken' | 'unknown';
    vendorCode: string | null;
  }): Promise<boolean> {
    const ended = await this.statements.change(
      `UPDATE text_try SET outcome = $3, vendor_code = $4, ended_at = clock_timestamp()
       WHERE message_id = $1 AND position = $2 AND outcome IS NULL`,
      [input.id, input.position, input.outcome, input.vendorCode],
    );
    return ended === 1;
  }

  /** Nothing more will be done about it; nobody needs its content any more. */
  async end(id: string, state: 'failed' | 'dropped' | 'undelivered'): Promise<boolean> {
    const ended = await this.statements.change(
      `UPDATE text_message SET state = $2, sealed_content = NULL WHERE id = $1 AND state IN ('queued', 'sending')`,
      [id, state],
    );
    return ended === 1;
  }

  async nextRound(id: string): Promise<void> {
    await this.statements.change(
      `UPDATE text_message SET state = 'queued', rounds = rounds + 1 WHERE id = $1 AND state IN ('queued', 'sending')`,
      [id],
    );
  }

  /** The text that a vendor speaks of, or null when it is none of ours. The newest, where a vendor uses an id again. */
  async findByVendorId(sender: string, vendorId: string): Promise<{ id: string; position: number } | null> {
    return this.statements.row<{ id: string; position: number }>(
      `SELECT message_id AS id, position FROM text_try WHERE vendor_id = $2 AND sender = $1
       ORDER BY began_at DESC LIMIT 1`,
      [sender, vendorId],
    );
  }

  /** The vendor's last word on a try; true for the first one alone, so that no later report moves it (whatever its order). */
  async concludeTry(input: {
    id: string;
    position: number;
    outcome: 'delivered' | 'undelivered';
    vendorCode: string | null;
  }): Promise<boolean> {
    const concluded = await this.statements.change(
      `UPDATE text_try SET outcome = $3, vendor_code = $4 WHERE message_id = $1 AND position = $2 AND outcome = 'taken'`,
      [input.id, input.position, input.outcome, input.vendorCode],
    );
    return concluded === 1;
  }

  /** What the vendor's last word means for the text. `queued`: another vendor shall send it. True if this call changed it. */
  async conclude(id: string, state: 'delivered' | 'undelivered' | 'queued'): Promise<boolean> {
    const concluded = await this.statements.change(
      `UPDATE text_message SET state = $2, sealed_content = CASE WHEN $2 = 'queued' THEN sealed_content END
       WHERE id = $1 AND state = 'taken'`,
      [id, state],
    );
    return concluded === 1;
  }

  /** Which vendor had taken it, under which id, newest first: for what it may learn from that. */
  async takenTries(id: string): Promise<{ sender: string; vendorId: string }[]> {
    return this.statements.rows<{ sender: string; vendorId: string }>(
      `SELECT sender, vendor_id AS "vendorId" FROM text_try WHERE message_id = $1 AND vendor_id IS NOT NULL
       ORDER BY position DESC`,
      [id],
    );
  }

  /** Forgets contents past their use, and whole texts that were made before `madeBefore`. Returns how many. */
  async purge(input: { now: Date; madeBefore: Date }): Promise<number> {
    const forgotten = await this.statements.change(
      `UPDATE text_message SET sealed_content = NULL WHERE sealed_content IS NOT NULL AND expires_at <= $1
         AND state NOT IN ('queued', 'sending')`,
      [input.now],
    );
    const removed = await this.statements.change('DELETE FROM text_message WHERE created_at <= $1', [
      input.madeBefore,
    ]);
    return forgotten + removed;
  }
}

const storedOf = (row: Row): StoredText => ({
  id: row.id,
  purpose: row.purpose,
  state: row.state,
  sealedContent: row.sealed_content,
  rounds: row.rounds,
  createdAt: new Date(row.created_at),
  expiresAt: new Date(row.expires_at),
  tries: row.tries.map((one) => ({
    position: one.position,
    sender: one.sender,
    beganAt: new Date(one.began_at),
    ageMs: one.age_ms,
    outcome: one.outcome,
    vendorId: one.vendor_id,
  })),
});
