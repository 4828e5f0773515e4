import { IntlMessageFormat } from 'intl-messageformat';

export type Values = Readonly<Record<string, string | number>>;

/** Formats are costly to make, and there are as many as messages and locales. */
const formats = new Map<string, IntlMessageFormat>();

/** A message with its arguments filled in. What those hold is never read as a message. */
export function say(locale: string, message: string, values: Values): string {
  const name = `${locale} ${message}`;
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new IntlMessageFormat(message, locale, {}, { ignoreTag: true })));
  return String(format.format(values));
}
