import { Readable, pipeline } from 'node:stream';
import { stringify } from 'csv-stringify';

/**
 * Rows as a CSV file (RFC 4180), a few at a time however many there are. Cells that a spreadsheet would take for a formula are
 * made harmless, and a byte order mark tells it that this is UTF-8.
 */
export function writeCsv(
  columns: readonly string[],
  rows: AsyncIterable<readonly (string | null)[]>,
): Readable {
  const csv = stringify({
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
  const all = Readable.from(withHeader(columns, rows));
  // An error of the rows ends the file in the middle, which whoever reads it is told by the broken connection.
  return pipeline(all, csv, () => undefined);
}

async function* withHeader(
  columns: readonly string[],
  rows: AsyncIterable<readonly (string | null)[]>,
): AsyncGenerator<readonly (string | null)[]> {
  yield columns;
  yield* rows;
}
