import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';

type Compiled = Parameters<ReturnType<EntityManager['getKysely']>['executeQuery']>[0];

/** Nobody asks for a statement by this; every statement of ours may carry the same. */
const queryId = { queryId: 'countersign' };

/**
 * Statements with `$1` parameters, on MikroORM's connection of the running transaction or else on one of the pool.
 *
 * Not `em.execute`: that writes the values into the text of the statement, and so into every error and log about it.
 */
export class Sql {
  constructor(private readonly em: EntityManager) {}

  get inTransaction(): boolean {
    return this.em.isInTransaction();
  }

  async rows<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.#execute(text, parameters);
    return rows as Row[];
  }

  async row<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    const [row] = await this.rows<Row>(text, parameters);
    return row ?? null;
  }

  /** How many rows the statement inserted, updated or deleted. */
  async change(text: string, parameters: readonly unknown[] = []): Promise<number> {
    const { numAffectedRows } = await this.#execute(text, parameters);
    return Number(numAffectedRows ?? 0);
  }

  async #execute(text: string, parameters: readonly unknown[]) {
    const statement: Compiled = {
      sql: text,
      parameters,
      query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
      queryId,
    };
    try {
      return await this.em.getKysely({ type: 'write' }).executeQuery(statement);
    } catch (error) {
      throw withoutValues(error);
    }
  }
}

/** PostgreSQL quotes rows in the details of its errors, and an error ends in a log (LG-03). */
function withoutValues(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    error.detail = undefined;
    error.where = undefined;
  }
  return error;
}
