import type { SealedRows } from '@countersign/mfa-core';

const BATCH = 200;
/** Of one table; more than anybody reads. */
const NAMED_AT_MOST = 1_000;

/** How far the work has come in one table. */
export interface ResealedTable {
  table: string;
  /** When the work began; more may come meanwhile, under the current key. */
  values: number;
  looked: number;
  resealed: number;
  unreadable: number;
  /** The first 1,000 rows that could not be opened. */
  unreadableRows: string[];
}

/**
 * Seals every value that is not under the current key anew, table by table and in the order of the ids, beside running
 * instances: each row is exchanged by one conditional UPDATE. Ended at any moment and run again, it finds done what was done.
 */
export class Reseal {
  readonly tables: ResealedTable[] = [];
  readonly #startedAt = performance.now();
  #values = 0;

  async execute(all: readonly SealedRows[]): Promise<void> {
    const counted = await Promise.all(all.map(async (rows) => ({ rows, values: await rows.count() })));
    this.#values = counted.reduce((sum, { values }) => sum + values, 0);
    for (const { rows, values } of counted) {
      const table = { table: rows.name, values, looked: 0, resealed: 0, unreadable: 0, unreadableRows: [] };
      this.tables.push(table);
      await this.#walk(rows, table);
    }
  }

  /** One line for whoever watches. */
  get progress(): string {
    const looked = this.sum(({ looked }) => looked);
    const perSecond = Math.round(looked / ((performance.now() - this.#startedAt) / 1_000));
    const percent = this.#values === 0 ? 100 : Math.min(100, Math.floor((looked / this.#values) * 100));
    const resealed = this.sum((one) => one.resealed);
    return `${this.tables.at(-1)?.table ?? 'counting'}: ${looked} of ${this.#values} values looked at (${percent} %), ${resealed} sealed anew, ${perSecond}/s`;
  }

  sum(of: (table: ResealedTable) => number): number {
    return this.tables.reduce((sum, table) => sum + of(table), 0);
  }

  async #walk(rows: SealedRows, table: ResealedTable): Promise<void> {
    for (let after: string | null = null; ;) {
      const batch = await rows.reseal({ after, limit: BATCH });
      table.looked += batch.looked;
      table.resealed += batch.resealed;
      table.unreadable += batch.unreadable.length;
      table.unreadableRows.push(...batch.unreadable.slice(0, NAMED_AT_MOST - table.unreadableRows.length));
      if (batch.next === null) return;
      after = batch.next;
    }
  }
}
