import { Inject, Injectable } from '@nestjs/common';
import { resealBatch, SecretBox, type ResealedBatch, type SealedRows } from '@countersign/mfa-core';
import { detailsContext, recipientContext } from '../notice-contexts.js';
import { SealedNoticesRepository, type SealedColumn } from './sealed-notices.repository.js';

const contexts: Readonly<Record<SealedColumn, (noticeId: string) => string[]>> = {
  sealed_to: recipientContext,
  sealed_details: detailsContext,
};

/** What waits to be told, and to whom, under the current key (SR-03). Counts values: a notice has two. */
@Injectable()
export class ResealNotices implements SealedRows {
  readonly name = 'notice';

  constructor(
    private readonly notices: SealedNoticesRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
  ) {}

  count(): Promise<number> {
    return this.notices.count();
  }

  async reseal(input: { after: string | null; limit: number }): Promise<ResealedBatch> {
    const page = await this.notices.page(input);
    const values = page.flatMap((row) =>
      (['sealed_to', 'sealed_details'] as const).flatMap((column) => {
        const sealed = row[column];
        return sealed === null ? [] : [{ id: row.id, column, sealed, context: contexts[column](row.id) }];
      }),
    );
    const batch = await resealBatch(
      this.secretBox,
      values,
      input.limit,
      ({ id, column, sealed: from }, { sealed: to }) => this.notices.exchange({ id, column, from, to }),
    );
    return {
      ...batch,
      unreadable: [...new Set(batch.unreadable)],
      next: page.length < input.limit ? null : (page.at(-1)?.id ?? null),
    };
  }
}
