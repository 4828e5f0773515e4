import { withConnection } from '../database.js';
import { COMPANIES } from './people.js';

/** What the companies can pay: one payee with one approved account each, and many approved invoices. */
export class Payables {
  private constructor(private readonly invoices: readonly string[][]) {}

  static async insert(ownerUrl: string, invoicesPerCompany: number): Promise<Payables> {
    return withConnection(ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(
        `CREATE TABLE bench_payee AS
          SELECT gen_random_uuid() AS id, id AS payor_id, n FROM bench_company`,
      );
      await client.query(
        `INSERT INTO company (id, name, side, created_at) SELECT id, 'Payee ' || n, 'payee', now() FROM bench_payee`,
      );
      await client.query(
        `INSERT INTO funding_account (id, company_id, nickname, bank_name, last_four, currency, status, is_default)
          SELECT gen_random_uuid(), payor_id, 'Operating', 'First Bank', '4321', 'USD', 'verified', true FROM bench_payee`,
      );
      await client.query(
        `INSERT INTO beneficiary_account
            (id, company_id, payee_company_id, holder_name, bank_name, last_four, status, version, changed_at)
          SELECT gen_random_uuid(), payor_id, id, 'Payee ' || n, 'Second Bank', '8765', 'approved', 1, now()
          FROM bench_payee`,
      );
      await client.query(
        `INSERT INTO invoice (id, company_id, payee_company_id, number, currency, amount_minor, status,
            last_approved_by, approved_at)
          SELECT gen_random_uuid(), payor_id, id, 'INV-' || m, 'USD', 100000, 'approved', gen_random_uuid(), now()
          FROM bench_payee, generate_series(1, $1::int) m`,
        [invoicesPerCompany],
      );
      await client.query('COMMIT');
      const { rows } = await client.query<{ n: number; invoices: string[] }>(
        `SELECT p.n, array_agg(i.id) AS invoices FROM bench_payee p JOIN invoice i ON i.payee_company_id = p.id
          GROUP BY p.n`,
      );
      const invoices = Array.from({ length: COMPANIES }, (): string[] => []);
      for (const row of rows) invoices[row.n] = row.invoices;
      return new Payables(invoices);
    });
  }

  /** An invoice of that company that was not paid yet. */
  next(company: number): string {
    const invoice = this.invoices[company]?.pop();
    if (invoice === undefined) throw new Error('all invoices are paid');
    return invoice;
  }
}
