import { createElement, Fragment, type ComponentChildren } from 'preact';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogueOf, type MessageKey } from './catalogues.js';

export type MessageArguments = Readonly<Record<string, string | number | Date>>;

/** Money as the API says it: a decimal string, and ISO 4217. */
export interface Money {
  amount: string;
  currency: string;
}

/** Everything a page says, in one locale: its messages, and dates, numbers and money as people there write them. */
export class Words {
  /** One page's: zones are many, and each has more names than one, so they are kept for nobody else. */
  #times: ReturnType<typeof timesIn> | undefined;

  /** `timeZone`, by its IANA name: where nobody has chosen any, a server knows none, and the script of the page shows the device's. */
  constructor(
    readonly locale: string,
    readonly timeZone: string | null = null,
  ) {}

  /** A message as text. */
  readonly t = (key: MessageKey, given: MessageArguments = {}): string =>
    String(formatOf(this.locale, key).format(given));

  /** A message whose `<strong>` and `<em>` become elements. */
  readonly rich = (key: MessageKey, given: MessageArguments = {}): ComponentChildren => {
    const parts = formatOf(this.locale, key).format<ComponentChildren>({ ...given, ...elements });
    return createElement(Fragment, null, parts);
  };

  /** The exact amount, whatever its length: `Intl` reads decimal strings. */
  readonly money = ({ amount, currency }: Money): string =>
    cached(
      `money ${this.locale} ${currency}`,
      () => new Intl.NumberFormat(this.locale, { style: 'currency', currency }),
    ).format(amount as `${number}`);

  readonly number = (value: number): string =>
    cached(`number ${this.locale}`, () => new Intl.NumberFormat(this.locale)).format(value);

  /** An instant, to the minute, with the short name of the zone it is told in. */
  readonly time = (instant: string): string => {
    const at = new Date(instant);
    const { time, zone } = (this.#times ??= timesIn(this.locale, this.timeZone ?? 'UTC'));
    const name = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
    return `${time.format(at)} ${name ?? ''}`;
  };

  /** A day without a time, such as `2026-11-29`. */
  readonly day = (date: string): string =>
    cached(
      `day ${this.locale}`,
      () => new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }),
    ).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

  /** The name of a country, by its ISO 3166-1 code. */
  readonly country = (code: string): string =>
    cached(`country ${this.locale}`, () => new Intl.DisplayNames(this.locale, { type: 'region' })).of(code) ??
    code;

  /** `a, b and c`. */
  readonly list = (items: readonly string[]): string =>
    cached(`list ${this.locale}`, () => new Intl.ListFormat(this.locale)).format(items);
}

const timesIn = (locale: string, timeZone: string) => ({
  time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  zone: new Intl.DateTimeFormat(locale, { timeZoneName: 'short', timeZone }),
});

const elements = {
  strong: (parts: ComponentChildren[]) => createElement('strong', null, parts),
  em: (parts: ComponentChildren[]) => createElement('em', null, parts),
};

const formats = new Map<string, unknown>();

/** Formats are costly to make and the same for everybody; there are as many as locales, messages and currencies. */
function cached<Format>(name: string, make: () => Format): Format {
  const found = formats.get(name) as Format | undefined;
  if (found !== undefined) return found;
  const made = make();
  formats.set(name, made);
  return made;
}

const formatOf = (locale: string, key: MessageKey): IntlMessageFormat =>
  cached(`message ${locale} ${key}`, () => new IntlMessageFormat(catalogueOf(locale)[key], locale));
