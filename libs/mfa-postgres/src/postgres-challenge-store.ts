import type {
  Challenge,
  ChallengePurpose,
  ChallengeStatus,
  ChallengeStore,
  Method,
} from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date, dateOrNull, isUuid } from './values.js';

interface Row {
  id: string;
  person_id: string;
  owner_kind: 'ticket' | 'session';
  owner_id: string;
  purpose: ChallengePurpose;
  method: Method;
  factor_id: string | null;
  intent_id: string | null;
  intent_hash: string | null;
  status: ChallengeStatus;
  created_at: string;
  expires_at: string;
  answered_at: string | null;
  spendable_until: string | null;
}

const COLUMNS = `id, person_id, owner_kind, owner_id, purpose, method, factor_id, intent_id, intent_hash, status,
  created_at, expires_at, answered_at, spendable_until`;

export class PostgresChallengeStore implements ChallengeStore {
  constructor(private readonly sql: Sql) {}

  async add(challenge: Challenge): Promise<void> {
    const { owner } = challenge;
    await this.sql.change(
      `INSERT INTO mfa_challenge (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[challenge.id, challenge.personId, owner.kind, owner.id, challenge.purpose, challenge.method],
        ...[challenge.factorId, challenge.intentId, challenge.intentHash, challenge.status],
        ...[challenge.createdAt, challenge.expiresAt, challenge.answeredAt, challenge.spendableUntil],
      ],
    );
  }

  async find(challengeId: string): Promise<Challenge | null> {
    if (!isUuid(challengeId)) return null;
    const row = await this.sql.row<Row>(`SELECT ${COLUMNS} FROM mfa_challenge WHERE id = $1`, [challengeId]);
    return row && challengeOf(row);
  }

  async markAnswered(input: {
    challengeId: string;
    now: Date;
    spendableUntil: Date | null;
  }): Promise<boolean> {
    const answered = await this.sql.change(
      `UPDATE mfa_challenge SET status = 'answered', answered_at = $2, spendable_until = $3
       WHERE id = $1 AND status = 'open' AND expires_at > $2`,
      [input.challengeId, input.now, input.spendableUntil],
    );
    return answered === 1;
  }

  async spend(input: {
    challengeId: string;
    personId: string;
    sessionId: string;
    intentHash: string;
    now: Date;
  }): Promise<Challenge | null> {
    if (!isUuid(input.challengeId)) return null;
    const row = await this.sql.row<Row>(
      `UPDATE mfa_challenge SET status = 'spent', ended_at = $5
       WHERE id = $1 AND person_id = $2 AND owner_kind = 'session' AND owner_id = $3 AND intent_hash = $4
         AND status = 'answered' AND spendable_until > $5
       RETURNING ${COLUMNS}`,
      [input.challengeId, input.personId, input.sessionId, input.intentHash, input.now],
    );
    return row && challengeOf(row);
  }

  async void(challengeId: string, now: Date): Promise<boolean> {
    if (!isUuid(challengeId)) return false;
    const ended = await this.sql.change(
      `UPDATE mfa_challenge SET status = 'void', ended_at = $2 WHERE id = $1 AND status IN ('open', 'answered')`,
      [challengeId, now],
    );
    return ended === 1;
  }
}

function challengeOf(row: Row): Challenge {
  return {
    id: row.id,
    personId: row.person_id,
    owner: { kind: row.owner_kind, id: row.owner_id },
    purpose: row.purpose,
    method: row.method,
    factorId: row.factor_id,
    intentId: row.intent_id,
    intentHash: row.intent_hash,
    status: row.status,
    createdAt: date(row.created_at),
    expiresAt: date(row.expires_at),
    answeredAt: dateOrNull(row.answered_at),
    spendableUntil: dateOrNull(row.spendable_until),
  };
}
