import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BeneficiaryAccountTable } from '../beneficiaries/beneficiary-account.entity.js';
import type { FundingAccountTable } from '../funding-accounts/funding-account.entity.js';
import type { InvoiceTable } from '../invoices/invoice.entity.js';
import type { DisbursementStatus } from './disbursement.js';
import type { DisbursementPaymentTable, DisbursementTable, ReceiptTable } from './disbursement.entity.js';

export interface NewPayment {
  invoiceId: string;
  accountId: string;
  amountMinor: bigint;
  note: string | null;
}

export interface Receipt {
  id: string;
  disbursementId: string;
  companyId: string;
  /** The place of the act in the chain of the company. */
  feedPosition: number;
  challengeId: string;
  intentHash: string;
  /** The key that signed it. */
  kid: string;
  jws: string;
  /** Where it stands in a batch, from 1. */
  batch: { batchId: string; position: number } | null;
  now: Date;
}

type Tables = InferKyselyDB<
  | typeof DisbursementTable
  | typeof DisbursementPaymentTable
  | typeof ReceiptTable
  | typeof InvoiceTable
  | typeof FundingAccountTable
  | typeof BeneficiaryAccountTable
>;

/** The rows of disbursements. Who may do what, and what a change means, is the use cases' affair. */
@Injectable()
export class DisbursementsRepository {
  constructor(private readonly em: EntityManager) {}

  async add(disbursement: {
    id: string;
    companyId: string;
    currency: string;
    fundingAccountId: string;
    createdBy: string;
    now: Date;
    payments: readonly NewPayment[];
  }): Promise<void> {
    await this.#db
      .insertInto('disbursement')
      .values({
        id: disbursement.id,
        company_id: disbursement.companyId,
        status: 'draft',
        version: 1,
        currency: disbursement.currency,
        funding_account_id: disbursement.fundingAccountId,
        created_by: disbursement.createdBy,
        last_edited_by: disbursement.createdBy,
        created_at: disbursement.now,
      })
      .execute();
    await this.#addPayments(disbursement.id, disbursement.payments);
  }

  /** The row alone, held until the transaction ends; null when these companies have none such. */
  async lock(id: string, companyIds: readonly string[]) {
    if (!this.em.isInTransaction())
      throw new Error('a disbursement can be locked inside a unit of work only');
    if (companyIds.length === 0) return null;
    const row = await this.#db
      .selectFrom('disbursement')
      .select(['id', 'company_id', 'status', 'version', 'currency', 'funding_account_id'])
      .where('id', '=', id)
      .where('company_id', 'in', companyIds)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return null;
    const { company_id: companyId, funding_account_id: fundingAccountId, ...same } = row;
    return { ...same, companyId, fundingAccountId };
  }

  async row(id: string) {
    const row = await this.#disbursements().where('d.id', '=', id).executeTakeFirst();
    return row ? rowOf(row) : null;
  }

  /** Of these companies, the newest first, a page and one more. */
  async page(input: {
    companyIds: readonly string[];
    status: DisbursementStatus | null;
    after: string | null;
    limit: number;
  }) {
    if (input.companyIds.length === 0) return [];
    let query = this.#disbursements().where('d.company_id', 'in', input.companyIds);
    if (input.status !== null) query = query.where('d.status', '=', input.status);
    if (input.after !== null) query = query.where('d.id', '<', input.after);
    return (await query.orderBy('d.id', 'desc').limit(input.limit).execute()).map(rowOf);
  }

  /** Payments of these disbursements with the invoice and account behind each, as they stand now. */
  async payments(ids: readonly string[]) {
    if (ids.length === 0) return [];
    const rows = await this.#db
      .selectFrom('disbursement_payment as p')
      .innerJoin('invoice as i', 'i.id', 'p.invoice_id')
      .innerJoin('beneficiary_account as a', 'a.id', 'p.beneficiary_account_id')
      .select(['p.disbursement_id', 'p.position', 'p.amount_minor', 'p.note', 'p.status'])
      .select(['i.id as invoice_id', 'i.number', 'i.status as invoice_status', 'i.last_approved_by'])
      .select(['i.payee_company_id', 'a.id as account_id', 'a.version', 'a.holder_name', 'a.bank_name'])
      .select(['a.last_four', 'a.status as account_status', 'a.approved_by'])
      .where('p.disbursement_id', 'in', ids)
      .orderBy('p.disbursement_id')
      .orderBy('p.position')
      .execute();
    return rows.map((row) => ({
      disbursementId: row.disbursement_id,
      position: row.position,
      amountMinor: BigInt(row.amount_minor),
      note: row.note,
      status: row.status,
      payeeId: row.payee_company_id,
      invoice: {
        id: row.invoice_id,
        number: row.number,
        status: row.invoice_status,
        lastApprovedBy: row.last_approved_by,
      },
      account: {
        id: row.account_id,
        version: row.version,
        holderName: row.holder_name,
        bankName: row.bank_name,
        lastFour: row.last_four,
        status: row.account_status,
        approvedBy: row.approved_by,
      },
    }));
  }

  /**
   * Holds what several are judged by until the transaction ends, in the order in which everybody takes it: all of the
   * disbursements by id, then their invoices, then the accounts. One after the other, as each is judged, would meet
   * another act halfway. Returns which of them there are in these companies: of others nothing is held.
   */
  async lockTogether(wanted: readonly string[], companyIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (!this.em.isInTransaction()) throw new Error('disbursements can be locked inside a unit of work only');
    if (companyIds.length === 0) return new Set();
    const held = await this.#db
      .selectFrom('disbursement')
      .select('id')
      .where('id', 'in', wanted)
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
    await this.lockAccounts(ids);
    return new Set(ids);
  }

  /** Nobody changes the accounts that these disbursements pay from and to before the transaction ends. */
  async lockAccounts(ids: readonly string[]): Promise<void> {
    await this.#db
      .selectFrom('funding_account')
      .select('id')
      .where('id', 'in', (outer) =>
        outer.selectFrom('disbursement').select('funding_account_id').where('id', 'in', ids),
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
  }

  /** New content under the next version. The row is locked by the caller. */
  async change(change: {
    id: string;
    fundingAccountId: string;
    editedBy: string;
    payments: readonly NewPayment[];
  }): Promise<void> {
    await this.#db
      .updateTable('disbursement')
      .set((eb) => ({
        version: eb('version', '+', 1),
        funding_account_id: change.fundingAccountId,
        last_edited_by: change.editedBy,
      }))
      .where('id', '=', change.id)
      .execute();
    await this.#db.deleteFrom('disbursement_payment').where('disbursement_id', '=', change.id).execute();
    await this.#addPayments(change.id, change.payments);
  }

  /** Who submitted it, and who gave it up, where anybody did. */
  async endsOf(id: string): Promise<{ submittedBy: string | null; cancelledBy: string | null }> {
    const row = await this.#db
      .selectFrom('disbursement')
      .select(['submitted_by', 'cancelled_by'])
      .where('id', '=', id)
      .executeTakeFirst();
    return { submittedBy: row?.submitted_by ?? null, cancelledBy: row?.cancelled_by ?? null };
  }

  async submit(id: string, by: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('disbursement')
      .set({ status: 'submitted', submitted_by: by, submitted_at: now })
      .where('id', '=', id)
      .execute();
  }

  async cancel(id: string, by: string, reason: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('disbursement')
      .set({ status: 'cancelled', cancelled_by: by, cancelled_at: now, cancel_reason: reason })
      .where('id', '=', id)
      .execute();
  }

  /** submitted → authorized, of exactly this version: true for one caller. */
  async authorize(act: {
    id: string;
    version: number;
    by: string;
    approvalsRequired: number;
    now: Date;
  }): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('disbursement')
      .set({
        status: 'authorized',
        authorized_by: act.by,
        authorized_at: act.now,
        approvals_required: act.approvalsRequired,
      })
      .where('id', '=', act.id)
      .where('status', '=', 'submitted')
      .where('version', '=', act.version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async addReceipt(receipt: Receipt): Promise<void> {
    await this.#db
      .insertInto('receipt')
      .values({
        id: receipt.id,
        disbursement_id: receipt.disbursementId,
        challenge_id: receipt.challengeId,
        intent_hash: receipt.intentHash,
        kid: receipt.kid,
        jws: receipt.jws,
        batch_id: receipt.batch?.batchId ?? null,
        batch_position: receipt.batch?.position ?? null,
        created_at: receipt.now,
        company_id: receipt.companyId,
        feed_position: String(receipt.feedPosition),
      })
      .execute();
  }

  async receiptOf(disbursementId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('receipt')
      .select('jws')
      .where('disbursement_id', '=', disbursementId)
      .executeTakeFirst();
    return row?.jws ?? null;
  }

  async #addPayments(disbursementId: string, payments: readonly NewPayment[]): Promise<void> {
    const values = payments.map(({ invoiceId, accountId, amountMinor, note }, index) => ({
      disbursement_id: disbursementId,
      position: index + 1,
      invoice_id: invoiceId,
      beneficiary_account_id: accountId,
      amount_minor: amountMinor.toString(),
      note,
    }));
    await this.#db.insertInto('disbursement_payment').values(values).execute();
  }

  #disbursements() {
    return this.#db
      .selectFrom('disbursement as d')
      .innerJoin('funding_account as f', 'f.id', 'd.funding_account_id')
      .select([
        'd.id',
        'd.company_id',
        'd.status',
        'd.version',
        'd.currency',
        'd.created_by',
        'd.last_edited_by',
        'd.approvals_required',
      ])
      .select(['d.created_at', 'd.submitted_at', 'd.authorized_by', 'd.authorized_at', 'd.cancelled_at'])
      .select(['d.cancel_reason', 'f.id as funding_id', 'f.nickname', 'f.bank_name', 'f.last_four'])
      .select('f.status as funding_status');
  }

  get #db() {
    return this.em.getKysely<Tables>({ type: 'write' });
  }
}

function rowOf(row: {
  id: string;
  company_id: string;
  status: DisbursementStatus;
  version: number;
  currency: string;
  created_by: string;
  last_edited_by: string;
  created_at: Date | string;
  submitted_at: Date | string | null;
  authorized_by: string | null;
  authorized_at: Date | string | null;
  approvals_required: number | null;
  cancelled_at: Date | string | null;
  cancel_reason: string | null;
  funding_id: string;
  nickname: string;
  bank_name: string;
  last_four: string;
  funding_status: string;
}) {
  return {
    id: row.id,
    companyId: row.company_id,
    status: row.status,
    version: row.version,
    currency: row.currency,
    createdBy: row.created_by,
    lastEditedBy: row.last_edited_by,
    createdAt: new Date(row.created_at),
    submittedAt: dateOrNull(row.submitted_at),
    authorizedBy: row.authorized_by,
    authorizedAt: dateOrNull(row.authorized_at),
    approvalsRequired: row.approvals_required,
    cancelledAt: dateOrNull(row.cancelled_at),
    cancelReason: row.cancel_reason,
    fundingAccount: {
      id: row.funding_id,
      nickname: row.nickname,
      bankName: row.bank_name,
      lastFour: row.last_four,
      status: row.funding_status,
    },
  };
}

const dateOrNull = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));
