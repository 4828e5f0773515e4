import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BankAccountTables } from './bank-account.entity.js';
import type { BankAccountChange } from './bank-account.js';

/** One line of the history of a company's accounts. */
export interface RecordedChange {
  id: string;
  companyId: string;
  accountId: string;
  change: BankAccountChange;
  /** In words without numbers; null where there was, or is, nothing to name. */
  before: string | null;
  after: string | null;
  changedBy: string;
  changedAt: Date;
}

@Injectable()
export class BankAccountChangesRepository {
  constructor(private readonly em: EntityManager) {}

  async add(change: RecordedChange): Promise<void> {
    await this.#db
      .insertInto('payee_bank_account_change')
      .values({
        id: change.id,
        company_id: change.companyId,
        bank_account_id: change.accountId,
        change: change.change,
        before: change.before,
        after: change.after,
        changed_by: change.changedBy,
        changed_at: change.changedAt,
      })
      .execute();
  }

  /** Of these companies, the newest first. */
  async page(input: {
    companyIds: readonly string[];
    after: string | null;
    limit: number;
  }): Promise<RecordedChange[]> {
    if (input.companyIds.length === 0) return [];
    let query = this.#db
      .selectFrom('payee_bank_account_change')
      .select([
        'id',
        'company_id',
        'bank_account_id',
        'change',
        'before',
        'after',
        'changed_by',
        'changed_at',
      ])
      .where('company_id', 'in', input.companyIds);
    if (input.after !== null) query = query.where('id', '<', input.after);
    const rows = await query.orderBy('id', 'desc').limit(input.limit).execute();
    return rows.map((row) => ({
      id: row.id,
      companyId: row.company_id,
      accountId: row.bank_account_id,
      change: row.change,
      before: row.before,
      after: row.after,
      changedBy: row.changed_by,
      changedAt: new Date(row.changed_at),
    }));
  }

  get #db() {
    return this.em.getKysely<BankAccountTables>({ type: 'write' });
  }
}
