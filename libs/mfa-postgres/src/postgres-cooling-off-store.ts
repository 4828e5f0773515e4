import type { CoolingOffStore } from '@countersign/mfa-core';
import type { Sql } from './sql.js';
import { dateOrNull } from './values.js';

export class PostgresCoolingOffStore implements CoolingOffStore {
  constructor(private readonly sql: Sql) {}

  async start(personId: string, until: Date): Promise<void> {
    await this.sql.change(
      `INSERT INTO mfa_cooling_off AS c (person_id, until) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET until = greatest(c.until, excluded.until)`,
      [personId, until],
    );
  }

  async until(personId: string, now: Date): Promise<Date | null> {
    const row = await this.sql.row<{ until: string }>(
      'SELECT until FROM mfa_cooling_off WHERE person_id = $1 AND until > $2',
      [personId, now],
    );
    return dateOrNull(row?.until ?? null);
  }
}
