const CODE = /^[A-Z]{2}$/;
/** What services say of addresses that belong to no country: unknown, and the Tor network. */
const NO_COUNTRY = new Set(['XX', 'T1', 'ZZ']);
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The code of a country there is; null for anything else. */
export function readCountry(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const code = text.trim().toUpperCase();
  return CODE.test(code) && !NO_COUNTRY.has(code) && names.of(code) !== undefined ? code : null;
}
