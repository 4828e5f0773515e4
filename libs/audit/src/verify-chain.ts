import type { AuditPosition } from '@countersign/mfa-core';
import { ChainWalk, type ChainFault, type StoredAuditEntry } from './chain-walk.js';

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

  const walk = new ChainWalk(stream, after);
  const [first] = [...walk.page(entries, known), ...(morePages ? [] : walk.end(known))];
  return first
    ? { intact: false, stream, sequence: first.sequence, fault: first.fault }
    : { intact: true, stream, head: walk.head };
}
