import { resealBatch, type ResealedBatch, type SecretBox } from '@countersign/mfa-core';
import { contextOf, type BankNumbersOwner } from './sealed-bank-numbers.js';

/** The sealed numbers of one table, to whoever seals them anew. */
export interface SealedNumbers {
  count(): Promise<number>;
  /** In the order of their ids. */
  page(input: { after: string | null; limit: number }): Promise<{ id: string; sealed: string }[]>;
  /** Exchanges the sealed text for another of the same numbers; false when it is no longer `from`. */
  exchange(input: { id: string; from: string; to: string }): Promise<boolean>;
}

/** A batch of them under the current key; what each number is stays untold. */
export async function resealBankNumbers(
  secretBox: SecretBox,
  table: BankNumbersOwner['table'],
  numbers: SealedNumbers,
  input: { after: string | null; limit: number },
): Promise<ResealedBatch> {
  const page = await numbers.page(input);
  const values = page.map((row) => ({ ...row, context: contextOf({ table, id: row.id }) }));
  return resealBatch(secretBox, values, input.limit, ({ id, sealed: from }, { sealed: to }) =>
    numbers.exchange({ id, from, to }),
  );
}
