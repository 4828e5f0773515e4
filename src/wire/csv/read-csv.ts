import { CsvError, parse } from 'csv-parse/sync';

/** One row of a file, by the number of the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: readonly string[];
}

/** Why a file is no table; `line` where that is known. */
export class CsvRefused extends Error {
  constructor(
    readonly detail: string,
    readonly line: number | null = null,
  ) {
    super(detail);
    this.name = 'CsvRefused';
  }
}

const NOT_TEXT = 'is neither UTF-8 nor UTF-16 text; save the file as "CSV UTF-8"';

/**
 * The rows of a CSV file (RFC 4180), with a comma or a semicolon between cells, whichever the first line has more of. UTF-8,
 * with or without a byte order mark, and UTF-16 with one, as spreadsheets write them.
 * @throws CsvRefused for bytes that are no text, quotes that do not close, and more rows than `atMost`
 */
export function readCsv(bytes: Uint8Array, atMost: number): CsvRow[] {
  const text = textOf(bytes);
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  const rows: CsvRow[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[], { lines }) => {
        if (rows.length >= atMost)
          throw new CsvRefused(`has more than ${atMost - 1} rows below its first; cut it into several`);
        // `lines` counts those that end within the record.
        rows.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvRefused) throw error;
    if (error instanceof CsvError) {
      const line = typeof error['lines'] === 'number' ? error['lines'] : null;
      throw new CsvRefused('has a quote that does not close, or stands where none belongs', line);
    }
    throw error;
  }
  return rows;
}

function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  const at = text.indexOf('\0');
  if (at >= 0) throw new CsvRefused('holds characters that are no text', lineAt(text, at));
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [one, two] = bytes;
  const encoding =
    one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CsvRefused(NOT_TEXT, encoding === 'utf-8' ? firstBadLine(bytes) : null);
  }
}

/** Where the bytes stop being UTF-8: most editors say lines. */
function firstBadLine(bytes: Uint8Array): number {
  const readable = new TextDecoder().decode(bytes);
  return lineAt(readable, readable.indexOf('\uFFFD'));
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
