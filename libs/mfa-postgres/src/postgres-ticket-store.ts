import type { Ticket, TicketStage, TicketStore } from '@countersign/mfa-core';
import { delegateOf } from './session-row.js';
import type { Sql } from './sql.js';
import { date, dateOrNull } from './values.js';

interface Row {
  id: string;
  hash: string;
  person_id: string;
  stage: TicketStage;
  amr: string[];
  factor_time: string | null;
  recovered: boolean;
  device_id: string | null;
  shared_device_id: string | null;
  created_at: string;
  expires_at: string;
  delegate_client_id: string | null;
  delegate_company_id: string | null;
}

const COLUMNS = `id, hash, person_id, stage, amr, factor_time, recovered, device_id, shared_device_id, created_at,
  expires_at, delegate_client_id, delegate_company_id`;

export class PostgresTicketStore implements TicketStore {
  constructor(private readonly sql: Sql) {}

  async add(ticket: Ticket): Promise<void> {
    await this.sql.change(
      `INSERT INTO mfa_ticket (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[ticket.id, ticket.hash, ticket.personId, ticket.stage, ticket.amr, ticket.factorTime],
        ...[ticket.recovered, ticket.deviceId, ticket.sharedDeviceId, ticket.createdAt, ticket.expiresAt],
        ...[ticket.delegate?.clientId ?? null, ticket.delegate?.companyId ?? null],
      ],
    );
  }

  async findLive(hash: string, now: Date): Promise<Ticket | null> {
    const row = await this.sql.row<Row>(
      `SELECT ${COLUMNS} FROM mfa_ticket WHERE hash = $1 AND spent_at IS NULL AND expires_at > $2`,
      [hash, now],
    );
    return row && ticketOf(row);
  }

  async advance(input: {
    ticketId: string;
    from: TicketStage;
    to: TicketStage;
    amr: readonly string[];
    factorTime: Date | null;
    now: Date;
  }): Promise<boolean> {
    const advanced = await this.sql.change(
      `UPDATE mfa_ticket SET stage = $3, amr = $4, factor_time = $5
       WHERE id = $1 AND stage = $2 AND spent_at IS NULL AND expires_at > $6`,
      [input.ticketId, input.from, input.to, input.amr, input.factorTime, input.now],
    );
    return advanced === 1;
  }

  async spend(ticketId: string, now: Date): Promise<boolean> {
    const spent = await this.sql.change(
      'UPDATE mfa_ticket SET spent_at = $2 WHERE id = $1 AND spent_at IS NULL AND expires_at > $2',
      [ticketId, now],
    );
    return spent === 1;
  }

  async spendAll(personId: string, exceptTicketId: string | null, now: Date): Promise<void> {
    // Locked in one order, so that two who do the same never wait for each other.
    await this.sql.change(
      `UPDATE mfa_ticket SET spent_at = $3 WHERE spent_at IS NULL AND id IN (
         SELECT id FROM mfa_ticket
         WHERE person_id = $1 AND id IS DISTINCT FROM $2 AND spent_at IS NULL
         ORDER BY id FOR NO KEY UPDATE)`,
      [personId, exceptTicketId, now],
    );
  }
}

function ticketOf(row: Row): Ticket {
  return {
    id: row.id,
    hash: row.hash,
    personId: row.person_id,
    stage: row.stage,
    amr: row.amr,
    factorTime: dateOrNull(row.factor_time),
    recovered: row.recovered,
    deviceId: row.device_id,
    sharedDeviceId: row.shared_device_id,
    createdAt: date(row.created_at),
    expiresAt: date(row.expires_at),
    delegate: delegateOf(row),
  };
}
