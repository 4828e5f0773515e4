import type { CountersignClient } from './create-client.js';
import type { components } from './generated/api.js';
import { dataOf } from './problem.js';

export type AuthorizedDisbursement = components['schemas']['AuthorizedDisbursementReply'];

/**
 * What was authorized since a cursor, page by page, until there is nothing new. Keep `next` once the items of a page are
 * dealt with: a reader that dies in between gets them again, and nothing is ever left out.
 */
export async function* disbursementsSince(
  client: CountersignClient,
  cursor: string | undefined,
): AsyncGenerator<{ items: AuthorizedDisbursement[]; next: string }> {
  for (let after = cursor; ;) {
    const query = after === undefined ? {} : { after };
    const page = await dataOf(client.GET('/v1/finance/disbursements', { params: { query } }));
    if (page.items.length === 0) return;
    yield page;
    after = page.next;
  }
}
