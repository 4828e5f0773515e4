import type { Spread } from './statistics.js';

export interface Line {
  what: string;
  unit: string;
  spread: Spread;
  /** What the project aims at, and whether it is met. */
  aim?: { words: string; met: boolean };
}

/** Four significant digits say more than the machine's mood allows. */
const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);

/** A table in Markdown, so that a run can be kept as it is. */
export function table(lines: readonly Line[]): string {
  const rows = [
    ['Measured', 'Median', 'Least', 'Most', 'Unit', 'Aim'],
    ...lines.map(({ what, unit, spread, aim }) => [
      what,
      number(spread.median),
      number(spread.least),
      number(spread.most),
      unit,
      aim ? `${aim.words}: ${aim.met ? 'met' : 'MISSED'}` : '',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...others] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...others].join('\n');
}

export const atLeast = (value: number, words: string, { median }: Spread): NonNullable<Line['aim']> => ({
  words: `${words} >= ${value}`,
  met: median >= value,
});

export const below = (value: number, words: string, { median }: Spread): NonNullable<Line['aim']> => ({
  words: `${words} < ${value}`,
  met: median < value,
});
