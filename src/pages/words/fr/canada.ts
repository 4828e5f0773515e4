import { canadianSpaces, frenchSpaces } from '../../../languages/french-spaces.js';
import type { Catalogue } from '../message-types.js';
import { typed } from './index.js';

/** The longer ones first. */
const words = {
  'l’e-mail': 'le courriel',
  'e-mail': 'courriel',
  'E-mail': 'Courriel',
  'ou SMS': 'ou messages texte',
  'et SMS': 'et messages texte',
  'de SMS': 'de messages texte',
  'des SMS': 'des messages texte',
  'les SMS': 'les messages texte',
  'Les SMS': 'Les messages texte',
  SMS: 'message texte',
  'téléphone mobile': 'téléphone cellulaire',
  'uméro de mobile': 'uméro de cellulaire',
} as const;

const canadian = (message: string): string =>
  canadianSpaces(
    Object.entries(words).reduce(
      (text, [word, instead]) => text.replaceAll(word, instead),
      message.replace(/^SMS/, 'Message texte'),
    ),
  );

/** What Canada says or spells otherwise than France. */
export const canada = Object.fromEntries(
  Object.entries(typed).flatMap(([group, texts]) =>
    Object.entries(texts as Readonly<Record<string, string>>)
      .filter(([, text]) => canadian(text) !== frenchSpaces(text))
      .map(([name, text]) => [`${group}.${name}`, canadian(text)]),
  ),
) as Partial<Catalogue>;
