import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../../delivery/delivery.module.js';

export interface BrowserSessionRow {
  id: string;
  personId: string | null;
  sessionId: string | null;
  generation: number | null;
  sealedState: string;
  expiresAt: Date;
}

interface Row {
  id: string;
  person_id: string | null;
  session_id: string | null;
  generation: number | null;
  sealed_state: string;
  expires_at: string;
}

@Injectable()
export class BrowserSessionsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async find(secretHash: string, now: Date): Promise<BrowserSessionRow | null> {
    const row = await this.statements.row<Row>(
      `SELECT id, person_id, session_id, generation, sealed_state, expires_at
       FROM browser_session WHERE secret_hash = $1 AND expires_at > $2`,
      [secretHash, now],
    );
    if (!row) return null;
    const { id, generation } = row;
    return {
      ...{ id, generation, personId: row.person_id, sessionId: row.session_id },
      ...{ sealedState: row.sealed_state, expiresAt: new Date(row.expires_at) },
    };
  }

  async add(secretHash: string, row: BrowserSessionRow): Promise<void> {
    await this.statements.change(
      `INSERT INTO browser_session (id, secret_hash, person_id, session_id, generation, sealed_state, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, secretHash, row.personId, row.sessionId, row.generation, row.sealedState, row.expiresAt],
    );
  }

  /** A new secret for the old one, once: of two pages that do it at the same time, one finds nothing any more. */
  async exchange(formerHash: string, secretHash: string, row: BrowserSessionRow): Promise<boolean> {
    const changed = await this.statements.change(
      `UPDATE browser_session SET secret_hash = $2, person_id = $3, session_id = $4, generation = $5, sealed_state = $6,
         expires_at = $7
       WHERE secret_hash = $1`,
      [
        ...[formerHash, secretHash, row.personId, row.sessionId, row.generation],
        ...[row.sealedState, row.expiresAt],
      ],
    );
    return changed === 1;
  }

  /** The last word counts. */
  async keep(id: string, sealedState: string): Promise<void> {
    await this.statements.change('UPDATE browser_session SET sealed_state = $2 WHERE id = $1', [
      id,
      sealedState,
    ]);
  }

  async remove(id: string): Promise<void> {
    await this.statements.change('DELETE FROM browser_session WHERE id = $1', [id]);
  }

  purge(now: Date): Promise<number> {
    return this.statements.change('DELETE FROM browser_session WHERE expires_at <= $1', [now]);
  }
}
