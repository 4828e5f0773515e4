import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AuditEntry } from '@countersign/mfa-core';
import { canonicalEntry, storableEntry } from './canonical-entry.js';

const entryWith = (change: Partial<AuditEntry>): AuditEntry => ({
  stream: 'person:p1',
  at: new Date('2026-01-02T03:04:05.678Z'),
  act: 'sign_in.refused',
  outcome: 'failure',
  actor: { kind: 'anonymous', id: null },
  object: { kind: 'account', id: null },
  origin: { address: '2001:db8::1', userAgent: null, requestId: null },
  details: {},
  ...change,
});

const withText = (text: string): AuditEntry =>
  entryWith({
    actor: { kind: 'machine', id: text },
    object: { kind: text, id: text },
    origin: { address: text, userAgent: text, requestId: text },
    details: { note: text, [text]: 1 },
  });

describe('canonicalEntry', () => {
  it('is the same for the same entry, in whatever order its members come', () => {
    const one = entryWith({ details: { b: 1, a: true } });
    const other = { ...entryWith({}), details: { a: true, b: 1 }, act: 'sign_in.refused' };
    expect(canonicalEntry(other)).toBe(canonicalEntry(one));
  });

  it('is exactly this text, which every entry ever written depends on', () => {
    expect(canonicalEntry(entryWith({ details: { tries: 3, blocked: false } }))).toBe(
      '{"act":"sign_in.refused","actor":{"id":null,"kind":"anonymous"},"at":"2026-01-02T03:04:05.678Z",' +
        '"details":{"blocked":false,"tries":3},"object":{"id":null,"kind":"account"},' +
        '"origin":{"address":"2001:db8::1","requestId":null,"userAgent":null},"outcome":"failure","stream":"person:p1"}',
    );
  });

  it('stays on one line and reads back as itself, whatever a stranger sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const canonical = canonicalEntry(withText(text));
        expect(Array.from(canonical).filter((character) => character < ' ')).toEqual([]);
        expect(JSON.parse(canonical).origin.userAgent).toBe(text.replaceAll('\u0000', '\uFFFD'));
      }),
    );
  });

  it('does not let a line break and quotes in user input forge a row or a member', () => {
    const forged = 'x","outcome":"success"}\n{"act":"disbursement.authorized"\r\n\u2028';
    const parsed = JSON.parse(canonicalEntry(withText(forged)));
    expect(parsed.outcome).toBe('failure');
    expect(parsed.origin.userAgent).toBe(forged);
  });

  it('differs for any two entries that differ', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const same = one.replaceAll('\u0000', '\uFFFD') === other.replaceAll('\u0000', '\uFFFD');
        expect(canonicalEntry(withText(one)) === canonicalEntry(withText(other))).toBe(same);
      }),
    );
  });

  it('writes no member that an entry does not have', () => {
    const padded = { ...entryWith({}), password: 'canary' };
    expect(canonicalEntry(padded)).not.toContain('canary');
  });
});

describe('storableEntry', () => {
  it('replaces what PostgreSQL text and UTF-8 cannot hold, so that what is read back has the same hash', () => {
    const stored = storableEntry(withText('a\u0000b\ud800c'));
    expect(stored.origin.userAgent).toBe('a\uFFFDb\uFFFDc');
    expect(stored.details).toEqual({ note: 'a\uFFFDb\uFFFDc', 'a\uFFFDb\uFFFDc': 1 });
    expect(canonicalEntry(stored)).toBe(canonicalEntry(withText('a\u0000b\ud800c')));
  });

  it('leaves text of any script as it is', () => {
    const text = 'Zoë 工事 👷🏽‍♀️ \u202E';
    expect(storableEntry(withText(text))).toEqual(withText(text));
  });
});
