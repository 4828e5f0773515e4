import type pg from 'pg';
import { withConnection } from '../../database.js';
import { provideSettings } from '../settings.js';

export interface StoredReceipt {
  disbursementId: string;
  companyId: string;
  status: string;
  version: number;
  jws: string;
  kid: string;
  challengeId: string;
}

/** What the service keeps of a challenge, and of the intent it was over, for 30 days past their use. */
export interface KeptChallenge {
  method: string;
  status: string;
  tries: number;
  created_at: Date;
  answered_at: Date | null;
  spendable_until: Date | null;
  ended_at: Date | null;
  intent: {
    id: string;
    purpose: string;
    hash: string;
    display: unknown;
    created_at: string;
    expires_at: string;
  } | null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads receipts, and what was asked and answered for them, in the database of the settings. */
export class ReceiptsDatabase {
  constructor(private readonly client: pg.Client) {}

  /** @throws Error for a disbursement that is not there, or was never authorized */
  async receiptOf(disbursementId: string): Promise<StoredReceipt> {
    const [row] = UUID.test(disbursementId) ? await this.#rows<RowOfReceipt>(RECEIPT, [disbursementId]) : [];
    if (!row) throw new Error(`There is no disbursement ${disbursementId}.`);
    const { jws, kid, challenge_id: challengeId } = row;
    if (jws === null || kid === null || challengeId === null)
      throw new Error(`Disbursement ${disbursementId} is ${row.status}: nobody has authorized it.`);
    const { id, company_id: companyId, status, version } = row;
    return { disbursementId: id, companyId, status, version, jws, kid, challengeId };
  }

  /** The disbursements that this challenge bought: one, or those of one batch. */
  async boughtBy(challengeId: string): Promise<{ disbursement: string; batch: string | null }[]> {
    return this.#rows(
      `SELECT disbursement_id AS disbursement, batch_id AS batch FROM receipt WHERE challenge_id = $1
       ORDER BY batch_position, disbursement_id`,
      [challengeId],
    );
  }

  /** Null once it was removed, 30 days past its use. */
  async challenge(challengeId: string): Promise<KeptChallenge | null> {
    const [row] = await this.#rows<KeptChallenge>(CHALLENGE, [challengeId]);
    return row ?? null;
  }

  async #rows<Row extends object>(statement: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.client.query<Row>(statement, [...values])).rows;
  }
}

export async function withReceiptsDatabase<T>(work: (database: ReceiptsDatabase) => Promise<T>): Promise<T> {
  await provideSettings();
  const { DATABASE_URL: url } = process.env;
  if (!url) throw new Error('DATABASE_URL must be set.');
  return withConnection(url, (client) => work(new ReceiptsDatabase(client)));
}

interface RowOfReceipt {
  id: string;
  company_id: string;
  status: string;
  version: number;
  jws: string | null;
  kid: string | null;
  challenge_id: string | null;
}

const RECEIPT = `
  SELECT d.id, d.company_id, d.status, d.version, r.jws, r.kid, r.challenge_id
  FROM disbursement d LEFT JOIN receipt r ON r.disbursement_id = d.id WHERE d.id = $1`;

const CHALLENGE = `
  SELECT c.method, c.status, c.tries, c.created_at, c.answered_at, c.spendable_until, c.ended_at,
    CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'purpose', i.purpose, 'hash', i.hash,
      'display', i.display, 'created_at', i.created_at, 'expires_at', i.expires_at) END AS intent
  FROM mfa_challenge c LEFT JOIN mfa_intent i ON i.id = c.intent_id WHERE c.id = $1`;
