import { resealBatch, type ResealedBatch, type SealedRows, type SecretBox } from '@countersign/mfa-core';
import type { Sql } from './sql.js';

/**
 * A column that holds sealed values and nothing made of them, in a table with an `id uuid`: sealed anew where it has to be
 * (SR-03). Table and column are names in our own code, never input.
 */
export class PostgresSealedColumn implements SealedRows {
  constructor(
    private readonly ports: { sql: Sql; secretBox: SecretBox },
    private readonly of: {
      table: string;
      column: string;
      /** What ties a value to its row (SR-02). */
      contextOf: (id: string) => readonly string[];
    },
  ) {}

  get name(): string {
    return `${this.of.table}.${this.of.column}`;
  }

  async count(): Promise<number> {
    const { table, column } = this.of;
    const row = await this.ports.sql.row<{ sealed: string }>(
      `SELECT count(${column}) AS sealed FROM ${table}`,
    );
    return Number(row?.sealed);
  }

  async reseal({ after, limit }: { after: string | null; limit: number }): Promise<ResealedBatch> {
    const { sql, secretBox } = this.ports;
    const { table, column, contextOf } = this.of;
    const rows = await sql.rows<{ id: string; sealed: string }>(
      `SELECT id, ${column} AS sealed FROM ${table}
       WHERE ${column} IS NOT NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, limit],
    );
    const values = rows.map((row) => ({ ...row, context: contextOf(row.id) }));
    return resealBatch(secretBox, values, limit, async ({ id, sealed: from }, { sealed: to }) => {
      const exchanged = await sql.change(
        `UPDATE ${table} SET ${column} = $3 WHERE id = $1 AND ${column} = $2`,
        [id, from, to],
      );
      return exchanged === 1;
    });
  }
}
