import type { Notice } from '@countersign/mfa-core';
import type { SupportedLocale } from '../../languages/match-locale.js';
import { isTimeZone } from '../../wire/place.js';
import { plain } from './plain.js';
import { say, type Values } from './say.js';

type Details = Notice['details'];

/** What a message says something else for; see Catalogue. */
const NONE = 'none';

/** Names, and what else people wrote. */
const texts = [
  ...['by', 'whom', 'company', 'payee', 'email', 'client', 'key', 'reason', 'reference', 'after'],
  ...['lastFour', 'url', 'disbursement', 'address', 'userAgent'],
] as const;
/** One of a few; a message knows what each is called. */
const choices = ['method', 'change', 'role', 'switched', 'what', 'from'] as const;
const numbers = ['count', 'failed', 'failures', 'confirmed', 'days'] as const;
/** One a line; `more` is how many others there are. */
const lists = ['payees', 'disbursements'] as const;
/** Ours, and of use only as they are. */
const verbatim = ['link', 'code', 'token'] as const;

/** Every argument a message about these details may have, whether or not they are known. */
export function valuesOf(
  details: Details,
  { locale, timeZone, more }: { locale: SupportedLocale; timeZone: string; more: string },
): Values {
  const each = (names: readonly string[], value: (given: unknown) => string | number) =>
    Object.fromEntries(names.map((name) => [name, value(details[name])]));
  const list = (given: unknown): string => {
    const items = typeof given === 'string' ? given.split('\n').map(plain) : [];
    const left = Number(details['more'] ?? 0);
    const shown = left > 0 ? [...items, say(locale, more, { more: left })] : items;
    return new Intl.ListFormat(locale).format(shown) || NONE;
  };
  return {
    ...each(texts, known),
    ...each(choices, (given) => (typeof given === 'string' ? given : NONE)),
    ...each(numbers, (given) => Number(given ?? 0)),
    ...each(lists, list),
    // Never unknown, but for a row of another version of ours.
    deadline: timeOrWord(locale, timeZone, details['deadline'] ?? '–'),
    until: timeOrWord(locale, timeZone, details['until']),
    ...each(verbatim, (given) => (typeof given === 'string' ? given : NONE)),
  };
}

/** Whoever is called as what is unknown is quoted, so that a message does not take them for it. */
function known(given: unknown): string {
  const text = typeof given === 'string' || typeof given === 'number' ? plain(String(given)) : '';
  if (text === '') return NONE;
  return text === NONE ? `"${text}"` : text;
}

function timeOrWord(locale: SupportedLocale, timeZone: string, given: unknown): string {
  if (typeof given !== 'string') return NONE;
  const time = new Date(given);
  return Number.isNaN(time.getTime()) ? given : timeIn(locale, timeZone, time);
}

/** With its day of the week and the name of the zone, so that nobody has to guess whose midnight it is. */
export const timeIn = (locale: SupportedLocale, timeZone: string, time: Date): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone },
  }).format(time);

/** The first that there is; else UTC, which the message says. */
export const zoneOf = (...wanted: readonly unknown[]): string =>
  wanted.find((zone): zone is string => typeof zone === 'string' && isTimeZone(zone)) ?? 'UTC';
