import { commonProblems, Problem } from '@countersign/mfa-nest';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a page ends: the id of its last item, which is in the order of making. Opaque to clients. */
const writeCursor = (lastId: string): string => Buffer.from(lastId).toString('base64url');

/** Null for the first page. @throws Problem `invalid-request` for a cursor that is none of a list with such ids. */
export function readCursor(cursor: string | undefined, shape: RegExp = ID): string | null {
  if (cursor === undefined) return null;
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!shape.test(id) || writeCursor(id) !== cursor) {
    throw new Problem(commonProblems.invalidRequest, {
      errors: [{ pointer: '/after', detail: 'is not a cursor of this list' }],
    });
  }
  return id;
}

/** One row more than a page was asked of the database: whether there is a next page. */
export function pageOf<Row extends { id: string }>(
  rows: readonly Row[],
  size: number,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? writeCursor(last.id) : null };
}

export const PAGE_SIZE = 50;
