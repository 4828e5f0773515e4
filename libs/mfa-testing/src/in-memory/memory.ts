import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The database of the in-memory stores: tables of plain rows, one transaction at a time, rolled back on a throw.
 * Rows are copied in and out, so that nobody changes a stored row by holding on to it.
 */
export class Memory {
  readonly #tables = new Map<string, Map<string, unknown>>();
  readonly #current = new AsyncLocalStorage<{ open: boolean }>();
  #last: Promise<unknown> = Promise.resolve();

  get inTransaction(): boolean {
    return this.#current.getStore()?.open ?? false;
  }

  table<Row>(name: string): Table<Row> {
    return new Table<Row>(() => {
      const rows = this.#tables.get(name) ?? new Map<string, unknown>();
      this.#tables.set(name, rows);
      return rows as Map<string, Row>;
    });
  }

  /** Joins the transaction around it; without one, waits its turn as a statement of its own does in a database. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    const turn = this.#last.then(() => this.#transaction(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #transaction<T>(work: () => T | Promise<T>): Promise<T> {
    const before = structuredClone(this.#tables);
    const transaction = { open: true };
    try {
      return await this.#current.run(transaction, async () => work());
    } catch (error) {
      this.#tables.clear();
      for (const [name, rows] of before) this.#tables.set(name, rows);
      throw error;
    } finally {
      transaction.open = false;
    }
  }
}

export class Table<Row> {
  constructor(private readonly rows: () => Map<string, Row>) {}

  /** Adds a row whose key is not taken yet. */
  add(key: string, row: Row): void {
    if (this.rows().has(key)) throw new Error(`a row with the key ${key} exists already`);
    this.put(key, row);
  }

  put(key: string, row: Row): void {
    this.rows().set(key, structuredClone(row));
  }

  get(key: string): Row | null {
    const row = this.rows().get(key);
    return row === undefined ? null : structuredClone(row);
  }

  filter(keep: (row: Row) => boolean): Row[] {
    return [...this.rows().values()].filter(keep).map((row) => structuredClone(row));
  }

  keys(): string[] {
    return [...this.rows().keys()];
  }

  delete(key: string): void {
    this.rows().delete(key);
  }
}
