import { Migration } from '@mikro-orm/migrations';

/** What tells that two people share a factor (DC-06), whose lane a password lane is (AR-07), and resets of two operators (AR-04). */
export class SharedFactors extends Migration {
  override up(): void {
    // Null for a seed of before: those were all made here, of 160 random bits each, so no two of them are equal.
    this.addSql('ALTER TABLE mfa_factor ADD COLUMN secret_digest text');
    this.addSql(
      'CREATE INDEX mfa_factor_secret ON mfa_factor (secret_digest) WHERE secret_digest IS NOT NULL',
    );
    this.addSql(
      'CREATE INDEX mfa_factor_number ON mfa_factor (number_digest) WHERE number_digest IS NOT NULL',
    );
    this.addSql('CREATE INDEX mfa_device_person ON mfa_device (person_id)');
    this.addSql('ALTER TABLE mfa_ticket ADD COLUMN shared_device_id uuid');
    this.addSql('ALTER TABLE mfa_password_lane ADD COLUMN person_id uuid');
    for (const statement of RESET_REQUEST) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE mfa_reset_request');
    this.addSql('ALTER TABLE mfa_password_lane DROP COLUMN person_id');
    this.addSql('ALTER TABLE mfa_ticket DROP COLUMN shared_device_id');
    this.addSql('DROP INDEX mfa_device_person');
    this.addSql('DROP INDEX mfa_factor_number');
    this.addSql('ALTER TABLE mfa_factor DROP COLUMN secret_digest');
  }
}

const RESET_REQUEST = [
  `CREATE TABLE mfa_reset_request (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    requested_by uuid NOT NULL,
    proof text NOT NULL,
    status text NOT NULL CONSTRAINT mfa_reset_request_status_check
      CHECK (status IN ('open', 'approved', 'withdrawn', 'expired')),
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    approved_by uuid,
    approved_at timestamptz(3),
    CONSTRAINT mfa_reset_request_three_people_check
      CHECK (requested_by <> person_id AND approved_by <> person_id AND approved_by <> requested_by)
  )`,
  `CREATE UNIQUE INDEX mfa_reset_request_one_open ON mfa_reset_request (person_id) WHERE status = 'open'`,
];
