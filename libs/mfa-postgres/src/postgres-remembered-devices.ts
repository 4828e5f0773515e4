import type { RememberedDevice, RememberedDevices } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { date, isUuid } from './values.js';

interface Row {
  id: string;
  person_id: string;
  device_id: string;
  factor_time: string;
  address: string | null;
  user_agent: string | null;
}

const COLUMNS = 'id, person_id, device_id, factor_time, address, user_agent';

export class PostgresRememberedDevices implements RememberedDevices {
  constructor(private readonly sql: Sql) {}

  async put(device: RememberedDevice): Promise<void> {
    const { id, personId, deviceId, factorTime, address, userAgent } = device;
    await this.sql.change(
      `INSERT INTO remembered_device (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (person_id, device_id) DO UPDATE SET id = excluded.id, factor_time = excluded.factor_time,
         address = excluded.address, user_agent = excluded.user_agent`,
      [id, personId, deviceId, factorTime, address, userAgent],
    );
  }

  async find(personId: string, deviceId: string): Promise<RememberedDevice | null> {
    const row = await this.sql.row<Row>(
      `SELECT ${COLUMNS} FROM remembered_device WHERE person_id = $1 AND device_id = $2`,
      [personId, deviceId],
    );
    return row && deviceOf(row);
  }

  async list(personId: string): Promise<RememberedDevice[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT ${COLUMNS} FROM remembered_device WHERE person_id = $1 ORDER BY factor_time DESC, id DESC`,
      [personId],
    );
    return rows.map(deviceOf);
  }

  async forget(personId: string, id: string): Promise<RememberedDevice | null> {
    if (!isUuid(id)) return null;
    const row = await this.sql.row<Row>(
      `DELETE FROM remembered_device WHERE person_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
      [personId, id],
    );
    return row && deviceOf(row);
  }

  forgetAll(personId: string): Promise<number> {
    return this.sql.change('DELETE FROM remembered_device WHERE person_id = $1', [personId]);
  }
}

const deviceOf = (row: Row): RememberedDevice => ({
  id: row.id,
  personId: row.person_id,
  deviceId: row.device_id,
  factorTime: date(row.factor_time),
  address: row.address,
  userAgent: row.user_agent,
});
