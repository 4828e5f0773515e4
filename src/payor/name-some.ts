/** So many are named in one message; whoever has more looks at the list. Ours. */
const NAMED_AT_MOST = 20;

/** As a notice is told them: one a line, and how many `more` there are. */
export const nameSome = (names: readonly string[]): { named: string; more: number } => ({
  named: names
    .slice(0, NAMED_AT_MOST)
    .map((name) => name.replaceAll('\n', ' '))
    .join('\n'),
  more: Math.max(0, names.length - NAMED_AT_MOST),
});
