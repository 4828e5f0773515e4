import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BeneficiaryAccountTable } from './beneficiary-account.entity.js';

export interface BeneficiaryAccount {
  id: string;
  companyId: string;
  payeeCompanyId: string;
  holderName: string;
  bankName: string;
  lastFour: string;
  status: 'needs_review' | 'approved' | 'inactive';
  version: number;
  changedAt: Date;
}

@Injectable()
export class BeneficiaryAccountsRepository {
  constructor(private readonly em: EntityManager) {}

  async add(account: BeneficiaryAccount): Promise<void> {
    await this.#db
      .insertInto('beneficiary_account')
      .values({
        id: account.id,
        company_id: account.companyId,
        payee_company_id: account.payeeCompanyId,
        holder_name: account.holderName,
        bank_name: account.bankName,
        last_four: account.lastFour,
        status: account.status,
        version: account.version,
        changed_at: account.changedAt,
      })
      .execute();
  }

  /** The approved account of each payee, by payee. */
  async approvedOf(companyId: string, payeeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (payeeIds.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('beneficiary_account')
      .select(['id', 'payee_company_id'])
      .where('company_id', '=', companyId)
      .where('payee_company_id', 'in', payeeIds)
      .where('status', '=', 'approved')
      .execute();
    return new Map(rows.map((row) => [row.payee_company_id, row.id]));
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof BeneficiaryAccountTable>>({ type: 'write' });
  }
}
