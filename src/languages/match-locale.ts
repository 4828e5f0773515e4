/** What pages, mails and texts are written in, as BCP 47 has it. English of the United States for whoever says nothing. */
export const supportedLocales = [
  ...(['en-US', 'en-GB', 'en-CA', 'en-AU', 'pt-BR', 'fr-CA', 'fr-FR'] as const),
  ...(['de-DE', 'es-ES', 'es-419', 'pl-PL', 'zh-SG', 'ja-JP'] as const),
] as const;
export type SupportedLocale = (typeof supportedLocales)[number];

const FALLBACK: SupportedLocale = 'en-US';

/** Longer than any tag somebody means; a header may hold whatever it likes. */
const LONGEST_TAG = 35;

/** Each language, and where it is spoken or written otherwise than elsewhere: docs/languages.md. */
const byLanguage: Readonly<Record<string, (region: string) => SupportedLocale>> = {
  en: (region) => (spokenAsInTheStates.has(region) ? 'en-US' : 'en-GB'),
  pt: () => 'pt-BR',
  fr: () => 'fr-FR',
  de: () => 'de-DE',
  es: (region) => (spokenAsInSpain.has(region) ? 'es-ES' : 'es-419'),
  pl: () => 'pl-PL',
  zh: () => 'zh-SG',
  ja: () => 'ja-JP',
};
const spokenAsInTheStates = new Set(['', 'US', 'AS', 'GU', 'MP', 'PH', 'PR', 'UM', 'VI']);
const spokenAsInSpain = new Set(['', 'ES', 'EA', 'IC', 'GQ']);

/**
 * The one of our locales that serves whoever asks for these, the most wanted first. The first whose language we have wins,
 * even if a later one is met exactly: who asks for fr-BE before en-US reads French rather.
 */
export function matchLocale(requested: readonly string[]): SupportedLocale {
  for (const tag of requested) {
    const wanted = parsed(tag);
    if (!wanted) continue;
    const { language, region = '' } = wanted;
    const exact = supportedLocales.find((locale) => locale === `${language}-${region}`);
    if (exact) return exact;
    if (Object.hasOwn(byLanguage, language)) return byLanguage[language]?.(region) ?? FALLBACK;
  }
  return FALLBACK;
}

/** Canonical: `iw` is `he`, `EN_us` is nothing. */
function parsed(tag: string): Intl.Locale | null {
  if (tag.length > LONGEST_TAG) return null;
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
