import type { Catalogue, Messages } from './message-types.js';

/** What a region says otherwise: its language with each word of the list, in their order, in the place of what the language says. */
export const reworded = (
  language: Messages,
  words: readonly (readonly [word: string, instead: string])[],
): Partial<Catalogue> =>
  Object.fromEntries(
    Object.entries(language).flatMap(([group, texts]) =>
      Object.entries(texts as Readonly<Record<string, string>>).flatMap(([name, text]) => {
        const said = words.reduce((before, [word, instead]) => before.replaceAll(word, instead), text);
        return said === text ? [] : [[`${group}.${name}`, said]];
      }),
    ),
  );
