import { LRUCache } from 'lru-cache';
import type { LiveClient, LiveClients } from '@countersign/mfa-core';
import type { Sql } from '../sql.js';
import type { PostgresLiveSessions } from './postgres-live-sessions.js';

const MAX_CLIENTS = 1_000;

/** A client as its register has it; which of its tokens were revoked is known here. */
export type RegisteredClient = Omit<LiveClient, 'revokedTokenIds'>;

/**
 * Machine clients in memory, forgotten as soon as PostgreSQL tells of a change of one, or of a revoked token, and not
 * trusted while nothing can be heard (MC-08): by the same connection as the sessions.
 */
export class PostgresLiveClients implements LiveClients {
  readonly #cache = new LRUCache<string, LiveClient>({ max: MAX_CLIENTS });
  /** Grows with every change that was heard: what was read before it is not kept. */
  #heard = 0;

  constructor(
    private readonly ports: {
      sql: Sql;
      changes: Pick<PostgresLiveSessions, 'follow' | 'stats'>;
      /** As the register has it now. */
      read: (clientId: string) => Promise<RegisteredClient | null>;
    },
  ) {
    ports.changes.follow('client', {
      forget: (clientId) => {
        this.#heard += 1;
        this.#cache.delete(clientId);
      },
      forgetAll: () => {
        this.#heard += 1;
        this.#cache.clear();
      },
    });
  }

  async find(clientId: string): Promise<LiveClient | null> {
    const { sql, changes } = this.ports;
    if (sql.inTransaction)
      throw new Error(
        'a client must not be looked up inside a unit of work: memory would keep what may be rolled back',
      );
    const known = changes.stats.listening ? this.#cache.get(clientId) : undefined;
    if (known) return known;
    const heard = this.#heard;
    const client = await this.#read(clientId);
    if (client && heard === this.#heard && changes.stats.listening) this.#cache.set(clientId, client);
    return client;
  }

  async #read(clientId: string): Promise<LiveClient | null> {
    const registered = await this.ports.read(clientId);
    if (!registered) return null;
    const rows = await this.ports.sql.rows<{ token_id: string }>(
      'SELECT token_id FROM machine_token_revocation WHERE client_id = $1',
      [clientId],
    );
    return { ...registered, revokedTokenIds: new Set(rows.map(({ token_id: id }) => id)) };
  }
}
