import { acceptedLanguages } from '../../languages/accepted-languages.js';
import { matchLocale, type SupportedLocale } from '../../languages/match-locale.js';

/** What was chosen in this browser, what the person is known to read, what the browser asks for: in this order. */
export const localeFor = (
  chosen: string | undefined,
  known: string | undefined,
  acceptLanguage: string | undefined,
): SupportedLocale =>
  matchLocale([
    ...(chosen === undefined ? [] : [chosen]),
    ...(known === undefined ? [] : [known]),
    ...acceptedLanguages(acceptLanguage ?? ''),
  ]);
