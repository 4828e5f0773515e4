import { en } from './en/index.js';

/** `group.message`, as `signIn.title`. */
export type MessageKey = {
  [Group in keyof typeof en]: `${Group}.${keyof (typeof en)[Group] & string}`;
}[keyof typeof en];

/** ICU messages by their keys. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** A group of messages in another language has the same keys. */
export type Translated<Group> = { readonly [Key in keyof Group]: string };

const flat = (groups: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([group, messages]) =>
      Object.entries(messages).map(([name, message]) => [`${group}.${name}`, message]),
    ),
  );

const english = flat(en) as Catalogue;

const byLanguage: Readonly<Record<string, Catalogue>> = { en: english };

/** The messages of a locale; English where its language has none. */
export const catalogueOf = (locale: string): Catalogue => byLanguage[locale.split('-')[0] ?? 'en'] ?? english;
