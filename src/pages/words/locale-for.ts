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
    ...accepted(acceptLanguage ?? ''),
  ]);

/** RFC 9110 section 12.5.4: the tags, the most wanted first. */
const accepted = (header: string): string[] =>
  header
    .slice(0, 500)
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.split(';').map((part) => part.trim());
      const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
