import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DisbursementPaymentTable, DisbursementTable } from '../disbursement.entity.js';

export interface OpenDisbursement {
  id: string;
  companyId: string;
  createdBy: string;
  lastEditedBy: string;
}

@Injectable()
export class OpenOverAccountsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Submitted disbursements with a payment to one of these accounts, in the order of their ids. */
  async find(accountIds: readonly string[]): Promise<OpenDisbursement[]> {
    if (accountIds.length === 0) return [];
    const rows = await this.em
      .getKysely<InferKyselyDB<typeof DisbursementTable | typeof DisbursementPaymentTable>>({ type: 'write' })
      .selectFrom('disbursement as d')
      .innerJoin('disbursement_payment as p', 'p.disbursement_id', 'd.id')
      .select(['d.id', 'd.company_id', 'd.created_by', 'd.last_edited_by'])
      .distinct()
      .where('p.beneficiary_account_id', 'in', accountIds)
      .where('d.status', '=', 'submitted')
      .orderBy('d.id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      companyId: row.company_id,
      createdBy: row.created_by,
      lastEditedBy: row.last_edited_by,
    }));
  }
}
