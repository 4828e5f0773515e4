import { IntlMessageFormat } from 'intl-messageformat';
import type { Notice } from '@countersign/mfa-core';
import type { Catalogue, LocalizedKind } from './catalogue.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { zh } from './zh.js';

/** Who reads a message. */
export interface Reader {
  /** BCP 47. */
  locale: string;
  /** IANA; null: nobody knows, and the sender's holds. */
  timeZone: string | null;
}

const catalogues: Readonly<Record<string, Catalogue>> = { de, en, es, fr, ja, pl, pt, zh };
const FALLBACK = 'en-US';

/** What happened, what to do, when it was said, what to do if nobody decided it, and whom to ask (LC-05). */
export function renderLocalized(
  notice: { kind: LocalizedKind; at: Date; details: Notice['details'] },
  contact: string,
  reader: Reader,
): { subject: string; text: string } {
  const { kind, at, details } = notice;
  const { locale, catalogue } = languageOf(reader.locale);
  const timeZone = zoneOf(reader.timeZone, details['timeZone']);
  const values = {
    company: plain(details['company']),
    deadline:
      typeof details['deadline'] === 'string' ? timeIn(locale, timeZone, new Date(details['deadline'])) : '–',
    days: Number(details['days'] ?? 0),
    when: timeIn(locale, timeZone, at),
    contact,
  };
  const say = (message: string): string => String(new IntlMessageFormat(message, locale).format(values));
  const { subject, happened } = catalogue.kinds[kind];
  const text = [
    happened,
    ...(kind === 'mfa_policy_lifted' ? [] : [catalogue.advice]),
    catalogue.when,
    catalogue.otherwise,
    catalogue.contact,
  ];
  return { subject: `Countersign: ${say(subject)}`, text: text.map(say).join('\n\n') };
}

/** A mail has to go out: whatever a person's language is called, there is one it is told in. */
function languageOf(wanted: string): { locale: string; catalogue: Catalogue } {
  const [language = ''] = wanted.toLowerCase().split('-');
  const catalogue = Object.hasOwn(catalogues, language) ? catalogues[language] : undefined;
  if (!catalogue) return { locale: FALLBACK, catalogue: en };
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(isLocale(wanted) ? wanted : []);
  return { locale: known ?? language, catalogue };
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function zoneOf(...wanted: readonly unknown[]): string {
  return wanted.find((zone): zone is string => typeof zone === 'string' && isZone(zone)) ?? 'UTC';
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** With its day of the week and the name of the zone, so that nobody has to guess whose midnight it is. */
const timeIn = (locale: string, timeZone: string, time: Date): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone },
  }).format(time);

/** A company is called what it likes to be: neither lines nor pages of it, and nothing that turns the text around. */
function plain(name: unknown): string {
  const text = typeof name === 'string' ? name.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim() : '';
  return text === '' ? '–' : text.slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 200;
