import { exportLine } from '@countersign/audit';
import type { AuditDatabase } from './audit-database.js';

export interface ExportedSpan {
  stream?: string | undefined;
  since?: Date | undefined;
  until?: Date | undefined;
}

/** Whatever numbers there are: one that could not have been written is exported too, and found by who verifies. */
const WHOLE = { first: Number.MIN_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER };
/** Before and after anything that was ever written, and still a time to PostgreSQL. */
const [EARLIEST, LATEST] = [new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T23:59:59Z')];

/**
 * Entries as lines of JSON, chain by chain. With a span, each chain from its first to its last entry of that time
 * without a gap, so that what lies between can be verified.
 */
export async function* exportEntries(
  database: AuditDatabase,
  { stream: only, since, until }: ExportedSpan,
): AsyncGenerator<string> {
  for await (const stream of database.streams(only)) {
    const span =
      since || until
        ? await database.trail.span({ stream, since: since ?? EARLIEST, until: until ?? LATEST })
        : WHOLE;
    if (!span) continue;
    let previous = span === WHOLE ? null : await hashBefore(database, stream, span.first);
    for await (const page of database.entries(stream, span.first - 1)) {
      for (const entry of page) {
        if (entry.sequence > span.last) break;
        yield `${exportLine({ ...entry, previous })}\n`;
        previous = entry.hash;
      }
      if ((page.at(-1)?.sequence ?? 0) >= span.last) break;
    }
  }
}

async function hashBefore(database: AuditDatabase, stream: string, sequence: number): Promise<Buffer | null> {
  const [before] = await database.trail.entries({ stream, afterSequence: sequence - 2, limit: 1 });
  return before?.sequence === sequence - 1 ? before.hash : null;
}
