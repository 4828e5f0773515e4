import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far we are with one disbursement. */
export interface Entry {
  /** Made before the first call and kept: a call that is repeated after a crash is the same call. */
  spendKey: string;
  stage: 'begun' | 'spent' | 'debited' | 'sent' | 'paid';
}

interface State {
  cursor: string | undefined;
  entries: Record<string, Entry>;
}

/** What the ERP remembers. A real one has a database; a file that is replaced as a whole will do here. */
export class Ledger {
  #state: State;

  constructor(private readonly file: string) {
    this.#state = readState(file);
  }

  get cursor(): string | undefined {
    return this.#state.cursor;
  }

  of(id: string): Entry | undefined {
    return this.#state.entries[id];
  }

  keep(id: string, entry: Entry): void {
    this.#write({ ...this.#state, entries: { ...this.#state.entries, [id]: entry } });
  }

  /** Once every item before it is dealt with. */
  moveTo(cursor: string): void {
    this.#write({ ...this.#state, cursor });
  }

  #write(state: State): void {
    const beside = `${this.file}.new`;
    writeFileSync(beside, JSON.stringify(state, null, 2), { mode: 0o600 });
    renameSync(beside, this.file);
    this.#state = state;
  }
}

function readState(file: string): State {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { cursor: undefined, entries: {} };
    throw error;
  }
}
