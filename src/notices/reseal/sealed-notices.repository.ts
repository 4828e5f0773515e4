import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { NoticeTables } from '../notice.entity.js';

/** What of a notice is sealed: to whom it goes, and what it says. */
export type SealedColumn = 'sealed_to' | 'sealed_details';

/** The notices that still hold something, as it is sealed, to whoever seals it anew. */
@Injectable()
export class SealedNoticesRepository {
  constructor(private readonly em: EntityManager) {}

  /** Of values, not of rows. */
  async count(): Promise<number> {
    const row = await this.#db
      .selectFrom('notice')
      .select(({ fn }) => [
        fn.count<string>('sealed_to').as('recipients'),
        fn.count<string>('sealed_details').as('details'),
      ])
      .executeTakeFirstOrThrow();
    return Number(row.recipients) + Number(row.details);
  }

  /** In the order of their ids. */
  async page({ after, limit }: { after: string | null; limit: number }) {
    let query = this.#db
      .selectFrom('notice')
      .select(['id', 'sealed_to', 'sealed_details'])
      .where((where) =>
        where.or([where('sealed_to', 'is not', null), where('sealed_details', 'is not', null)]),
      );
    if (after !== null) query = query.where('id', '>', after);
    return query.orderBy('id').limit(limit).execute();
  }

  /** Exchanges the sealed text for another of the same; false when it is no longer `from`. */
  async exchange(input: { id: string; column: SealedColumn; from: string; to: string }): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('notice')
      .set({ [input.column]: input.to })
      .where('id', '=', input.id)
      .where(input.column, '=', input.from)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  get #db() {
    return this.em.getKysely<NoticeTables>({ type: 'write' });
  }
}
