import type { Device, DeviceStore } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date } from './values.js';

interface Row {
  id: string;
  hash: string;
  person_id: string;
  created_at: string;
  expires_at: string;
}

export class PostgresDeviceStore implements DeviceStore {
  constructor(private readonly sql: Sql) {}

  async add(device: Device): Promise<void> {
    await this.sql.change(
      'INSERT INTO mfa_device (id, hash, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [device.id, device.hash, device.personId, device.createdAt, device.expiresAt],
    );
  }

  async findLive(hash: string, now: Date): Promise<Device | null> {
    const row = await this.sql.row<Row>(
      'SELECT id, hash, person_id, created_at, expires_at FROM mfa_device WHERE hash = $1 AND expires_at > $2',
      [hash, now],
    );
    if (!row) return null;
    const { id, person_id: personId } = row;
    return { id, hash: row.hash, personId, createdAt: date(row.created_at), expiresAt: date(row.expires_at) };
  }
}
