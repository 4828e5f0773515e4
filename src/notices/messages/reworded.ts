import type { Catalogue, MailMessages } from './catalogue.js';

type Change = (message: string) => string;

const each = <Messages extends Readonly<Record<string, string>>>(
  messages: Messages,
  change: Change,
): Messages =>
  Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, change(message)])) as Messages;

/** A catalogue with every message changed alike. */
export const changed = ({ kinds, frame, texts, codes }: Catalogue, change: Change): Catalogue => ({
  kinds: Object.fromEntries(
    Object.entries(kinds).map(([kind, { subject, happened, otherwise }]) => [
      kind,
      each({ subject, happened, otherwise } satisfies MailMessages, change),
    ]),
  ) as Catalogue['kinds'],
  frame: each(frame, change),
  texts: each(texts, change),
  codes: each(codes, change),
});

/** The language as a region speaks it: each word of the list in the place of what its language says. */
export const reworded = (language: Catalogue, words: Readonly<Record<string, string>>): Catalogue =>
  changed(language, (message) =>
    Object.entries(words).reduce((text, [word, instead]) => text.replaceAll(word, instead), message),
  );
