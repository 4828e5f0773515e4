import type { SpentProofs } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

export class PostgresSpentProofs implements SpentProofs {
  constructor(private readonly sql: Sql) {}

  /** The unique key ends the race (promise 1). */
  async spend(digest: string, expiresAt: Date): Promise<boolean> {
    const spent = await this.sql.change(
      'INSERT INTO dpop_proof (digest, expires_at) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING',
      [digest, expiresAt],
    );
    return spent === 1;
  }
}
