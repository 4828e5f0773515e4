import { describe, expect, it } from '@jest/globals';
import { acceptedLanguages } from './accepted-languages.js';
import { languageName } from './language-name.js';
import { matchLocale, supportedLocales } from './match-locale.js';

describe('the locale that serves whoever asks', () => {
  it.each(supportedLocales)('%s is met exactly, however it is written', (locale) => {
    expect(matchLocale([locale])).toBe(locale);
    expect(matchLocale([locale.toUpperCase()])).toBe(locale);
    expect(matchLocale([`${locale}-u-ca-gregory`])).toBe(locale);
  });

  it.each([
    ['en', 'en-US'],
    ['en-PH', 'en-US'],
    ['en-IE', 'en-GB'],
    ['en-NZ', 'en-GB'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['fr', 'fr-FR'],
    ['fr-BE', 'fr-FR'],
    ['fr-Latn-CA', 'fr-CA'],
    ['de-AT', 'de-DE'],
    ['es', 'es-ES'],
    ['es-MX', 'es-419'],
    ['es-US', 'es-419'],
    ['pl', 'pl-PL'],
    ['zh', 'zh-SG'],
    ['zh-Hans-CN', 'zh-SG'],
    ['zh-TW', 'zh-SG'],
    ['cmn-Hans', 'zh-SG'],
    ['ja-Latn', 'ja-JP'],
  ])('%s is served by %s', (asked, given) => {
    expect(matchLocale([asked])).toBe(given);
  });

  it('is that of the first language we have', () => {
    expect(matchLocale(['nl-NL', 'fr-BE', 'fr-CA', 'en-US'])).toBe('fr-FR');
    expect(matchLocale(['nl', 'de'])).toBe('de-DE');
  });

  it.each([
    [''],
    ['tlh'],
    ['en_US'],
    ['__proto__'],
    ['constructor'],
    ['*'],
    ['x-pirate'],
    ['de-'.repeat(50)],
  ])('is English of the United States for %j', (asked) => {
    expect(matchLocale([asked])).toBe('en-US');
    expect(matchLocale([])).toBe('en-US');
    expect(matchLocale([asked, 'pl'])).toBe('pl-PL');
  });
});

describe('a header that says which languages are read', () => {
  it.each([
    ['pl', ['pl']],
    ['en;q=0.5, fr-CA, fr;q=0.8', ['fr-CA', 'fr', 'en']],
    ['de;q=0, *;q=0.5, ja;Q=0.1', ['ja']],
    ['es;q=nonsense, pt', ['pt']],
    ['', []],
  ])('%j asks for %j', (header, tags) => {
    expect(acceptedLanguages(header)).toEqual(tags);
  });

  it('costs nothing, however long it is', () => {
    expect(acceptedLanguages('de,'.repeat(100_000)).length).toBeLessThan(200);
  });
});

it('each language is called by its own name', () => {
  const names = supportedLocales.map(languageName);
  expect(new Set(names).size).toBe(supportedLocales.length);
  expect(names).toEqual(
    expect.arrayContaining(['Deutsch (Deutschland)', 'Français (Canada)', '日本語 (日本)']),
  );
});
