import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { InvoiceTable } from '../invoices/invoice.entity.js';
import { nameOf, type BeneficiaryAccount } from './beneficiary-account.js';
import type { BeneficiaryAccountTable } from './beneficiary-account.entity.js';

export type { BeneficiaryAccount };

/** Who approved it may be left unsaid. */
type Approval = 'approvedBy' | 'approvedAt';
type NewBeneficiaryAccount = Omit<BeneficiaryAccount, Approval> & Partial<Pick<BeneficiaryAccount, Approval>>;

type Tables = InferKyselyDB<typeof BeneficiaryAccountTable | typeof InvoiceTable>;

@Injectable()
export class BeneficiaryAccountsRepository {
  constructor(private readonly em: EntityManager) {}

  async add({ approvedBy = null, approvedAt = null, ...account }: NewBeneficiaryAccount): Promise<void> {
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
        approved_by: approvedBy,
        approved_at: approvedAt,
      })
      .execute();
  }

  /** The approved account of each payee, by payee. */
  async approvedOf(companyId: string, payeeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (payeeIds.length === 0) return new Map();
    const rows = await this.#approved(companyId, payeeIds).execute();
    return new Map(rows.map((row) => [row.payee_company_id, row.id]));
  }

  /**
   * The same for who is about to promise money to them: from here to the end of the transaction no payee turns elsewhere.
   * Locked in the order of their ids; whoever is just being changed is waited for, and is approved no more.
   */
  async holdApprovedOf(companyId: string, payeeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (!this.em.isInTransaction()) throw new Error('accounts can be held inside a unit of work only');
    if (payeeIds.length === 0) return new Map();
    const rows = await this.#approved(companyId, payeeIds).orderBy('id').forShare().execute();
    return new Map(rows.map((row) => [row.payee_company_id, row.id]));
  }

  async find(id: string): Promise<BeneficiaryAccount | null> {
    const row = await this.#accounts().where('id', '=', id).executeTakeFirst();
    return row ? accountOf(row) : null;
  }

  /** Of these companies, the oldest first. */
  async page(input: {
    companyIds: readonly string[];
    status: BeneficiaryAccount['status'] | null;
    after: string | null;
    limit: number;
  }): Promise<BeneficiaryAccount[]> {
    if (input.companyIds.length === 0) return [];
    let query = this.#accounts().where('company_id', 'in', input.companyIds);
    if (input.status !== null) query = query.where('status', '=', input.status);
    if (input.after !== null) query = query.where('id', '>', input.after);
    return (await query.orderBy('id').limit(input.limit).execute()).map(accountOf);
  }

  /** needs_review → approved, of exactly this version: true for one caller. */
  async approve(id: string, version: number, by: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('beneficiary_account')
      .set({ status: 'approved', approved_by: by, approved_at: now })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('status', '=', 'needs_review')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /**
   * The account of this payee, with every payor who has one in use, becomes this one under its next version, to be
   * reviewed. Locked in the order of their ids, as those who authorize over them do.
   */
  async replace(
    account: Pick<BeneficiaryAccount, 'payeeCompanyId' | 'holderName' | 'bankName' | 'lastFour'>,
    now: Date,
  ): Promise<{ id: string; companyId: string; version: number; before: string }[]> {
    const held = await this.#db
      .selectFrom('beneficiary_account')
      .select(['id', 'company_id', 'bank_name', 'last_four', 'version'])
      .where('payee_company_id', '=', account.payeeCompanyId)
      .where('status', '<>', 'inactive')
      .orderBy('id')
      .forUpdate()
      .execute();
    if (held.length === 0) return [];
    await this.#db
      .updateTable('beneficiary_account')
      .set((eb) => ({
        holder_name: account.holderName,
        bank_name: account.bankName,
        last_four: account.lastFour,
        status: 'needs_review' as const,
        version: eb('version', '+', 1),
        changed_at: now,
        approved_by: null,
        approved_at: null,
      }))
      .where(
        'id',
        'in',
        held.map(({ id }) => id),
      )
      .execute();
    return held.map((row) => ({
      id: row.id,
      companyId: row.company_id,
      version: row.version + 1,
      before: nameOf({ bankName: row.bank_name, lastFour: row.last_four }),
    }));
  }

  /** Payors with an invoice of this payee and no account to pay it to. */
  async payorsWithout(payeeCompanyId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('invoice as i')
      .select('i.company_id')
      .distinct()
      .where('i.payee_company_id', '=', payeeCompanyId)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('beneficiary_account as a')
              .select('a.id')
              .whereRef('a.company_id', '=', 'i.company_id')
              .where('a.payee_company_id', '=', payeeCompanyId)
              .where('a.status', '<>', 'inactive'),
          ),
        ),
      )
      .execute();
    return rows.map((row) => row.company_id);
  }

  #approved(companyId: string, payeeIds: readonly string[]) {
    return this.#db
      .selectFrom('beneficiary_account')
      .select(['id', 'payee_company_id'])
      .where('company_id', '=', companyId)
      .where('payee_company_id', 'in', payeeIds)
      .where('status', '=', 'approved');
  }

  #accounts() {
    return this.#db
      .selectFrom('beneficiary_account')
      .select(['id', 'company_id', 'payee_company_id', 'holder_name', 'bank_name', 'last_four'])
      .select(['status', 'version', 'changed_at', 'approved_by', 'approved_at']);
  }

  get #db() {
    return this.em.getKysely<Tables>({ type: 'write' });
  }
}

const accountOf = (row: {
  id: string;
  company_id: string;
  payee_company_id: string;
  holder_name: string;
  bank_name: string;
  last_four: string;
  status: BeneficiaryAccount['status'];
  version: number;
  changed_at: Date | string;
  approved_by: string | null;
  approved_at: Date | string | null;
}): BeneficiaryAccount => ({
  id: row.id,
  companyId: row.company_id,
  payeeCompanyId: row.payee_company_id,
  holderName: row.holder_name,
  bankName: row.bank_name,
  lastFour: row.last_four,
  status: row.status,
  version: row.version,
  changedAt: new Date(row.changed_at),
  approvedBy: row.approved_by,
  approvedAt: row.approved_at === null ? null : new Date(row.approved_at),
});
