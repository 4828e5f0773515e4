import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../statements.js';

export interface StoredLocalText {
  id: string;
  sealedContent: string;
  at: Date;
}

@Injectable()
export class LocalTextsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  /** False when a text with that id is there already. */
  async add({ id, sealedContent, at }: StoredLocalText): Promise<boolean> {
    const added = await this.statements.change(
      'INSERT INTO local_text (id, sealed_content, at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
      [id, sealedContent, at],
    );
    return added === 1;
  }

  async has(id: string): Promise<boolean> {
    return (await this.statements.row('SELECT 1 AS found FROM local_text WHERE id = $1', [id])) !== null;
  }

  async newest(atMost: number): Promise<StoredLocalText[]> {
    const rows = await this.statements.rows<{ id: string; sealed_content: string; at: string }>(
      'SELECT id, sealed_content, at FROM local_text ORDER BY at DESC, id DESC LIMIT $1',
      [atMost],
    );
    return rows.map((row) => ({ id: row.id, sealedContent: row.sealed_content, at: new Date(row.at) }));
  }

  async purge(before: Date): Promise<number> {
    return this.statements.change('DELETE FROM local_text WHERE at <= $1', [before]);
  }
}
