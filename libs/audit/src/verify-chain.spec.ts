import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AuditEntry, AuditPosition } from '@countersign/mfa-core';
import { canonicalEntry } from './canonical-entry.js';
import { chainHash } from './chain-hash.js';
import type { StoredAuditEntry } from './chain-walk.js';
import { verifyChain } from './verify-chain.js';

const STREAM = 'company:c1';

const entryOf = (number: number, stream = STREAM): AuditEntry => ({
  stream,
  at: new Date(Date.UTC(2026, 0, 1, 12, 0, number)),
  act: 'disbursement.authorized',
  outcome: 'success',
  actor: { kind: 'person', id: `p${String(number)}` },
  object: { kind: 'disbursement', id: `d${String(number)}` },
  origin: { address: '192.0.2.7', userAgent: 'curl/8', requestId: `r${String(number)}` },
  details: { version: number, factor: 'totp', note: null },
});

function chainOf(entries: readonly AuditEntry[]): StoredAuditEntry[] {
  const rows: StoredAuditEntry[] = [];
  for (const entry of entries) {
    const previous = rows.at(-1)?.hash ?? null;
    const sequence = rows.length + 1;
    rows.push({ entry, sequence, hash: chainHash(previous, sequence, canonicalEntry(entry)) });
  }
  return rows;
}

const chain = (length: number): StoredAuditEntry[] =>
  chainOf(Array.from({ length }, (_, index) => entryOf(index + 1)));

const positionOf = (row: StoredAuditEntry): AuditPosition => ({
  stream: row.entry.stream,
  sequence: row.sequence,
  hash: row.hash.toString('hex'),
});

const broken = (fault: string, sequence: number) => ({ intact: false, stream: STREAM, sequence, fault });

describe('verifyChain', () => {
  it('finds an untouched chain intact and tells its head', () => {
    const rows = chain(5);
    expect(verifyChain(rows, { stream: STREAM })).toEqual({
      intact: true,
      stream: STREAM,
      head: positionOf(rows[4]!),
    });
  });

  it('finds an empty stream intact, and without a head', () => {
    expect(verifyChain([], { stream: STREAM })).toEqual({ intact: true, stream: STREAM, head: null });
  });

  const changes: [string, Partial<AuditEntry>][] = [
    ['at', { at: new Date(Date.UTC(2026, 0, 1, 12, 0, 3, 1)) }],
    ['act', { act: 'disbursement.cancelled' }],
    ['outcome', { outcome: 'failure' }],
    ['actor', { actor: { kind: 'system', id: 'p3' } }],
    ['object', { object: { kind: 'disbursement', id: null } }],
    ['origin', { origin: { address: '192.0.2.8', userAgent: 'curl/8', requestId: 'r3' } }],
    ['details', { details: { version: '3', factor: 'totp', note: null } }],
    ['at, to no date at all', { at: new Date(Number.NaN) }],
  ];
  it.each(changes)('reports a row whose %s was changed, at its sequence', (_, change) => {
    const rows = chain(5);
    rows[2] = { ...rows[2]!, entry: { ...rows[2]!.entry, ...change } };
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('changed', 3));
  });

  it('reports a changed row at the row after it, when the changed one got a hash that fits', () => {
    const rows = chain(5);
    const entry = { ...rows[2]!.entry, act: 'disbursement.cancelled' };
    rows[2] = { entry, sequence: 3, hash: chainHash(rows[1]!.hash, 3, canonicalEntry(entry)) };
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('changed', 4));
  });

  it('reports a row that is missing from the middle', () => {
    const rows = chain(5);
    rows.splice(2, 1);
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('missing', 3));
  });

  it('reports a row that is missing from the beginning', () => {
    expect(verifyChain(chain(5).slice(1), { stream: STREAM })).toEqual(broken('missing', 1));
  });

  it('reports rows that were cut off the end, when the head is known', () => {
    const rows = chain(5);
    const anchors = [positionOf(rows[4]!)];
    expect(verifyChain(rows.slice(0, 3), { stream: STREAM, anchors })).toEqual(broken('missing', 4));
    expect(verifyChain([], { stream: STREAM, anchors })).toEqual(broken('missing', 1));
  });

  it('reports a removed row also where the rows after it were renumbered', () => {
    const rows = chain(5);
    rows.splice(2, 1);
    const renumbered = rows.map((row, index) => ({ ...row, sequence: index + 1 }));
    expect(verifyChain(renumbered, { stream: STREAM })).toEqual(broken('changed', 3));
  });

  it('reports rows that were handed over in another order', () => {
    const rows = chain(5);
    [rows[1], rows[3]] = [rows[3]!, rows[1]!];
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('reordered', 2));
  });

  it('reports rows whose contents were exchanged', () => {
    const rows = chain(5);
    const [second, fourth] = [rows[1]!, rows[3]!];
    rows[1] = { ...fourth, sequence: 2 };
    rows[3] = { ...second, sequence: 4 };
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('changed', 2));
  });

  it('reports a row that was inserted under a number already taken', () => {
    const rows = chain(5);
    rows.splice(3, 0, { ...rows[2]!, entry: entryOf(9) });
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('inserted', 3));
  });

  it('reports a row that was inserted before the first', () => {
    const rows = chain(2);
    expect(verifyChain([{ ...rows[0]!, sequence: 0 }, ...rows], { stream: STREAM })).toEqual(
      broken('inserted', 0),
    );
  });

  it('reports a row of another stream', () => {
    const rows = chain(3);
    rows.push({ ...rows[2]!, sequence: 4, entry: entryOf(4, 'company:c2') });
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('inserted', 4));
  });

  it('does not take a whole chain of one stream for that of another', () => {
    const moved = chain(2).map((row) => ({ ...row, entry: { ...row.entry, stream: 'company:c2' } }));
    expect(verifyChain(moved, { stream: 'company:c2' })).toMatchObject({
      intact: false,
      fault: 'changed',
      sequence: 1,
    });
  });

  it('reports a chain computed anew throughout, by a position that is known from outside', () => {
    const written = chain(5);
    const forged = chainOf(
      written.map(({ entry }, index) => (index === 1 ? { ...entry, outcome: 'failure' } : entry)),
    );
    expect(verifyChain(forged, { stream: STREAM })).toMatchObject({ intact: true });
    const anchors = [positionOf(written[0]!), positionOf(written[3]!)];
    expect(verifyChain(forged, { stream: STREAM, anchors })).toEqual(broken('rewritten', 4));
    expect(verifyChain(written, { stream: STREAM, anchors })).toMatchObject({ intact: true });
  });

  it('leaves positions of other streams out of it', () => {
    const anchors = [{ stream: 'company:c2', sequence: 9, hash: '00'.repeat(32) }];
    expect(verifyChain(chain(2), { stream: STREAM, anchors })).toMatchObject({ intact: true });
  });

  it('goes on from the page before, and sees a fault between two pages', () => {
    const rows = chain(5);
    const anchors = [positionOf(rows[4]!)];
    const first = verifyChain(rows.slice(0, 3), { stream: STREAM, morePages: true, anchors });
    expect(first).toEqual({ intact: true, stream: STREAM, head: positionOf(rows[2]!) });
    const after = positionOf(rows[2]!);
    expect(verifyChain(rows.slice(3), { stream: STREAM, after, anchors })).toMatchObject({ intact: true });
    expect(verifyChain(rows.slice(4), { stream: STREAM, after, anchors })).toEqual(broken('missing', 4));
    const other = { ...after, hash: '00'.repeat(32) };
    expect(verifyChain(rows.slice(3), { stream: STREAM, after: other })).toEqual(broken('changed', 4));
  });

  it('notices any one flipped bit of any stored hash', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(255), (index, bit) => {
        const rows = chain(5);
        const hash = Buffer.from(rows[index]!.hash);
        hash[bit >> 3]! ^= 1 << (bit & 7);
        rows[index] = { ...rows[index]!, hash };
        expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('changed', index + 1));
      }),
    );
  });

  it('notices a hash of another length', () => {
    const rows = chain(2);
    rows[1] = { ...rows[1]!, hash: Buffer.alloc(0) };
    expect(verifyChain(rows, { stream: STREAM })).toEqual(broken('changed', 2));
  });
});
