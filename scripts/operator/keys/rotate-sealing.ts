import { parseSecretBoxKeys } from '@countersign/secret-box';
import { otherKid } from './other-kid.js';

/** Each takes SECRET_BOX_KEYS and returns its next value. The new key second: all instances open with it before one seals. */
export function add(ring: string, fresh: string): string {
  const [current = '', ...others] = entriesOf(ring);
  return checked([current, fresh, ...others]);
}

/** The named key, or else the second, seals from now on. */
export function promote(ring: string, kid?: string): string {
  const entries = entriesOf(ring);
  const named = entries.find((entry) => kidOf(entry) === (kid ?? kidOf(entries[1] ?? '')));
  if (named === undefined)
    throw new Error(
      kid === undefined ? 'There is no second key: add one first.' : `No sealing key is called ${kid}.`,
    );
  return checked([named, ...entries.filter((entry) => entry !== named)]);
}

/** Without the named key, or the only other one. Whether a row still needs it, the database alone knows. */
export function remove(ring: string, kid?: string): { kid: string; ring: string } {
  const entries = entriesOf(ring);
  const old = otherKid(entries.map(kidOf), kid);
  return { kid: old, ring: checked(entries.filter((entry) => kidOf(entry) !== old)) };
}

/** @throws Error for a ring of no use, and nothing of what it holds */
function entriesOf(ring: string): string[] {
  parseSecretBoxKeys(ring);
  return ring.split(',').map((entry) => entry.trim());
}

function checked(entries: readonly string[]): string {
  const ring = entries.join(',');
  parseSecretBoxKeys(ring);
  return ring;
}

const kidOf = (entry: string): string => entry.split(':')[0] ?? '';
