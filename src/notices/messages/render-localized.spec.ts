import { describe, expect, it } from '@jest/globals';
import { supportedLocales } from '../../languages/match-locale.js';
import { localizedKinds } from './catalogue.js';
import { renderLocalized, type Reader } from './render-localized.js';

const CONTACT = 'help@countersign.example';
const at = new Date('2027-03-01T08:30:00Z');
/** The first moment of 28 March 2027 in Berlin, the night in which its clocks go forward. */
const details = {
  company: 'Cedar & Stone Builders',
  deadline: '2027-03-27T23:00:00.000Z',
  timeZone: 'Europe/Berlin',
  days: 14,
  previous: null,
};
const of = (kind: (typeof localizedKinds)[number], reader: Reader, changed: object = {}) =>
  renderLocalized({ kind, at, details: { ...details, ...changed } }, CONTACT, reader);
const inZone = (locale: string, timeZone: string | null = null): Reader => ({ locale, timeZone });

describe('a mail about a deadline', () => {
  const all = supportedLocales.flatMap((locale) => localizedKinds.map((kind) => [locale, kind] as const));

  it.each(all)('%s %s says all of it, in that language alone', (locale, kind) => {
    const { subject, text } = of(kind, inZone(locale));
    expect(subject).toMatch(/^Countersign: .{6,}$/u);
    expect(text).toContain('Cedar & Stone Builders');
    expect(text).toContain(CONTACT);
    expect(text.split('\n\n')).toHaveLength(kind === 'mfa_policy_lifted' ? 4 : 5);
    expect(subject + text).not.toMatch(/[{}]|undefined|null|NaN|Invalid/);
    if (!locale.startsWith('en'))
      expect(text).not.toMatch(/\b(factor besides|nobody|or help needed|When:)\b/);
    if (kind !== 'mfa_policy_lifted') expect(text).toMatch(/2027/);
  });

  it('says the moment where the reader is, and where the admin is to whom nobody knows it of', () => {
    expect(of('mfa_deadline_set', inZone('en-US')).text).toContain('Sunday, March 28, 2027');
    expect(of('mfa_deadline_set', inZone('en-US')).text).toMatch(/12:00\sAM/);
    const newYork = of('mfa_deadline_set', inZone('en-US', 'America/New_York')).text;
    expect(newYork).toContain('Saturday, March 27, 2027');
    expect(newYork).toMatch(/7:00\sPM EDT/);
    expect(of('mfa_deadline_set', inZone('ja-JP', 'Asia/Tokyo')).text).toMatch(/2027年3月28日.*8:00/);
    expect(of('mfa_deadline_set', inZone('en-GB', 'Europe/London')).text).toContain('27 March 2027');
    expect(of('mfa_deadline_set', inZone('de-DE', 'Europe/Berlin')).text).toContain('Sonntag, 28. März 2027');
  });

  it('counts days as the language does', () => {
    const subject = (locale: string, days: number) =>
      of('mfa_deadline_near', inZone(locale), { days }).subject;
    const text = (locale: string, days: number) => of('mfa_deadline_near', inZone(locale), { days }).text;
    expect(subject('en-US', 1)).toContain('required tomorrow');
    expect(subject('en-US', 14)).toContain('in 14 days');
    expect(subject('de-DE', 1)).toContain('Ab morgen');
    expect(text('pl-PL', 1)).toContain('Pozostał jeden dzień');
    expect(text('pl-PL', 3)).toContain('Pozostały 3 dni');
    expect(text('pl-PL', 14)).toContain('Pozostało 14 dni');
    expect(text('fr-CA', 3)).toContain('Il reste 3 jours');
    expect(text('ja-JP', 3)).toContain('残り 3 日');
  });

  it.each(['tlh', 'x', '', 'en-US-u-ca-hebrew-%', '__proto__', 'de'])(
    'goes out whatever a language is called: %j',
    (locale) => {
      expect(of('mfa_deadline_set', inZone(locale, 'Mars/Olympus')).text).toContain('2027');
    },
  );

  it('is no line of its own for a company of a strange name', () => {
    const company = `Evil\r\n\r\nCall 555-0100\u2028\u202E {days} {company, plural, other {x}} <b> ${'x'.repeat(10_000)}`;
    const { text } = of('mfa_deadline_set', inZone('en-US'), { company });
    expect(text).toMatch(/Evil Call 555-0100 +\{days\}/);
    expect(text.split('\n\n')).toHaveLength(5);
    expect(text.length).toBeLessThan(1_500);
  });
});
