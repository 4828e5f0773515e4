/** So many are named in one message; whoever has more looks at the list. Ours. */
const NAMED_AT_MOST = 20;

export function nameSome(names: readonly string[]): string {
  const more = names.length - NAMED_AT_MOST;
  return [...names.slice(0, NAMED_AT_MOST), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
