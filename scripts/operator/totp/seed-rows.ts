import { readTotpSecret, TotpSecretError } from '@countersign/totp-otplib';

/** One line of the file. */
export interface SeedRow {
  line: number;
  email: string;
  seed: Uint8Array;
}

/** A line that is of no use, and why: never with what it holds. */
export interface BadRow {
  line: number;
  reason: string;
}

/** Some 100,000 people. */
export const FILE_BYTES_AT_MOST = 16 * 1024 * 1024;

/**
 * Lines of `email,base32` or `email,otpauth://totp/...`; either may stand in quotes. A byte order mark, CRLF and empty lines
 * are passed over. Nobody and no seed twice.
 * @throws Error for a file that is too large, or not UTF-8
 */
export function readSeedRows(file: Uint8Array): { rows: SeedRow[]; bad: BadRow[] } {
  const rows: SeedRow[] = [];
  const bad: BadRow[] = [];
  const lineOf = { email: new Map<string, number>(), seed: new Map<string, number>() };
  const once = (kind: keyof typeof lineOf, key: string, line: number, words: string): void => {
    const earlier = lineOf[kind].get(key);
    if (earlier !== undefined) throw new TotpSecretError(`${words} as in line ${earlier}`);
    lineOf[kind].set(key, line);
  };
  for (const [index, text] of textOf(file).split(/\r?\n/).entries()) {
    const line = index + 1;
    if (text.trim() === '') continue;
    try {
      const row = { line, ...readRow(text) };
      once('email', row.email.toLowerCase(), line, 'the same person');
      once('seed', Buffer.from(row.seed).toString('hex'), line, 'the same secret');
      rows.push(row);
    } catch (error) {
      if (!(error instanceof TotpSecretError)) throw error;
      bad.push({ line, reason: error.message });
    }
  }
  return { rows, bad };
}

function textOf(file: Uint8Array): string {
  if (file.length > FILE_BYTES_AT_MOST)
    throw new Error(`The file has more than ${FILE_BYTES_AT_MOST / 1024 / 1024} MiB: import it in parts.`);
  try {
    // Passes over a byte order mark by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new Error('The file is not UTF-8.');
  }
}

function readRow(text: string): { email: string; seed: Uint8Array } {
  const comma = text.indexOf(',');
  if (comma < 0) throw new TotpSecretError('not email,secret');
  const email = unquoted(text.slice(0, comma));
  if (!/^[^\s@,]+@[^\s@,]+$/.test(email)) throw new TotpSecretError('the first part is not an email address');
  return { email, seed: readTotpSecret(unquoted(text.slice(comma + 1))) };
}

const unquoted = (part: string): string =>
  part
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
