import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BeneficiaryAccountTable } from '../beneficiaries/beneficiary-account.entity.js';
import type { DisbursementPaymentTable, DisbursementTable } from '../disbursements/disbursement.entity.js';
import type { FundingAccountTable } from '../funding-accounts/funding-account.entity.js';
import type { InvoiceTable } from '../invoices/invoice.entity.js';
import type { DisbursementBatchTable } from './batch.entity.js';

type Tables = InferKyselyDB<
  | typeof DisbursementBatchTable
  | typeof DisbursementTable
  | typeof DisbursementPaymentTable
  | typeof InvoiceTable
  | typeof FundingAccountTable
  | typeof BeneficiaryAccountTable
>;

@Injectable()
export class BatchesRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * Holds what a batch is judged by until the transaction ends, in the order in which everybody takes it: all of its
   * disbursements by id, then their invoices, then the accounts. One after the other, as each is judged, would meet
   * another act halfway. Returns which of them there are in these companies: of others nothing is held.
   */
  async lock(
    disbursementIds: readonly string[],
    companyIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (!this.em.isInTransaction()) throw new Error('a batch can be locked inside a unit of work only');
    if (companyIds.length === 0) return new Set();
    const held = await this.#db
      .selectFrom('disbursement')
      .select(['id', 'funding_account_id'])
      .where('id', 'in', disbursementIds)
      .where('company_id', 'in', companyIds)
      .orderBy('id')
      .forUpdate()
      .execute();
    const ids = held.map(({ id }) => id);
    if (ids.length === 0) return new Set();
    await this.#db
      .selectFrom('invoice')
      .select('id')
      .where('id', 'in', (outer) =>
        outer.selectFrom('disbursement_payment').select('invoice_id').where('disbursement_id', 'in', ids),
      )
      .orderBy('id')
      .forUpdate()
      .execute();
    await this.#db
      .selectFrom('funding_account')
      .select('id')
      .where(
        'id',
        'in',
        held.map((row) => row.funding_account_id),
      )
      .orderBy('id')
      .forShare()
      .execute();
    await this.#db
      .selectFrom('beneficiary_account')
      .select('id')
      .where('id', 'in', (outer) =>
        outer
          .selectFrom('disbursement_payment')
          .select('beneficiary_account_id')
          .where('disbursement_id', 'in', ids),
      )
      .orderBy('id')
      .forShare()
      .execute();
    return new Set(ids);
  }

  async add(batch: {
    id: string;
    companyId: string;
    challengeId: string;
    intentHash: string;
    authorizedBy: string;
    now: Date;
  }): Promise<void> {
    await this.#db
      .insertInto('disbursement_batch')
      .values({
        id: batch.id,
        company_id: batch.companyId,
        challenge_id: batch.challengeId,
        intent_hash: batch.intentHash,
        authorized_by: batch.authorizedBy,
        authorized_at: batch.now,
      })
      .execute();
  }

  get #db() {
    return this.em.getKysely<Tables>({ type: 'write' });
  }
}
