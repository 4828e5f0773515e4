import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { SealedNumbers } from '../../../bank-numbers/reseal-bank-numbers.js';
import type { BankAccountTables } from '../bank-account.entity.js';

/** The numbers alone, as they are sealed. */
@Injectable()
export class SealedNumbersRepository implements SealedNumbers {
  constructor(private readonly em: EntityManager) {}

  async count(): Promise<number> {
    const row = await this.#db
      .selectFrom('payee_bank_account')
      .select(({ fn }) => fn.count<string>('sealed_numbers').as('sealed'))
      .executeTakeFirstOrThrow();
    return Number(row.sealed);
  }

  async page({
    after,
    limit,
  }: {
    after: string | null;
    limit: number;
  }): Promise<{ id: string; sealed: string }[]> {
    let query = this.#db
      .selectFrom('payee_bank_account')
      .select(['id', 'sealed_numbers as sealed'])
      .$narrowType<{ sealed: string }>()
      .where('sealed_numbers', 'is not', null);
    if (after !== null) query = query.where('id', '>', after);
    return query.orderBy('id').limit(limit).execute();
  }

  async exchange({ id, from, to }: { id: string; from: string; to: string }): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('payee_bank_account')
      .set({ sealed_numbers: to })
      .where('id', '=', id)
      .where('sealed_numbers', '=', from)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  get #db() {
    return this.em.getKysely<BankAccountTables>({ type: 'write' });
  }
}
