import type { SealedRows } from '@countersign/mfa-core';

const BATCH = 200;
/** Of one column; more than anybody reads. */
const NAMED_AT_MOST = 1_000;

/** How far the work has come in one column. */
export interface ResealedColumn {
  /** `table.column` */
  column: string;
  /** When the work began; more may come meanwhile, under the current key. */
  values: number;
  looked: number;
  resealed: number;
  unreadable: number;
  /** The first 1,000 rows that could not be opened. */
  unreadableRows: string[];
}

/**
 * Seals every value that is not under the current key anew, column by column and in the order of the ids, beside running
 * instances: each row is exchanged by one conditional UPDATE. Ended at any moment and run again, it finds done what was done.
 */
export class Reseal {
  readonly columns: ResealedColumn[] = [];
  readonly #startedAt = performance.now();
  #values = 0;

  async execute(all: readonly SealedRows[]): Promise<void> {
    const counted = await Promise.all(all.map(async (rows) => ({ rows, values: await rows.count() })));
    this.#values = counted.reduce((sum, { values }) => sum + values, 0);
    for (const { rows, values } of counted) {
      const column = { column: rows.name, values, looked: 0, resealed: 0, unreadable: 0, unreadableRows: [] };
      this.columns.push(column);
      await this.#walk(rows, column);
    }
  }

  /** One line for whoever watches. */
  get progress(): string {
    const looked = this.sum(({ looked }) => looked);
    const perSecond = Math.round(looked / ((performance.now() - this.#startedAt) / 1_000));
    const percent = this.#values === 0 ? 100 : Math.min(100, Math.floor((looked / this.#values) * 100));
    const resealed = this.sum((one) => one.resealed);
    return `${this.columns.at(-1)?.column ?? 'counting'}: ${looked} of ${this.#values} values looked at (${percent} %), ${resealed} sealed anew, ${perSecond}/s`;
  }

  sum(of: (column: ResealedColumn) => number): number {
    return this.columns.reduce((sum, column) => sum + of(column), 0);
  }

  async #walk(rows: SealedRows, column: ResealedColumn): Promise<void> {
    for (let after: string | null = null; ;) {
      const batch = await rows.reseal({ after, limit: BATCH });
      column.looked += batch.looked;
      column.resealed += batch.resealed;
      column.unreadable += batch.unreadable.length;
      column.unreadableRows.push(...batch.unreadable.slice(0, NAMED_AT_MOST - column.unreadableRows.length));
      if (batch.next === null) return;
      after = batch.next;
    }
  }
}
