import { createHash } from 'node:crypto';
import pg from 'pg';

type Query = (...input: unknown[]) => unknown;

/** By text. Ours are constants, so there are few. */
const names = new Map<string, string>();

const BEGIN = /^(begin|start transaction)\b/i;
const ROLLBACK = /^rollback$/i;

/**
 * A connection on which the server parses and plans a statement with parameters once, and not at every call. Given to
 * the pool as `Client`. Statements must name their columns: after a migration `*` would no longer fit its plan.
 *
 * It also finds its own way back to the pool when it is lost in a transaction: Kysely gives back no connection whose
 * BEGIN or ROLLBACK failed, and a pool that lends its last one never recovers.
 */
export class PreparedStatementClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as Query;
    const prepared: Query = (text, values, ...rest) => {
      if (typeof text !== 'string') return query(text, values, ...rest);
      const named = Array.isArray(values) && values.length > 0;
      const result = named
        ? query({ name: nameOf(text), text, values }, ...rest)
        : query(text, values, ...rest);
      return result instanceof Promise ? this.#settled(text, result) : result;
    };
    this.query = prepared as typeof this.query;
  }

  #settled(text: string, result: Promise<unknown>): Promise<unknown> {
    if (BEGIN.test(text)) {
      return result.catch((error: unknown) => {
        lent(this).release?.(true);
        throw error;
      });
    }
    if (!ROLLBACK.test(text)) return result;
    return result.catch(() => {
      // A lost connection has rolled back by itself; one that cannot roll back must not be used again. Not awaited: the
      // end of a connection that has ended already never comes.
      void this.end();
      return { command: 'ROLLBACK', rowCount: null, rows: [] };
    });
  }
}

/** What the pool adds to a client while it is lent. */
const lent = (client: pg.Client) => client as { release?: (destroy: boolean) => void };

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}
