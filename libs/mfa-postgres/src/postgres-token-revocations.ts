import type { Sql } from './sql.js';

/** Machine tokens that end before their time (RFC 7009). Every instance is told at the commit. */
export class PostgresTokenRevocations {
  constructor(private readonly sql: Sql) {}

  /** Kept until the token would have expired. Once more changes nothing. */
  async revoke(token: { tokenId: string; clientId: string; expiresAt: Date }): Promise<void> {
    await this.sql.change(
      `INSERT INTO machine_token_revocation (token_id, client_id, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (token_id) DO NOTHING`,
      [token.tokenId, token.clientId, token.expiresAt],
    );
  }
}
