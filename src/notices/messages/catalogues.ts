import type { SupportedLocale } from '../../languages/match-locale.js';
import type { Catalogue } from './catalogue.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { canadianSpaces, frenchSpaces } from '../../languages/french-spaces.js';
import { ja } from './ja.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { britishWords, canadianFrenchWords, latinAmericanWords } from './regions.js';
import { changed, reworded } from './reworded.js';
import { zh } from './zh.js';

const british = reworded(en, britishWords);

/** What mails and texts say, locale by locale. */
export const catalogues: Readonly<Record<SupportedLocale, Catalogue>> = {
  'en-US': en,
  'en-GB': british,
  'en-CA': en,
  'en-AU': british,
  'pt-BR': pt,
  'fr-CA': changed(reworded(fr, canadianFrenchWords), canadianSpaces),
  'fr-FR': changed(fr, frenchSpaces),
  'de-DE': de,
  'es-ES': es,
  'es-419': reworded(es, latinAmericanWords),
  'pl-PL': pl,
  'zh-SG': zh,
  'ja-JP': ja,
};
