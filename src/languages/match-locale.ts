export const supportedLocales = [
  'en-US',
  'en-GB',
  'en-CA',
  'en-AU',
  'pt-BR',
  'fr-CA',
  'fr-FR',
  'de-DE',
  'es-ES',
  'es-419',
  'pl-PL',
  'zh-SG',
  'ja-JP',
] as const;
export type SupportedLocale = (typeof supportedLocales)[number];
export function matchLocale(requested: readonly string[]): SupportedLocale {
  for (const one of requested) {
    const found =
      supportedLocales.find((locale) => locale.toLowerCase() === one.toLowerCase()) ??
      supportedLocales.find((locale) => locale.split('-')[0] === one.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en-US';
}
