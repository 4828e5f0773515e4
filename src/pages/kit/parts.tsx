import type { ComponentChildren } from 'preact';
import type { Money } from '../words/words.js';
import { useWords } from './page-context.js';

/** An amount as people of the reader's place write it; digits stand under digits. */
export const Amount = ({ of }: { of: Money }) => <span class="money">{useWords().money(of)}</span>;

/** An instant, in the zone that whoever reads has chosen; where that is none, the script shows it in their device's. */
export const Time = ({ at }: { at: string | null | undefined }) => {
  const { t, time, timeZone } = useWords();
  return at ? (
    <time dateTime={at} data-local={timeZone === null ? '' : undefined}>
      {time(at)}
    </time>
  ) : (
    <>{t('parts.none')}</>
  );
};

/** Names and values, such as all there is to know of one thing. */
export const Facts = ({ of }: { of: readonly (readonly [name: string, value: ComponentChildren])[] }) => (
  <dl class="facts">
    {of.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A short word about where something stands, told by more than its colour. */
export const Badge = ({
  tone,
  children,
}: {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  children: ComponentChildren;
}) => <span class={`badge ${tone}`}>{children}</span>;

/** Says that there is nothing, and what to do about it. */
const Empty = ({ children }: { children: ComponentChildren }) => <div class="empty">{children}</div>;

export interface Column<Row> {
  /** Of the query parameter that sorts by it. */
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** What the script sorts by where the cell does not say it; left out: the column is not sorted. */
  sortBy?: (row: Row) => string | number;
  numeric?: boolean;
}

/**
 * A table: each row a card on a phone. With more than a few rows the script adds a search field and sorts by a click on a
 * heading; without it the order is the server's.
 */
export function Table<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  empty: ComponentChildren;
  /** Of a list that the server searches: looking through this alone would find too little. */
  part?: boolean;
}) {
  const { t } = useWords();
  const { caption, columns, rows, empty, part } = props;
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div class="table" tabIndex={0} role="region" aria-label={caption}>
      <table
        data-part={part ? '' : undefined}
        data-search={t('parts.search')}
        data-found={t('parts.found')}
        data-sort={t('parts.sortBy')}
      >
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric, sortBy }) => (
              <th scope="col" class={numeric ? 'numeric' : undefined} data-sorts={sortBy ? '' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ label, cell, sortBy, numeric }, index) => {
                const given = {
                  'data-label': label,
                  ...(sortBy ? { 'data-value': String(sortBy(row)) } : {}),
                  ...(numeric ? { class: 'numeric' } : {}),
                };
                return index === 0 ? (
                  <th scope="row" {...given}>
                    {cell(row)}
                  </th>
                ) : (
                  <td {...given}>{cell(row)}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** To the next page of a list that is paged by a cursor; null at its end. */
export const More = ({ href }: { href: string | null }) => {
  const { t } = useWords();
  return href === null ? null : (
    <p>
      <a class="button" href={href}>
        {t('parts.more')}
      </a>
    </p>
  );
};

/**
 * A picture of a few numbers: bars with their words and numbers beside them, so that nothing is in the picture alone (WCAG
 * 1.1.1, 1.4.1).
 */
export const Bars = (props: {
  title: string;
  bars: readonly { label: string; value: number; text: string; tone: 'good' | 'warn' | 'bad' | 'plain' }[];
}) => {
  const most = Math.max(1, ...props.bars.map(({ value }) => value));
  return (
    <figure class="bars">
      <figcaption>{props.title}</figcaption>
      <dl>
        {props.bars.map(({ label, value, text, tone }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" class={tone}>
                <rect class="ground" width="100" height="8" rx="1" />
                <rect class="bar" width={((value / most) * 100).toFixed(2)} height="8" rx="1" />
              </svg>
              <span>{text}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
};
