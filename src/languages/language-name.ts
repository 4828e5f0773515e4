import type { SupportedLocale } from './match-locale.js';

/** A language by its own name, so that whoever cannot read the page around it finds theirs. */
export function languageName(locale: SupportedLocale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' });
  const name = names.of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
