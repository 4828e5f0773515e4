import { resealBatch, type ResealedBatch, type SecretBox } from '@countersign/mfa-core';
import type { SealedContentsRepository, TableOfContents } from './sealed-contents.repository.js';

/** A batch of them under the current key; what each says stays untold. */
export async function resealContents(
  { secretBox, contents }: { secretBox: SecretBox; contents: SealedContentsRepository },
  table: TableOfContents,
  contextOf: (id: string) => string[],
  input: { after: string | null; limit: number },
): Promise<ResealedBatch> {
  const page = await contents.page(table, input);
  const values = page.map((row) => ({ ...row, context: contextOf(row.id) }));
  return resealBatch(secretBox, values, input.limit, ({ id, sealed: from }, { sealed: to }) =>
    contents.exchange(table, { id, from, to }),
  );
}
