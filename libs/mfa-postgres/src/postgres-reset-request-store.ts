import type { ResetRequest, ResetRequestStatus, ResetRequestStore } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date, dateOrNull, isUuid } from './values.js';

interface Row {
  id: string;
  person_id: string;
  requested_by: string;
  proof: string;
  status: ResetRequestStatus;
  created_at: string;
  expires_at: string;
  approved_by: string | null;
  approved_at: string | null;
}

const COLUMNS =
  'id, person_id, requested_by, proof, status, created_at, expires_at, approved_by, approved_at';

export class PostgresResetRequestStore implements ResetRequestStore {
  constructor(private readonly sql: Sql) {}

  async add(request: ResetRequest): Promise<boolean> {
    const { id, personId, requestedBy, proof, status, createdAt, expiresAt } = request;
    await this.sql.change(
      `UPDATE mfa_reset_request SET status = 'expired'
       WHERE person_id = $1 AND status = 'open' AND expires_at <= $2`,
      [personId, createdAt],
    );
    const added = await this.sql.change(
      `INSERT INTO mfa_reset_request (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (person_id) WHERE status = 'open' DO NOTHING`,
      [
        ...[id, personId, requestedBy, proof, status, createdAt, expiresAt],
        ...[request.approvedBy, request.approvedAt],
      ],
    );
    return added === 1;
  }

  async find(requestId: string): Promise<ResetRequest | null> {
    if (!isUuid(requestId)) return null;
    const row = await this.sql.row<Row>(`SELECT ${COLUMNS} FROM mfa_reset_request WHERE id = $1`, [
      requestId,
    ]);
    return row && requestOf(row);
  }

  async listOpen({ now, limit }: { now: Date; limit: number }): Promise<ResetRequest[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT ${COLUMNS} FROM mfa_reset_request WHERE status = 'open' AND expires_at > $1
       ORDER BY created_at DESC, id DESC LIMIT $2`,
      [now, limit],
    );
    return rows.map(requestOf);
  }

  async approve(input: { requestId: string; approverId: string; now: Date }): Promise<ResetRequest | null> {
    if (!isUuid(input.requestId)) return null;
    const row = await this.sql.row<Row>(
      `UPDATE mfa_reset_request SET status = 'approved', approved_by = $2, approved_at = $3
       WHERE id = $1 AND status = 'open' AND expires_at > $3 AND requested_by <> $2 AND person_id <> $2
       RETURNING ${COLUMNS}`,
      [input.requestId, input.approverId, input.now],
    );
    return row && requestOf(row);
  }

  async withdraw(requestId: string, now: Date): Promise<ResetRequest | null> {
    if (!isUuid(requestId)) return null;
    const row = await this.sql.row<Row>(
      `UPDATE mfa_reset_request SET status = 'withdrawn' WHERE id = $1 AND status = 'open' AND expires_at > $2
       RETURNING ${COLUMNS}`,
      [requestId, now],
    );
    return row && requestOf(row);
  }
}

const requestOf = (row: Row): ResetRequest => ({
  id: row.id,
  personId: row.person_id,
  requestedBy: row.requested_by,
  proof: row.proof,
  status: row.status,
  createdAt: date(row.created_at),
  expiresAt: date(row.expires_at),
  approvedBy: row.approved_by,
  approvedAt: dateOrNull(row.approved_at),
});
