import type { SecretBox } from '../ports/secret-box.port.js';

/** What became of some sealed values. */
export interface ResealedBatch {
  looked: number;
  /** Sealed anew under the current key, and written. */
  resealed: number;
  /** Rows whose value is altered, or sealed by a key that is gone. They stay as they are; the key may come back. */
  unreadable: readonly string[];
  /** Where to go on; null at the end. */
  next: string | null;
}

/**
 * The sealed values of a column, which outlive a key. Whoever rotates the keys walks all such columns
 * to the end, and after a walk that resealed and failed to read nothing the old key may go (SR-03).
 */
export interface SealedRows {
  /** `table.column`, for whoever watches the progress. */
  readonly name: string;
  /** How many there are to look at. */
  count(): Promise<number>;
  reseal(input: { after: string | null; limit: number }): Promise<ResealedBatch>;
}

export interface SealedValue {
  id: string;
  sealed: string;
  context: readonly string[];
  /** Written anew even under the current key, because something that is made of it is missing. */
  incomplete?: boolean;
}

/**
 * Seals each value of a batch anew where it has to be. `replace` writes by one conditional UPDATE on the old text: a row
 * that changed meanwhile is left, since whoever changed it sealed it under the current key. Nothing is ever lost.
 */
export async function resealBatch<T extends SealedValue>(
  secretBox: SecretBox,
  values: readonly T[],
  limit: number,
  replace: (value: T, next: { sealed: string; opened: Uint8Array }) => Promise<boolean>,
): Promise<ResealedBatch> {
  let resealed = 0;
  const unreadable: string[] = [];
  for (const value of values) {
    const opened = openStale(secretBox, value);
    if (opened === 'unreadable') unreadable.push(value.id);
    else if (opened) {
      const sealed = secretBox.seal(opened, value.context);
      if (await replace(value, { sealed, opened })) resealed += 1;
    }
  }
  const next = values.length < limit ? null : (values.at(-1)?.id ?? null);
  return { looked: values.length, resealed, unreadable, next };
}

/** Null for a value that is as it should be. */
function openStale(secretBox: SecretBox, value: SealedValue): Uint8Array | 'unreadable' | null {
  try {
    if (!value.incomplete && !secretBox.needsReseal(value.sealed)) return null;
    return secretBox.open(value.sealed, value.context);
  } catch {
    return 'unreadable';
  }
}
