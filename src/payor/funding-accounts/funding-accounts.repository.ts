import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { FundingAccount } from './funding-account.js';
import type { FundingAccountTable } from './funding-account.entity.js';

export type { FundingAccount };

@Injectable()
export class FundingAccountsRepository {
  constructor(private readonly em: EntityManager) {}

  async add(account: FundingAccount, sealedNumbers: string | null = null): Promise<void> {
    await this.#db
      .insertInto('funding_account')
      .values({
        id: account.id,
        company_id: account.companyId,
        nickname: account.nickname,
        bank_name: account.bankName,
        last_four: account.lastFour,
        currency: account.currency,
        status: account.status,
        is_default: account.isDefault,
        sealed_numbers: sealedNumbers,
      })
      .execute();
  }

  async ofCompanies(companyIds: readonly string[]): Promise<FundingAccount[]> {
    if (companyIds.length === 0) return [];
    const rows = await this.#accounts().where('company_id', 'in', companyIds).orderBy('id').execute();
    return rows.map(accountOf);
  }

  async find(id: string): Promise<FundingAccount | null> {
    const row = await this.#accounts().where('id', '=', id).executeTakeFirst();
    return row ? accountOf(row) : null;
  }

  /**
   * From here to the end of the transaction nobody else decides over the accounts of this company, and nothing is paid
   * from them. Accounts are never removed, so whoever comes later waits at the first one at the latest.
   */
  async hold(companyId: string): Promise<FundingAccount[]> {
    if (!this.em.isInTransaction())
      throw new Error('a company’s funding accounts can be held inside a unit of work only');
    const ids = this.#db.selectFrom('funding_account').select('id').where('company_id', '=', companyId);
    await ids.orderBy('id').forNoKeyUpdate().execute();
    return this.ofCompanies([companyId]);
  }

  async rename(id: string, nickname: string): Promise<void> {
    await this.#db.updateTable('funding_account').set({ nickname }).where('id', '=', id).execute();
  }

  /** The one default of its company from now on, if it is verified. The company is held by the caller. */
  async makeDefault({ id, companyId }: Pick<FundingAccount, 'id' | 'companyId'>): Promise<boolean> {
    // One after the other: the unique index knows no moment in which two are the default.
    await this.#db
      .updateTable('funding_account')
      .set({ is_default: false })
      .where('company_id', '=', companyId)
      .where('is_default', '=', true)
      .execute();
    const { numUpdatedRows } = await this.#db
      .updateTable('funding_account')
      .set({ is_default: true })
      .where('id', '=', id)
      .where('status', '=', 'verified')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** False for the default, and for one that is inactive already. */
  async deactivate(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('funding_account')
      .set({ status: 'inactive' })
      .where('id', '=', id)
      .where('is_default', '=', false)
      .where('status', '<>', 'inactive')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** pending → verified or failed: true for one caller. */
  async recordVerdict(id: string, outcome: 'verified' | 'failed'): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('funding_account')
      .set({ status: outcome })
      .where('id', '=', id)
      .where('status', '=', 'pending')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Never the numbers. */
  #accounts() {
    return this.#db
      .selectFrom('funding_account')
      .select(['id', 'company_id', 'nickname', 'bank_name', 'last_four', 'currency', 'status', 'is_default']);
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof FundingAccountTable>>({ type: 'write' });
  }
}

const accountOf = (row: {
  id: string;
  company_id: string;
  nickname: string;
  bank_name: string;
  last_four: string;
  currency: string;
  status: FundingAccount['status'];
  is_default: boolean;
}): FundingAccount => ({
  id: row.id,
  companyId: row.company_id,
  nickname: row.nickname,
  bankName: row.bank_name,
  lastFour: row.last_four,
  currency: row.currency,
  status: row.status,
  isDefault: row.is_default,
});
