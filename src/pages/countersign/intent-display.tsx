import type { ComponentChildren } from 'preact';
import { useWords } from '../kit/page-context.js';
import { en } from '../words/en/index.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = Readonly<Record<string, Json>>;

/** All of an intent's display, in one order wherever it was kept in between: nothing is summed up, shortened or hidden (SU-07, SU-08). */
export const IntentDisplay = ({ of }: { of: unknown }) => {
  const words = useWords();
  const display = of as Json;
  if (!isFields(display)) return <Value of={display} />;
  const money = moneyIn(display);
  if (money === null) return <FieldList of={display} />;
  const { amount: _amount, currency: _currency, ...rest } = display;
  return (
    <>
      <p class="amount">{words.money(money)}</p>
      <FieldList of={rest} />
    </>
  );
};

const Value = ({ of }: { of: Json }) => {
  const words = useWords();
  if (isList(of)) {
    return of.length === 0 ? (
      <>{words.t('parts.none')}</>
    ) : (
      <ol>
        {of.map((item) => (
          <li>
            <Value of={item} />
          </li>
        ))}
      </ol>
    );
  }
  if (isFields(of)) {
    const money = moneyIn(of);
    const alone = money !== null && Object.keys(of).length === 2;
    return alone ? <span class="money">{words.money(money)}</span> : <FieldList of={of} />;
  }
  return of === null ? <>{words.t('parts.none')}</> : <bdi>{String(of)}</bdi>;
};

const FieldList = ({ of }: { of: Fields }) => {
  const words = useWords();
  const money = moneyIn(of);
  const shown = ([name, value]: [string, Json]): ComponentChildren =>
    money !== null && name === 'amount' ? (
      <strong class="money">{words.money(money)}</strong>
    ) : (
      <Value of={value} />
    );
  return (
    <dl class="facts">
      {inOrder(of)
        // Said with its amount.
        .filter(([name]) => !(money !== null && name === 'currency'))
        .map((entry) => (
          <div>
            <dt>{labelOf(words.t, entry[0])}</dt>
            <dd>{shown(entry)}</dd>
          </div>
        ))}
    </dl>
  );
};

/** Names of what intents display, for people; a name that is not known is shown as it is, never left out. */
const labelOf = (t: ReturnType<typeof useWords>['t'], name: string): string =>
  Object.hasOwn(en.intent, name) ? t(`intent.${name as keyof typeof en.intent}`) : name;

const order = Object.keys(en.intent);

/** Of the words for them, and what is not known last: a database keeps none of its own. */
const inOrder = (of: Fields): [string, Json][] => {
  const place = ([name]: [string, Json]): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  return Object.entries(of).sort((one, other) => place(one) - place(other));
};

const moneyIn = ({ amount, currency }: Fields): { amount: string; currency: string } | null =>
  typeof amount === 'string' && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
    ? { amount, currency }
    : null;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !isList(value);
