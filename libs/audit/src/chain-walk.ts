import type { AuditEntry, AuditPosition } from '@countersign/mfa-core';
import { canonicalEntry } from './canonical-entry.js';
import { chainHash } from './chain-hash.js';

/** A row as it was read back: every column that tells something is in `entry`, so none can change unnoticed. */
export interface StoredAuditEntry {
  entry: AuditEntry;
  /** 1 for the first entry of a stream. */
  sequence: number;
  /** The 32 bytes of `chainHash`. */
  hash: Buffer;
}

/**
 * `changed`: the row, its number or its link is not what was written. `missing`: no row has that number. `reordered`:
 * a later row comes before it. `inserted`: its number is taken or impossible, or it belongs to another stream.
 * `rewritten`: the chain is sound in itself, but another one than was known before.
 */
export type ChainFault = 'changed' | 'missing' | 'reordered' | 'inserted' | 'rewritten';

export interface ChainBreak {
  stream: string;
  sequence: number;
  /** The last one concerned: more than `sequence` where a run of rows is missing. */
  through: number;
  fault: ChainFault;
}

/** Hashes that are known from outside, by sequence. */
export type KnownHashes = ReadonlyMap<number, readonly string[]>;

/**
 * Walks one chain page by page and tells every row that is not as it was written (LG-04), not the first alone: after a
 * fault it goes on from what the row says of itself. Never throws.
 */
export class ChainWalk {
  #head: AuditPosition | null;
  /** What the next row may follow: the hash the last row carries, and behind a fault also the one it should carry. */
  #links: readonly (Buffer | null)[];

  /** `after`: the position to go on from. Null: from the first entry. */
  constructor(
    readonly stream: string,
    after: AuditPosition | null = null,
  ) {
    this.#head = after;
    this.#links = [after && Buffer.from(after.hash, 'hex')];
  }

  /** The last position, or null before the first row. */
  get head(): AuditPosition | null {
    return this.#head;
  }

  /** The next rows, in the order in which they stand. */
  page(rows: readonly StoredAuditEntry[], known: KnownHashes = new Map()): ChainBreak[] {
    const breaks: ChainBreak[] = [];
    let rest = rows;
    for (let row = rest[0]; row; row = rest[0]) {
      const due = this.#due;
      const { sequence } = row;
      if (row.entry.stream !== this.stream || sequence < due) {
        breaks.push(this.#broken('inserted', sequence));
      } else if (sequence === due) {
        breaks.push(...this.#follow(row, known.get(due) ?? []));
      } else if (rest.some((later) => later.sequence === due)) {
        breaks.push(this.#broken('reordered', due));
        rest = [...rest].sort((one, other) => one.sequence - other.sequence);
        continue;
      } else {
        breaks.push(this.#broken('missing', due, sequence - 1));
        this.#accept(row, []);
      }
      rest = rest.slice(1);
    }
    return breaks;
  }

  /** Behind the last page: what should follow, by what is known. */
  end(known: KnownHashes): ChainBreak[] {
    const last = Math.max(0, ...known.keys());
    return last < this.#due ? [] : [this.#broken('missing', this.#due, last)];
  }

  get #due(): number {
    return (this.#head?.sequence ?? 0) + 1;
  }

  #follow(row: StoredAuditEntry, known: readonly string[]): ChainBreak[] {
    const computed = this.#links.map((link) => linkOf(row, link));
    const fits = computed.some((hash) => hash?.equals(row.hash));
    this.#accept(row, fits ? [] : computed.slice(-1));
    if (!fits) return [this.#broken('changed', row.sequence)];
    const stands = row.hash.toString('hex');
    return known.some((hash) => hash !== stands) ? [this.#broken('rewritten', row.sequence)] : [];
  }

  #accept({ sequence, hash }: StoredAuditEntry, alternatives: readonly (Buffer | null)[]): void {
    this.#head = { stream: this.stream, sequence, hash: hash.toString('hex') };
    this.#links = [hash, ...alternatives.filter((link) => link !== null)];
  }

  #broken(fault: ChainFault, sequence: number, through = sequence): ChainBreak {
    return { stream: this.stream, sequence, through, fault };
  }
}

/** Null for content that could never have been written, such as an invalid date. */
function linkOf({ entry, sequence }: StoredAuditEntry, previous: Buffer | null): Buffer | null {
  try {
    return chainHash(previous, sequence, canonicalEntry(entry));
  } catch {
    return null;
  }
}
