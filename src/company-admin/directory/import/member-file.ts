import { isEmail } from 'class-validator';
import { addressKeyOf } from '../../../accounts/directory/address-key.js';
import { CsvRefused, readCsv, type CsvRow } from '../../../wire/csv/read-csv.js';
import { supportedLocales } from '../../../languages/match-locale.js';
import { isLocale, isTimeZone } from '../../../wire/place.js';
import { faultOfName } from './fault-of-name.js';

export interface MemberRow {
  line: number;
  name: string;
  email: string;
  /** BCP 47. */
  locale: string;
  /** IANA; null: nobody said. */
  timeZone: string | null;
}

/** One thing that is wrong with a row, or with the whole file where there is no line. */
export interface MemberFault {
  line: number | null;
  column: string | null;
  detail: string;
}

export class MemberFileRefused extends Error {
  constructor(readonly faults: readonly MemberFault[]) {
    super('a member file was refused');
    this.name = 'MemberFileRefused';
  }
}

/** Ours: one company of the size we promise, in one go. */
const MEMBERS_AT_MOST = 10_000;
const REQUIRED = ['name', 'email'] as const;
const OPTIONAL = ['locale', 'time_zone'] as const;
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];
const LONGEST_ADDRESS = 254;
/** What a spreadsheet takes for a formula; such a file is opened in one. Also in their full width. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The people of a CSV file with the columns name and email, and perhaps locale and time_zone, in any order.
 * @throws MemberFileRefused that names every row that is wrong; no cell is quoted
 */
export function readMemberFile(bytes: Uint8Array): MemberRow[] {
  const [header, ...rows] = tableOf(bytes);
  if (!header) throw refusal('is empty; its first line names the columns: name, email');
  const columns = columnsOf(header);
  if (rows.length === 0) throw refusal('has no row below its first');
  const faults: MemberFault[] = [];
  const lineOf = new Map<string, number>();
  const people = rows.map((row) => {
    const person = personOf(row, columns, faults);
    const key = addressKeyOf(person.email);
    const before = lineOf.get(key);
    if (before !== undefined && key !== '')
      faults.push({ line: row.line, column: 'email', detail: `is the address of line ${before}, too` });
    else lineOf.set(key, row.line);
    return person;
  });
  if (faults.length > 0) throw new MemberFileRefused(faults);
  return people;
}

function tableOf(bytes: Uint8Array): CsvRow[] {
  try {
    return readCsv(bytes, MEMBERS_AT_MOST + 1);
  } catch (error) {
    if (error instanceof CsvRefused)
      throw new MemberFileRefused([{ line: error.line, column: null, detail: error.detail }]);
    throw error;
  }
}

/** Where each column stands. */
function columnsOf({ line, cells }: CsvRow): ReadonlyMap<string, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const missing = REQUIRED.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => !COLUMNS.includes(name));
  const twice = COLUMNS.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  const faults = [
    ...(missing.length > 0 ? [`lacks the columns ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`has ${unknown.length} columns that are none of ${COLUMNS.join(', ')}`] : []),
    ...(twice.length > 0 ? [`has these columns twice: ${twice.join(', ')}`] : []),
  ];
  if (faults.length > 0)
    throw new MemberFileRefused(faults.map((detail) => ({ line, column: null, detail })));
  return new Map(names.map((name, at) => [name, at]));
}

function personOf(
  { line, cells }: CsvRow,
  columns: ReadonlyMap<string, number>,
  faults: MemberFault[],
): MemberRow {
  const fault = (column: string | null, detail: string): void => void faults.push({ line, column, detail });
  if (cells.length !== columns.size)
    fault(null, `has ${cells.length} cells where the first line has ${columns.size}`);
  const cell = (column: string): string => {
    const at = columns.get(column);
    const text = at === undefined ? '' : (cells[at] ?? '').trim();
    if (FORMULA.test(text)) fault(column, 'begins with a sign that spreadsheets take for a formula');
    return text;
  };
  const name = cell('name');
  const email = cell('email');
  const locale = cell('locale') || 'en-US';
  const timeZone = cell('time_zone') || null;
  const faultyName = faultOfName(name);
  if (faultyName !== null) fault('name', faultyName);
  if (email.length > LONGEST_ADDRESS || !isEmail(email)) fault('email', 'must be an e-mail address');
  if (!isLocale(locale)) fault('locale', `must be one of ${supportedLocales.join(', ')}, or empty`);
  if (timeZone !== null && !isTimeZone(timeZone))
    fault('time_zone', 'must be the IANA name of a time zone, such as America/Toronto, or empty');
  return { line, name, email, locale, timeZone };
}

const refusal = (detail: string): MemberFileRefused =>
  new MemberFileRefused([{ line: null, column: null, detail }]);
