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

export type ChainVerdict =
  /** `head` is the last position; null for a stream that is empty. */
  | { intact: true; stream: string; head: AuditPosition | null }
  /** The first fault, and the sequence where it shows. */
  | { intact: false; stream: string; sequence: number; fault: ChainFault };

export interface ChainExpectations {
  stream: string;
  /** The position that `entries` go on from, to verify a long chain page by page. Absent or null: from the first entry. */
  after?: AuditPosition | null;
  /** Another page follows, so nothing is missing yet at the end. Absent: this is the end of the stream. */
  morePages?: boolean;
  /**
   * Positions known from outside the database: a head noted earlier, what receipts say. Whoever can write the whole
   * table can compute a new chain; they alone show it, and show a chain that was cut short. Those at or before `after`
   * were checked with an earlier page.
   */
  anchors?: readonly AuditPosition[];
}

/** Walks `entries` in the order given and tells the first that is not as it was written (LG-04). Never throws. */
export function verifyChain(
  entries: readonly StoredAuditEntry[],
  { stream, after = null, morePages = false, anchors = [] }: ChainExpectations,
): ChainVerdict {
  const known = new Map<number, string[]>();
  for (const { stream: of, sequence, hash } of anchors)
    if (of === stream) known.set(sequence, [...(known.get(sequence) ?? []), hash]);

  let head = after;
  const broken = (fault: ChainFault, sequence: number): ChainVerdict => ({
    intact: false,
    stream,
    sequence,
    fault,
  });

  for (const [index, row] of entries.entries()) {
    const due = (head?.sequence ?? 0) + 1;
    if (row.entry.stream !== stream) return broken('inserted', row.sequence);
    if (row.sequence > due) {
      const comesLater = entries.slice(index + 1).some(({ sequence }) => sequence === due);
      return broken(comesLater ? 'reordered' : 'missing', due);
    }
    if (row.sequence !== due) return broken('inserted', row.sequence);

    const hash = linkOf(row, head);
    if (hash === null || !hash.equals(row.hash)) return broken('changed', due);
    head = { stream, sequence: due, hash: hash.toString('hex') };
    if (known.get(due)?.some((expected) => expected !== head?.hash)) return broken('rewritten', due);
  }

  const last = head?.sequence ?? 0;
  if (!morePages && [...known.keys()].some((sequence) => sequence > last)) return broken('missing', last + 1);
  return { intact: true, stream, head };
}

/** Null for content that could never have been written, such as an invalid date. */
function linkOf({ entry, sequence }: StoredAuditEntry, previous: AuditPosition | null): Buffer | null {
  try {
    return chainHash(previous && Buffer.from(previous.hash, 'hex'), sequence, canonicalEntry(entry));
  } catch {
    return null;
  }
}
