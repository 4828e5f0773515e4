import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { FundingAccountTable } from './funding-account.entity.js';

export interface FundingAccount {
  id: string;
  companyId: string;
  nickname: string;
  bankName: string;
  lastFour: string;
  currency: string;
  status: 'pending' | 'verified' | 'failed' | 'inactive';
  isDefault: boolean;
}

@Injectable()
export class FundingAccountsRepository {
  constructor(private readonly em: EntityManager) {}

  async add(account: FundingAccount): Promise<void> {
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
      })
      .execute();
  }

  async ofCompanies(companyIds: readonly string[]): Promise<FundingAccount[]> {
    if (companyIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom('funding_account')
      .select(['id', 'company_id', 'nickname', 'bank_name', 'last_four', 'currency', 'status', 'is_default'])
      .where('company_id', 'in', companyIds)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      companyId: row.company_id,
      nickname: row.nickname,
      bankName: row.bank_name,
      lastFour: row.last_four,
      currency: row.currency,
      status: row.status,
      isDefault: row.is_default,
    }));
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof FundingAccountTable>>({ type: 'write' });
  }
}
