import { Migration } from '@mikro-orm/migrations';

/**
 * A way to read who changed what without reading a company's whole chain. Partial: the entries of every sign-in and every
 * payment, of which there are thousands to one change, do not write to it.
 */
export class TeamHistory extends Migration {
  override up(): void {
    this.addSql(`CREATE INDEX audit_entry_change ON audit_entry (stream, sequence) WHERE object_kind IN
      ('membership', 'funding_account', 'beneficiary_account', 'approval_policy', 'disbursements_switch')`);
  }

  override down(): void {
    this.addSql('DROP INDEX audit_entry_change');
  }
}
