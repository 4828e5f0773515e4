import { ChainWalk } from '@countersign/audit';
import type { AuditDatabase } from './audit-database.js';
import type { Finding, Seen } from './findings.js';

/**
 * Walks the chains of a database, or one of them, and holds each against its head. May run beside the service: entries that
 * are written meanwhile are in no one's way.
 */
export async function* chainFindings(
  database: AuditDatabase,
  seen: Seen,
  only?: string,
): AsyncGenerator<Finding> {
  for await (const stream of database.streams(only)) {
    seen.chains += 1;
    const before = await database.trail.head(stream);
    const known = new Map(before ? [[before.sequence, [before.hash]]] : []);
    const walk = new ChainWalk(stream);
    for await (const page of database.entries(stream)) {
      yield* walk.page(page, known);
      seen.entries += page.length;
    }
    yield* walk.end(known);
    // Rows behind the head: every append moves the head in the same transaction.
    const last = walk.head?.sequence ?? 0;
    const after = await database.trail.head(stream);
    if (!after && last > 0) yield { stream, sequence: last, through: last, fault: 'headless' };
    if (after && last > after.sequence)
      yield { stream, sequence: after.sequence + 1, through: last, fault: 'inserted' };
  }
}
