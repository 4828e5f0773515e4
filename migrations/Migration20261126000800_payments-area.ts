import { Migration } from '@mikro-orm/migrations';

/** When somebody was last active in the payments area, and whether a company creates and submits disbursements at all. */
export class PaymentsArea extends Migration {
  override up(): void {
    this.addSql('ALTER TABLE mfa_session ADD COLUMN area_active_at timestamptz(3)');
    // A company without a row has never switched: its disbursements are on.
    this.addSql(`CREATE TABLE disbursements_switch (
      company_id uuid PRIMARY KEY,
      enabled boolean NOT NULL,
      reason text,
      changed_by uuid,
      changed_at timestamptz(3),
      CONSTRAINT disbursements_switch_change_check CHECK ((changed_by IS NULL) = (changed_at IS NULL))
    )`);
  }

  override down(): void {
    this.addSql('DROP TABLE disbursements_switch');
    this.addSql('ALTER TABLE mfa_session DROP COLUMN area_active_at');
  }
}
