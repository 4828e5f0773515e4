import { createHash } from 'node:crypto';
import pg from 'pg';

type Query = (...input: unknown[]) => unknown;

/** By text. Ours are constants, so there are few. */
const names = new Map<string, string>();

/**
 * A connection on which the server parses and plans a statement with parameters once, and not at every call. Given to
 * the pool as `Client`. Statements must name their columns: after a migration `*` would no longer fit its plan.
 */
export class PreparedStatementClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as Query;
    const prepared: Query = (text, values, ...rest) =>
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? query({ name: nameOf(text), text, values }, ...rest)
        : query(text, values, ...rest);
    this.query = prepared as typeof this.query;
  }
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}
