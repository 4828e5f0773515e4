import type pg from 'pg';
import { withConnection } from '../../database.js';
import { provideSettings } from '../settings.js';

export interface SealedUse {
  table: string;
  column: string;
  /** As it stands in the sealed text; another text than ours has none. */
  kid: string;
  count: number;
}

/** What the database holds under which key. */
export class KeyUse {
  constructor(private readonly client: pg.Client) {}

  /**
   * Every column that is called `sealed_...` is looked at, whatever its table: none can be forgotten by a list. The text of a
   * sealed value is `v1.<kid>.<nonce>.<body>`.
   */
  async sealed(): Promise<SealedUse[]> {
    const uses: SealedUse[] = [];
    for (const { table, column } of await this.sealedColumns()) {
      const of = this.client.escapeIdentifier(table);
      const name = this.client.escapeIdentifier(column);
      const rows = await this.#rows<{ kid: string; count: string }>(
        `SELECT split_part(${name}, '.', 2) AS kid, count(*) AS count FROM ${of} WHERE ${name} IS NOT NULL
         GROUP BY 1 ORDER BY 1`,
      );
      uses.push(...rows.map(({ kid, count }) => ({ table, column, kid, count: Number(count) })));
    }
    return uses;
  }

  sealedColumns(): Promise<{ table: string; column: string }[]> {
    return this.#rows(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name LIKE 'sealed\\_%'
       ORDER BY table_name, column_name`,
    );
  }

  /** How many receipts each key signed. */
  async receipts(): Promise<Map<string, number>> {
    const rows = await this.#rows<{ kid: string; count: string }>(
      'SELECT kid, count(*) AS count FROM receipt GROUP BY kid ORDER BY kid',
    );
    return new Map(rows.map(({ kid, count }) => [kid, Number(count)]));
  }

  /** How many checkpoints of the audit trail each key signed. */
  async checkpoints(): Promise<Map<string, number>> {
    const rows = await this.#rows<{ header: string; count: string }>(
      `SELECT split_part(jws, '.', 1) AS header, count(*) AS count FROM audit_checkpoint GROUP BY 1 ORDER BY 1`,
    );
    return new Map(rows.map(({ header, count }) => [kidOf(header), Number(count)]));
  }

  async #rows<Row extends object>(statement: string): Promise<Row[]> {
    return (await this.client.query<Row>(statement)).rows;
  }
}

/** The database of the settings, for the time of `work`. */
export async function withKeyUse<T>(work: (use: KeyUse) => Promise<T>): Promise<T> {
  await provideSettings();
  const { DATABASE_URL: url } = process.env;
  if (!url) throw new Error('DATABASE_URL must be set.');
  return withConnection(url, (client) => work(new KeyUse(client)));
}

function kidOf(header: string): string {
  try {
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { kid?: unknown };
    return String(kid);
  } catch {
    return '';
  }
}
