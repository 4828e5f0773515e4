import { Migration } from '@mikro-orm/migrations';

const UNPAID = "WHERE status IN ('pending', 'approved')";

/** Among thousands of invoices, those still to be paid are found a page at a time, in each order people look for them in. */
export class UnpaidInvoices extends Migration {
  override up(): void {
    this.addSql(`CREATE INDEX invoice_unpaid ON invoice (company_id, id) ${UNPAID}`);
    this.addSql(`CREATE INDEX invoice_unpaid_number ON invoice (company_id, number, id) ${UNPAID}`);
    this.addSql(`CREATE INDEX invoice_unpaid_amount ON invoice (company_id, amount_minor, id) ${UNPAID}`);
  }

  override down(): void {
    this.addSql('DROP INDEX invoice_unpaid, invoice_unpaid_number, invoice_unpaid_amount');
  }
}
