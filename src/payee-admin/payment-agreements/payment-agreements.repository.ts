import { createHash } from 'node:crypto';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { PaymentAgreementTables } from './payment-agreement.entity.js';

export interface PaymentAgreement {
  id: string;
  companyId: string;
  payorCompanyId: string;
  commitment: string;
  text: string;
  /** base64url SHA-256 of the text. */
  textHash: string;
  offeredAt: Date;
  acceptedBy: string | null;
  acceptedAt: Date | null;
}

@Injectable()
export class PaymentAgreementsRepository {
  constructor(private readonly em: EntityManager) {}

  /** A payor's offer: one a commitment, its text fixed from here on. */
  async offer(
    agreement: Pick<
      PaymentAgreement,
      'id' | 'companyId' | 'payorCompanyId' | 'commitment' | 'text' | 'offeredAt'
    >,
  ): Promise<void> {
    await this.#db
      .insertInto('payment_agreement')
      .values({
        id: agreement.id,
        company_id: agreement.companyId,
        payor_company_id: agreement.payorCompanyId,
        commitment: agreement.commitment,
        text: agreement.text,
        text_hash: createHash('sha256').update(agreement.text).digest('base64url'),
        offered_at: agreement.offeredAt,
      })
      .execute();
  }

  async find(id: string): Promise<PaymentAgreement | null> {
    const row = await this.#agreements().where('id', '=', id).executeTakeFirst();
    return row ? agreementOf(row) : null;
  }

  /** Of these companies, the oldest first. */
  async page(input: {
    companyIds: readonly string[];
    after: string | null;
    limit: number;
  }): Promise<PaymentAgreement[]> {
    if (input.companyIds.length === 0) return [];
    let query = this.#agreements().where('company_id', 'in', input.companyIds);
    if (input.after !== null) query = query.where('id', '>', input.after);
    return (await query.orderBy('id').limit(input.limit).execute()).map(agreementOf);
  }

  /** True for one of any number of racing callers, and never again. */
  async accept(id: string, by: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('payment_agreement')
      .set({ accepted_by: by, accepted_at: now })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  #agreements() {
    return this.#db
      .selectFrom('payment_agreement')
      .select(['id', 'company_id', 'payor_company_id', 'commitment', 'text', 'text_hash'])
      .select(['offered_at', 'accepted_by', 'accepted_at']);
  }

  get #db() {
    return this.em.getKysely<PaymentAgreementTables>({ type: 'write' });
  }
}

const agreementOf = (row: {
  id: string;
  company_id: string;
  payor_company_id: string;
  commitment: string;
  text: string;
  text_hash: string;
  offered_at: Date | string;
  accepted_by: string | null;
  accepted_at: Date | string | null;
}): PaymentAgreement => ({
  id: row.id,
  companyId: row.company_id,
  payorCompanyId: row.payor_company_id,
  commitment: row.commitment,
  text: row.text,
  textHash: row.text_hash,
  offeredAt: new Date(row.offered_at),
  acceptedBy: row.accepted_by,
  acceptedAt: row.accepted_at === null ? null : new Date(row.accepted_at),
});
