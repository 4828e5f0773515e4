import { describe, expect, it } from '@jest/globals';
import type { NoticeKind } from '@countersign/mfa-core';
import { supportedLocales } from '../languages/match-locale.js';
import { catalogues } from './messages/catalogues.js';
import { renderNotice, type Reader } from './render-notice.js';

const CONTACT = 'help@countersign.example';
const at = new Date('2027-03-01T08:30:00Z');
/** The first moment of 28 March 2027 in Berlin, the night in which its clocks go forward. */
const details = {
  company: 'Cedar & Stone Builders',
  deadline: '2027-03-27T23:00:00.000Z',
  timeZone: 'Europe/Berlin',
  days: 14,
};
const of = (kind: NoticeKind, reader: Reader, changed: object = {}) =>
  renderNotice({ kind, at, details: { ...details, ...changed } }, CONTACT, reader);
const inZone = (locale: string, timeZone: string | null = null): Reader => ({ locale, timeZone });

describe('times in a mail', () => {
  it('are those of where the reader is, and of where the sender is to whom nobody knows it of', () => {
    const deadline = (locale: string, timeZone: string | null = null) =>
      of('mfa_deadline_set', inZone(locale, timeZone)).text;
    expect(deadline('en-US')).toMatch(/Sunday, March 28, 2027 at 12:00\sAM/);
    expect(deadline('en-US', 'America/New_York')).toMatch(/Saturday, March 27, 2027 at 7:00\sPM EDT/);
    expect(deadline('ja-JP', 'Asia/Tokyo')).toMatch(/2027年3月28日.*8:00/);
    expect(deadline('en-GB', 'Europe/London')).toContain('27 March 2027');
    expect(deadline('de-DE', 'Europe/Berlin')).toContain('Sonntag, 28. März 2027');
    expect(deadline('en-US', 'Mars/Olympus')).toContain('March 28');
  });

  it('are in UTC, and say so, where nobody knows either', () => {
    const { text } = of('password_changed', inZone('fr-CA'), { timeZone: null });
    expect(text).toContain('Date\u00A0: lundi 1 mars 2027 à 08 h 30 UTC');
  });
});

it('counts days and names what was cut off a list as the language does', () => {
  const near = (locale: string, days: number) => of('mfa_deadline_near', inZone(locale), { days });
  expect(near('en-US', 1).subject).toContain('required tomorrow');
  expect(near('en-US', 14).subject).toContain('in 14 days');
  expect(near('de-DE', 1).subject).toContain('Ab morgen');
  expect(near('fr-CA', 3).text).toContain('Il reste 3 jours');
  expect(near('ja-JP', 3).text).toContain('残り 3 日');
  const list = (locale: string, more: number) =>
    of('beneficiary_accounts_wait', inZone(locale), { count: 2 + more, payees: 'Oak\nElm, Inc.', more }).text;
  expect(list('en-US', 0)).toContain('those of Oak and Elm, Inc..');
  expect(list('en-US', 1)).toContain('those of Oak, Elm, Inc., and 1 more.');
  expect(list('de-DE', 5)).toContain('Oak, Elm, Inc. und 5 weitere.');
  expect(list('ja-JP', 5)).toContain('Oak、Elm, Inc.、他 5 件');
});

it.each(['tlh', 'x', '', 'en-US-u-ca-hebrew-%', '__proto__', 'de'])(
  'a mail goes out whatever a language is called: %j',
  (locale) => {
    expect(of('mfa_deadline_set', inZone(locale, 'Mars/Olympus')).text).toContain('2027');
  },
);

/** What somebody may have called themselves, their company or their browser. */
const HOSTILE = `Evil\r\nBcc: all@x.example\r\n\r\nCall 555-0100\u2028now\u202E\u2066 {days} {company, plural, other {x}} <b>x</b> ' ${'\u{1F600}'.repeat(5_000)}${'x'.repeat(10_000)}`;
const kinds = Object.keys(catalogues['en-US'].kinds) as NoticeKind[];
const free = ['by', 'whom', 'company', 'payee', 'email', 'client', 'key', 'reason', 'reference', 'after'];
const hostile = Object.fromEntries(
  [...free, 'lastFour', 'url', 'disbursement', 'address', 'userAgent', 'method', 'role', 'change'].map(
    (name) => [name, HOSTILE],
  ),
);

describe.each(supportedLocales)('in %s', (locale) => {
  it.each(kinds)('%s has the lines it has for anybody, however hostile what it tells of is', (kind) => {
    const lines = (text: string): number => text.split(/[\n\r\u0085\u2028\u2029]/).length;
    const usual = of(kind, inZone(locale), { code: 'C', link: 'L', token: 'T' });
    const forged = of(kind, inZone(locale), { ...hostile, code: 'C', link: 'L', token: 'T' });
    expect(lines(forged.text)).toBe(lines(usual.text));
    expect(forged.subject).toBe(usual.subject);
    expect(forged.text).not.toMatch(/[\p{Cf}\p{Cs}\r]/u);
    expect(forged.text.length).toBeLessThan(4_000);
    expect(forged.text).not.toMatch(/^Bcc/m);
  });
});

it('who is called as what is unknown is no stranger', () => {
  const { text } = of('disbursements_switched', inZone('en-US'), { by: 'none', switched: 'off' });
  expect(text).toContain('"none" switched disbursements');
});
