import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { committedStatuses } from '../disbursements/disbursement.js';
import { promisedPaymentStatuses } from '../disbursements/for-finance/transitions.js';
import type { DisbursementPaymentTable, DisbursementTable } from '../disbursements/disbursement.entity.js';
import type { InvoiceTable } from './invoice.entity.js';

export interface Invoice {
  id: string;
  companyId: string;
  payeeCompanyId: string;
  number: string;
  currency: string;
  amountMinor: bigint;
  status: 'pending' | 'approved' | 'paid' | 'void';
  lastApprovedBy: string | null;
  /** What is neither paid nor promised by another disbursement that was submitted. */
  dueMinor: bigint;
}

export type InvoiceTables = InferKyselyDB<
  typeof InvoiceTable | typeof DisbursementTable | typeof DisbursementPaymentTable
>;

@Injectable()
export class InvoicesRepository {
  constructor(private readonly em: EntityManager) {}

  async add(invoice: Omit<Invoice, 'dueMinor'> & { approvedAt: Date | null }): Promise<void> {
    await this.#db
      .insertInto('invoice')
      .values({
        id: invoice.id,
        company_id: invoice.companyId,
        payee_company_id: invoice.payeeCompanyId,
        number: invoice.number,
        currency: invoice.currency,
        amount_minor: invoice.amountMinor.toString(),
        paid_minor: '0',
        status: invoice.status,
        last_approved_by: invoice.lastApprovedBy,
        approved_at: invoice.approvedAt,
      })
      .execute();
  }

  /**
   * These invoices of a company, which nobody else can promise or change before the transaction ends. Locked in the
   * order of their ids, so that two disbursements over the same invoices wait and never deadlock; what is due is read
   * only then.
   */
  async lock(
    companyId: string,
    ids: readonly string[],
    exceptDisbursementId: string | null,
  ): Promise<Invoice[]> {
    if (!this.em.isInTransaction()) throw new Error('invoices can be locked inside a unit of work only');
    if (ids.length === 0) return [];
    await this.#db
      .selectFrom('invoice')
      .select('id')
      .where('company_id', '=', companyId)
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .execute();
    return this.find(companyId, ids, exceptDisbursementId);
  }

  /** The same to look at: what is due may be another amount in the next moment. */
  async find(
    companyId: string,
    ids: readonly string[],
    exceptDisbursementId: string | null,
  ): Promise<Invoice[]> {
    if (ids.length === 0) return [];
    const query = this.#invoices(exceptDisbursementId)
      .where('i.company_id', '=', companyId)
      .where('i.id', 'in', ids);
    return (await query.execute()).map(invoiceOf);
  }

  #invoices(exceptDisbursementId: string | null) {
    return invoicesIn(this.em, exceptDisbursementId);
  }

  get #db() {
    return this.em.getKysely<InvoiceTables>({ type: 'write' });
  }
}

/** Invoices with what submitted disbursements promise of them, but for one that asks for itself. */
export const invoicesIn = (em: EntityManager, exceptDisbursementId: string | null) =>
  em
    .getKysely<InvoiceTables>({ type: 'write' })
    .selectFrom('invoice as i')
    .select((outer) => [
      ...(['i.id', 'i.company_id', 'i.payee_company_id', 'i.number', 'i.currency'] as const),
      ...(['i.amount_minor', 'i.paid_minor', 'i.status', 'i.last_approved_by'] as const),
      outer
        .selectFrom('disbursement_payment as p')
        .innerJoin('disbursement as d', 'd.id', 'p.disbursement_id')
        .select(({ fn }) => fn.sum<string | null>('p.amount_minor').as('sum'))
        .whereRef('p.invoice_id', '=', 'i.id')
        .where('d.status', 'in', committedStatuses)
        .where('p.status', 'in', promisedPaymentStatuses)
        .where('d.id', 'is distinct from', exceptDisbursementId)
        .as('promised_minor'),
    ]);

export function invoiceOf(row: {
  id: string;
  company_id: string;
  payee_company_id: string;
  number: string;
  currency: string;
  amount_minor: string;
  paid_minor: string;
  status: Invoice['status'];
  last_approved_by: string | null;
  promised_minor: string | null;
}): Invoice {
  const amountMinor = BigInt(row.amount_minor);
  return {
    id: row.id,
    companyId: row.company_id,
    payeeCompanyId: row.payee_company_id,
    number: row.number,
    currency: row.currency,
    amountMinor,
    status: row.status,
    lastApprovedBy: row.last_approved_by,
    dueMinor: amountMinor - BigInt(row.paid_minor) - BigInt(row.promised_minor ?? 0),
  };
}
