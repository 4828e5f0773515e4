import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BankAccountTables } from './bank-account.entity.js';
import type { BankAccount, BankAccountStatus } from './bank-account.js';

/** What a company's accounts share, held by whoever changes them. */
export interface Deposit {
  companyId: string;
  /** The account that is paid to, once there is one. */
  accountId: string | null;
  wrongNumbers: number;
  /** When the first of them was given. */
  wrongSince: Date | null;
}

@Injectable()
export class BankAccountsRepository {
  constructor(private readonly em: EntityManager) {}

  /** From here to the end of the transaction nobody else changes this company's accounts, or guesses at their numbers. */
  async hold(companyId: string): Promise<Deposit> {
    if (!this.em.isInTransaction())
      throw new Error('a company’s accounts can be held inside a unit of work only');
    const row = await this.#db
      .insertInto('payee_deposit')
      .values({ company_id: companyId })
      .onConflict((conflict) => conflict.column('company_id').doUpdateSet({ company_id: companyId }))
      .returning(['bank_account_id', 'wrong_numbers', 'wrong_since'])
      .executeTakeFirstOrThrow();
    return {
      companyId,
      accountId: row.bank_account_id,
      wrongNumbers: row.wrong_numbers,
      wrongSince: row.wrong_since && new Date(row.wrong_since),
    };
  }

  async saveWrongNumbers({ companyId, wrongNumbers, wrongSince }: Deposit): Promise<void> {
    await this.#db
      .updateTable('payee_deposit')
      .set({ wrong_numbers: wrongNumbers, wrong_since: wrongSince })
      .where('company_id', '=', companyId)
      .execute();
  }

  async select(companyId: string, accountId: string): Promise<void> {
    await this.#db
      .updateTable('payee_deposit')
      .set({ bank_account_id: accountId })
      .where('company_id', '=', companyId)
      .execute();
  }

  async add(account: Omit<BankAccount, 'isDefault'>, sealedNumbers: string): Promise<void> {
    await this.#db
      .insertInto('payee_bank_account')
      .values({
        id: account.id,
        company_id: account.companyId,
        nickname: account.nickname,
        holder_name: account.holderName,
        bank_name: account.bankName,
        last_four: account.lastFour,
        sealed_numbers: sealedNumbers,
        status: account.status,
        added_at: account.addedAt,
      })
      .execute();
  }

  async sealedNumbersOf(accountId: string): Promise<string> {
    const row = await this.#db
      .selectFrom('payee_bank_account')
      .select('sealed_numbers')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    return row.sealed_numbers;
  }

  async rename(accountId: string, nickname: string): Promise<void> {
    await this.#db.updateTable('payee_bank_account').set({ nickname }).where('id', '=', accountId).execute();
  }

  async deactivate(accountId: string): Promise<void> {
    await this.#db
      .updateTable('payee_bank_account')
      .set({ status: 'inactive' })
      .where('id', '=', accountId)
      .execute();
  }

  async find(id: string): Promise<BankAccount | null> {
    const row = await this.#accounts().where('a.id', '=', id).executeTakeFirst();
    return row ? accountOf(row) : null;
  }

  /** The account of this company that is paid to. */
  async defaultOf(companyId: string): Promise<BankAccount | null> {
    const row = await this.#accounts().where('d.company_id', '=', companyId).executeTakeFirst();
    return row ? accountOf(row) : null;
  }

  /** Of these companies, the oldest first. */
  async page(input: {
    companyIds: readonly string[];
    after: string | null;
    limit: number;
  }): Promise<BankAccount[]> {
    if (input.companyIds.length === 0) return [];
    let query = this.#accounts().where('a.company_id', 'in', input.companyIds);
    if (input.after !== null) query = query.where('a.id', '>', input.after);
    return (await query.orderBy('a.id').limit(input.limit).execute()).map(accountOf);
  }

  #accounts() {
    return this.#db
      .selectFrom('payee_bank_account as a')
      .leftJoin('payee_deposit as d', 'd.bank_account_id', 'a.id')
      .select(['a.id', 'a.company_id', 'a.nickname', 'a.holder_name', 'a.bank_name', 'a.last_four'])
      .select(['a.status', 'a.added_at', 'd.bank_account_id']);
  }

  get #db() {
    return this.em.getKysely<BankAccountTables>({ type: 'write' });
  }
}

const accountOf = (row: {
  id: string;
  company_id: string;
  nickname: string;
  holder_name: string;
  bank_name: string;
  last_four: string;
  status: BankAccountStatus;
  added_at: Date | string;
  bank_account_id: string | null;
}): BankAccount => ({
  id: row.id,
  companyId: row.company_id,
  nickname: row.nickname,
  holderName: row.holder_name,
  bankName: row.bank_name,
  lastFour: row.last_four,
  status: row.status,
  isDefault: row.bank_account_id === row.id,
  addedAt: new Date(row.added_at),
});
