import type { en } from './en/index.js';

type English = typeof en;

/** `group.message`, as `signIn.title`. */
export type MessageKey = {
  [Group in keyof English]: `${Group}.${keyof English[Group] & string}`;
}[keyof English];

/** ICU messages by their keys. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** All messages in another language: the same groups with the same keys, or it does not compile. */
export type Messages = {
  readonly [Group in keyof English]: { readonly [Key in keyof English[Group]]: string };
};
