import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { supportedLocales } from '../../languages/match-locale.js';
import { catalogueOf, flat, languages, spokenIn, type MessageKey } from './catalogues.js';
import { en } from './en/index.js';
import { regions } from './regions.js';
import { Words } from './words.js';

const english = flat(en);
const keys = Object.keys(english) as MessageKey[];

/** The names of what a message is given, and of the elements in it. */
function partsOf(message: string, locale: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly any[]): void => {
    for (const element of elements) {
      if (typeof element.value === 'string' && element.type !== 0)
        names.add(`${element.type} ${element.value}`);
      for (const option of Object.values<any>(element.options ?? {})) visit(option.value);
      if (Array.isArray(element.children)) visit(element.children);
    }
  };
  visit(new IntlMessageFormat(message, locale).getAst());
  return [...names].sort();
}

/** Said by a name that is put together: an act's, a problem's, a part's of what is approved. */
const BY_NAME = /^(problems|intent|done)\./;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'words' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('what the pages say', () => {
  const places = ['..', '../../authorization-server'];
  const code = places.flatMap((place) => sources(join(import.meta.dirname, place))).join('\n');

  test('is used, every message of it', () => {
    // Names that are put together stand in the code by their beginnings.
    const composed = (key: string) => code.includes(`\`${String(key.split('.')[0])}.$`);
    const unused = keys.filter((key) => !BY_NAME.test(key) && !composed(key) && !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
    const done = Object.keys(en.done).filter((name) => !code.includes(`'${name}'`));
    expect(done).toEqual([]);
  });

  test.each(Object.keys(languages))(
    'in %s lacks nothing, adds nothing, and takes the same arguments',
    (language) => {
      const messages = flat(languages[language]!);
      expect(Object.keys(messages).sort()).toEqual([...keys].sort());
      const different = keys.filter(
        (key) => partsOf(messages[key], language).join() !== partsOf(english[key], 'en').join(),
      );
      expect(different).toEqual([]);
      for (const key of keys) expect(messages[key].trim()).not.toBe('');
    },
  );

  test('differs from its language where a place says it does', () => {
    for (const [locale, messages] of Object.entries(regions)) {
      const language = flat(languages[locale.split('-')[0]!]!);
      for (const [key, message] of Object.entries(messages)) {
        expect(keys).toContain(key);
        expect(message).not.toBe(language[key as MessageKey]);
        expect(partsOf(message, locale)).toEqual(partsOf(english[key as MessageKey], 'en'));
      }
    }
  });
});

describe('a locale', () => {
  test.each(supportedLocales)('%s has each message, and its own dates and money', (locale) => {
    expect(Object.keys(catalogueOf(locale))).toHaveLength(keys.length);
    const words = new Words(locale);
    expect(words.money({ amount: '1234567.89', currency: 'USD' }).replace(/[^0-9]/g, '')).toBe('123456789');
    expect(words.day('2026-11-29')).toContain('2026');
  });

  test('is marked as the language its pages are in', () => {
    for (const locale of supportedLocales)
      expect(spokenIn(locale)).toBe(locale.split('-')[0]! in languages ? locale : 'en');
  });

  test('tells when in the zone that was chosen, by its short name there and then; else in UTC', () => {
    const told = (locale: string, zone: string | null, month = '11') =>
      new Words(locale, zone).time(`2026-${month}-29T20:05:00Z`).replace(/\s/g, ' ');
    expect(told('en-US', null)).toBe('Nov 29, 2026, 8:05 PM UTC');
    expect(told('en-US', 'America/Toronto')).toBe('Nov 29, 2026, 3:05 PM EST');
    expect(told('en-US', 'America/Toronto', '06')).toBe('Jun 29, 2026, 4:05 PM EDT');
    expect(told('de-DE', 'Europe/Berlin')).toBe('29.11.2026, 21:05 MEZ');
    expect(told('ja-JP', 'Asia/Tokyo')).toBe('2026/11/30 5:05 JST');
    expect(told('fr-CA', 'America/Montreal')).toContain('HNE');
  });

  test('writes amounts exactly, however long they are', () => {
    expect(new Words('en-US').money({ amount: '12345678901234567.89', currency: 'USD' })).toBe(
      '$12,345,678,901,234,567.89',
    );
    expect(new Words('de-DE').money({ amount: '1234.50', currency: 'EUR' })).toBe('1.234,50\u00a0€');
    expect(new Words('ja-JP').money({ amount: '1234', currency: 'JPY' })).toBe('￥1,234');
  });
});
