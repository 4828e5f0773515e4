import type { TokenRevocations } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

export class PostgresTokenRevocations implements TokenRevocations {
  constructor(private readonly sql: Sql) {}

  /** The trigger of the table tells every instance, at the commit. */
  async revoke(token: { tokenId: string; clientId: string; expiresAt: Date }): Promise<void> {
    await this.sql.change(
      `INSERT INTO machine_token_revocation (token_id, client_id, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (token_id) DO NOTHING`,
      [token.tokenId, token.clientId, token.expiresAt],
    );
  }
}
