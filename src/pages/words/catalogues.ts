import { de } from './de/index.js';
import { en } from './en/index.js';
import { fr } from './fr/index.js';
import { es } from './es/index.js';
import { ja } from './ja/index.js';
import type { Catalogue, Messages } from './message-types.js';
import { pl } from './pl/index.js';
import { pt } from './pt/index.js';
import { regions } from './regions.js';
import { zh } from './zh/index.js';

export type { Catalogue, MessageKey, Messages } from './message-types.js';

/** Each language whole. */
export const languages: Readonly<Record<string, Messages>> = { de, en, es, fr, ja, pl, pt, zh };

/** In which language a locale is spoken to: English until there is one of its own. */
export const spokenIn = (locale: string): string =>
  Object.hasOwn(languages, locale.split('-')[0] ?? '') ? locale : 'en';

/** The messages of a locale: of its language, and what is said otherwise where it is spoken. */
export const catalogueOf = (locale: string): Catalogue => catalogues.get(locale) ?? made(locale);

const catalogues = new Map<string, Catalogue>();

function made(locale: string): Catalogue {
  const [language = ''] = locale.split('-');
  const catalogue = { ...flat(languages[language] ?? en), ...regions[locale] };
  catalogues.set(locale, catalogue);
  return catalogue;
}

export const flat = (messages: Messages): Catalogue =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([group, texts]) =>
      Object.entries(texts as Readonly<Record<string, string>>).map(([name, text]) => [
        `${group}.${name}`,
        text,
      ]),
    ),
  ) as Catalogue;
