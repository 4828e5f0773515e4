import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../statements.js';

/** The tables that keep what a text says. */
export type TableOfContents = 'text_message' | 'local_text';

/** What texts say, as it is sealed, to whoever seals it anew. */
@Injectable()
export class SealedContentsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async count(table: TableOfContents): Promise<number> {
    const row = await this.statements.row<{ sealed: string }>(
      `SELECT count(sealed_content) AS sealed FROM ${table}`,
    );
    return Number(row?.sealed);
  }

  /** In the order of their ids. */
  page(
    table: TableOfContents,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<{ id: string; sealed: string }[]> {
    return this.statements.rows(
      `SELECT id, sealed_content AS sealed FROM ${table}
       WHERE sealed_content IS NOT NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, limit],
    );
  }

  /** Exchanges the sealed text for another of the same content; false when it is no longer `from`. */
  async exchange(
    table: TableOfContents,
    { id, from, to }: { id: string; from: string; to: string },
  ): Promise<boolean> {
    const exchanged = await this.statements.change(
      `UPDATE ${table} SET sealed_content = $3 WHERE id = $1 AND sealed_content = $2`,
      [id, from, to],
    );
    return exchanged === 1;
  }
}
