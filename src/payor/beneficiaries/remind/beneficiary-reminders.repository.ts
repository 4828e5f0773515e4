import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BeneficiaryAccountTable, BeneficiaryReminderTable } from '../beneficiary-account.entity.js';

@Injectable()
export class BeneficiaryRemindersRepository {
  constructor(private readonly em: EntityManager) {}

  /** Payors with an account that waits for a review, in the order of their ids. */
  async companiesWaiting(): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('beneficiary_account')
      .select('company_id')
      .distinct()
      .where('status', '=', 'needs_review')
      .orderBy('company_id')
      .execute();
    return rows.map((row) => row.company_id);
  }

  /** The payees of those accounts, the one that waits longest first. */
  async payeesWaiting(companyId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('beneficiary_account')
      .select('payee_company_id')
      .where('company_id', '=', companyId)
      .where('status', '=', 'needs_review')
      .orderBy('changed_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => row.payee_company_id);
  }

  /** True for one caller a company and day: that one reminds. A second waits until it is known whether the first did. */
  async claim(companyId: string, day: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('beneficiary_reminder')
      .values({ company_id: companyId, run_on: day })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async forgetBefore(day: string): Promise<void> {
    await this.#db.deleteFrom('beneficiary_reminder').where('run_on', '<', day).execute();
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof BeneficiaryAccountTable | typeof BeneficiaryReminderTable>>(
      { type: 'write' },
    );
  }
}
