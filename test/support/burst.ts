import type { Reply } from './client.js';

/** Fires all at once; answers how often each status came back. */
export async function burst(times: number, fire: (n: number) => Promise<Reply>): Promise<Reply[]> {
  return Promise.all(Array.from({ length: times }, (_, n) => fire(n)));
}

export function statuses(replies: readonly Reply[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
