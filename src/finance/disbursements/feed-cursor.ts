import { commonProblems, Problem } from '@countersign/mfa-nest';

const SHAPE = /^feed ([0-9a-f-]{36}) (\d{1,15})$/;

/** Where a reader stands in the feed of one company. Opaque to clients, and of no use in another list. */
export const writeFeedCursor = (companyId: string, position: number): string =>
  Buffer.from(`feed ${companyId} ${position}`).toString('base64url');

/**
 * The position behind which the next page begins; 0 from the start.
 * @throws Problem `invalid-request` for a cursor that is none of this company's feed
 */
export function readFeedCursor(cursor: string | undefined, companyId: string): number {
  if (cursor === undefined) return 0;
  const [, whose, position] = SHAPE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (
    whose !== companyId ||
    position === undefined ||
    writeFeedCursor(companyId, Number(position)) !== cursor
  )
    throw foreignCursor();
  return Number(position);
}

/** Also for a position that the feed never gave out: kept, it would pass over whatever comes before it. */
export const foreignCursor = (): Problem =>
  new Problem(commonProblems.invalidRequest, {
    errors: [{ pointer: '/after', detail: 'is not a cursor of this feed' }],
  });
