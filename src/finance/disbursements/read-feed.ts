import type {
  AuthorizedDisbursement,
  AuthorizedPayments,
} from '../../between-sides/authorized-payments.port.js';
import { foreignCursor, readFeedCursor, writeFeedCursor } from './feed-cursor.js';

/** A page of the feed behind a cursor, and the cursor behind it: also where there is nothing new yet. */
export async function readFeed(
  payments: Pick<AuthorizedPayments, 'page' | 'latest'>,
  { companyId, after, limit }: { companyId: string; after: string | undefined; limit: number },
): Promise<{ items: AuthorizedDisbursement[]; next: string }> {
  const position = readFeedCursor(after, companyId);
  const items = await payments.page({ companyId, after: position, limit });
  const last = items.at(-1);
  if (!last && position > 0 && position > (await payments.latest(companyId))) throw foreignCursor();
  return { items, next: writeFeedCursor(companyId, last?.feedPosition ?? position) };
}
