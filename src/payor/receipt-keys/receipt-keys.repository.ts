import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ReceiptTable } from '../disbursements/disbursement.entity.js';

@Injectable()
export class ReceiptKeysRepository {
  constructor(private readonly em: EntityManager) {}

  /** The ids of the keys that signed receipts, by one look into the index a key, however many receipts there are. */
  async kids(): Promise<string[]> {
    const kids: string[] = [];
    for (let after = ''; ;) {
      const row = await this.#db
        .selectFrom('receipt')
        .select('kid')
        .where('kid', '>', after)
        .orderBy('kid')
        .limit(1)
        .executeTakeFirst();
      if (!row) return kids;
      kids.push((after = row.kid));
    }
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof ReceiptTable>>({ type: 'write' });
  }
}
