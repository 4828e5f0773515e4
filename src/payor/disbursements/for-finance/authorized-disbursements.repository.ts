import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DrawdownStatus, PaymentStatus } from '../../../between-sides/authorized-payments.port.js';
import type { InvoiceTable } from '../../invoices/invoice.entity.js';
import type { DisbursementStatus } from '../disbursement.js';
import type { DisbursementPaymentTable, DisbursementTable, ReceiptTable } from '../disbursement.entity.js';
import type { PaymentReportTable } from './payment-report.entity.js';

type Tables = InferKyselyDB<
  | typeof DisbursementTable
  | typeof DisbursementPaymentTable
  | typeof ReceiptTable
  | typeof InvoiceTable
  | typeof PaymentReportTable
>;

export type AuthorizedRow = Awaited<ReturnType<AuthorizedDisbursementsRepository['page']>>[number];

/** How far one payment is. */
export interface PaymentProgress {
  disbursementId: string;
  position: number;
  invoiceId: string;
  amountMinor: bigint;
  status: PaymentStatus;
  statusChangedAt: Date | null;
  reason: string | null;
}

/** Receipts with the state of what they authorized. What was authorized stands in the receipt itself. */
@Injectable()
export class AuthorizedDisbursementsRepository {
  constructor(private readonly em: EntityManager) {}

  async page({ companyId, after, limit }: { companyId: string; after: number; limit: number }) {
    const rows = await this.#receipts()
      .where('r.company_id', '=', companyId)
      .where('r.feed_position', '>', String(after))
      .orderBy('r.feed_position')
      .limit(limit)
      .execute();
    return rows.map(rowOf);
  }

  async latest(companyId: string): Promise<number> {
    const row = await this.#db
      .selectFrom('receipt')
      .select('feed_position')
      .where('company_id', '=', companyId)
      .orderBy('feed_position', 'desc')
      .limit(1)
      .executeTakeFirst();
    return Number(row?.feed_position ?? 0);
  }

  async find(companyId: string, disbursementId: string): Promise<AuthorizedRow | null> {
    const row = await this.#receipts()
      .where('r.disbursement_id', '=', disbursementId)
      .where('r.company_id', '=', companyId)
      .executeTakeFirst();
    return row ? rowOf(row) : null;
  }

  /** Held until the transaction ends: the disbursement, then the invoices it pays, in the order in which everybody takes them. */
  async lock(companyId: string, disbursementId: string): Promise<AuthorizedRow | null> {
    if (!this.em.isInTransaction())
      throw new Error('a disbursement can be locked inside a unit of work only');
    const held = await this.#db
      .selectFrom('disbursement')
      .select('id')
      .where('id', '=', disbursementId)
      .where('company_id', '=', companyId)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return null;
    await this.#db
      .selectFrom('invoice')
      .select('id')
      .where('id', 'in', (outer) =>
        outer.selectFrom('disbursement_payment').select('invoice_id').where('disbursement_id', '=', held.id),
      )
      .orderBy('id')
      .forUpdate()
      .execute();
    return this.find(companyId, disbursementId);
  }

  async progress(ids: readonly string[]): Promise<PaymentProgress[]> {
    if (ids.length === 0) return [];
    const rows = await this.#db
      .selectFrom('disbursement_payment')
      .select(['disbursement_id', 'position', 'invoice_id', 'amount_minor', 'status', 'status_changed_at'])
      .select('status_reason')
      .where('disbursement_id', 'in', ids)
      .orderBy('disbursement_id')
      .orderBy('position')
      .execute();
    return rows.map((row) => ({
      disbursementId: row.disbursement_id,
      position: row.position,
      invoiceId: row.invoice_id,
      amountMinor: BigInt(row.amount_minor),
      status: row.status,
      statusChangedAt: row.status_changed_at === null ? null : new Date(row.status_changed_at),
      reason: row.status_reason,
    }));
  }

  /** True for exactly one caller, ever (FIN-03). */
  async spend(receipt: { id: string; disbursementId: string; companyId: string; by: string; now: Date }) {
    const { numUpdatedRows } = await this.#db
      .updateTable('receipt')
      .set({ spent_at: receipt.now, spent_by: receipt.by })
      .where('id', '=', receipt.id)
      .where('disbursement_id', '=', receipt.disbursementId)
      .where('company_id', '=', receipt.companyId)
      .where('spent_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Of rows that the caller holds. */
  async moveDrawdown(id: string, drawdown: DrawdownStatus, now: Date): Promise<void> {
    await this.#db
      .updateTable('disbursement')
      .set({ drawdown, drawdown_changed_at: now })
      .where('id', '=', id)
      .execute();
  }

  async movePayment(
    id: string,
    payment: { position: number; status: PaymentStatus; reason: string | null; now: Date },
  ): Promise<void> {
    await this.#db
      .updateTable('disbursement_payment')
      .set({ status: payment.status, status_changed_at: payment.now, status_reason: payment.reason })
      .where('disbursement_id', '=', id)
      .where('position', '=', payment.position)
      .execute();
  }

  async setStatus(id: string, status: DisbursementStatus): Promise<void> {
    await this.#db.updateTable('disbursement').set({ status }).where('id', '=', id).execute();
  }

  /** More was paid of an invoice, or less again; one that is paid whole says so, and one that was declared void stays it. */
  async book(invoiceId: string, minor: bigint): Promise<void> {
    await this.#db
      .updateTable('invoice')
      .set((eb) => ({
        paid_minor: eb('paid_minor', '+', minor.toString()),
        status: eb
          .case()
          .when('status', '=', 'void')
          .then('void' as const)
          .when(eb(eb('paid_minor', '+', minor.toString()), '=', eb.ref('amount_minor')))
          .then('paid' as const)
          .else('approved' as const)
          .end(),
      }))
      .where('id', '=', invoiceId)
      .execute();
  }

  async addReport(report: {
    id: string;
    disbursementId: string;
    clientId: string;
    reportedAt: Date;
    occurredAt: Date;
    content: string;
  }): Promise<void> {
    await this.#db
      .insertInto('payment_report')
      .values({
        id: report.id,
        disbursement_id: report.disbursementId,
        client_id: report.clientId,
        reported_at: report.reportedAt,
        occurred_at: report.occurredAt,
        content: report.content,
      })
      .execute();
  }

  #receipts() {
    return this.#db
      .selectFrom('receipt as r')
      .innerJoin('disbursement as d', 'd.id', 'r.disbursement_id')
      .select(['r.id', 'r.disbursement_id', 'r.company_id', 'r.feed_position', 'r.jws', 'r.spent_at'])
      .select(['d.status', 'd.drawdown', 'd.authorized_at']);
  }

  get #db() {
    return this.em.getKysely<Tables>({ type: 'write' });
  }
}

function rowOf(row: {
  id: string;
  disbursement_id: string;
  company_id: string;
  feed_position: string;
  jws: string;
  spent_at: Date | string | null;
  status: DisbursementStatus;
  drawdown: DrawdownStatus;
  authorized_at: Date | string | null;
}) {
  const { status } = row;
  if (!isAuthorized(status) || row.authorized_at === null)
    throw new Error(`disbursement ${row.disbursement_id} is ${status} and has a receipt`);
  return {
    receiptId: row.id,
    disbursementId: row.disbursement_id,
    companyId: row.company_id,
    feedPosition: Number(row.feed_position),
    jws: row.jws,
    spentAt: row.spent_at === null ? null : new Date(row.spent_at),
    status,
    drawdown: row.drawdown,
    authorizedAt: new Date(row.authorized_at),
  };
}

const authorizedStatuses = ['authorized', 'in_progress', 'paid', 'failed'] as const;
const isAuthorized = (status: DisbursementStatus): status is (typeof authorizedStatuses)[number] =>
  authorizedStatuses.some((one) => one === status);
