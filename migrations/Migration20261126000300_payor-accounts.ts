import { Migration } from '@mikro-orm/migrations';

/** Funding accounts with their numbers, who approved a payee's account, and which reminders of them went out. */
export class PayorAccounts extends Migration {
  override up(): void {
    for (const statement of [...FUNDING_ACCOUNTS, ...BENEFICIARY_ACCOUNTS, ...INDEXES])
      this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP INDEX mfa_intent_subject, disbursement_payment_account');
    this.addSql('DROP TABLE beneficiary_reminder');
    this.addSql('ALTER TABLE beneficiary_account DROP COLUMN approved_by, DROP COLUMN approved_at');
    // Without the word for it, an account that was deactivated must still fund nothing.
    this.addSql("UPDATE funding_account SET status = 'failed' WHERE status = 'inactive'");
    this.addSql(`ALTER TABLE funding_account DROP COLUMN sealed_numbers,
      DROP CONSTRAINT funding_account_is_default_check, DROP CONSTRAINT funding_account_status_check,
      ADD CONSTRAINT funding_account_status_check CHECK (status IN ('pending', 'verified', 'failed'))`);
  }
}

const FUNDING_ACCOUNTS = [
  // Accounts of before have no numbers here: they were never asked for.
  `ALTER TABLE funding_account ADD COLUMN sealed_numbers text, DROP CONSTRAINT funding_account_status_check,
    ADD CONSTRAINT funding_account_status_check CHECK (status IN ('pending', 'verified', 'failed', 'inactive')),
    ADD CONSTRAINT funding_account_is_default_check CHECK (NOT is_default OR status <> 'inactive')`,
];

const BENEFICIARY_ACCOUNTS = [
  'ALTER TABLE beneficiary_account ADD COLUMN approved_by uuid, ADD COLUMN approved_at timestamptz(3)',
  // Who approved what is in use now is known from the chain: a version is approved once.
  `UPDATE beneficiary_account a SET approved_by = e.actor_id::uuid, approved_at = e.at FROM audit_entry e
    WHERE a.status = 'approved' AND e.stream = 'company:' || a.company_id AND e.act = 'beneficiary_account.approved'
      AND e.object_id = a.id::text AND e.details ->> 'version' = a.version::text`,
  `ALTER TABLE beneficiary_account
    ADD CONSTRAINT beneficiary_account_approved_by_check CHECK (approved_by IS NULL OR status <> 'needs_review'),
    ADD CONSTRAINT beneficiary_account_approved_at_check CHECK ((approved_at IS NULL) = (approved_by IS NULL))`,
  // One row a company and day of reminders: whoever puts it in sends them.
  `CREATE TABLE beneficiary_reminder (
    company_id uuid NOT NULL,
    run_on date NOT NULL,
    PRIMARY KEY (company_id, run_on)
  )`,
];

const INDEXES = [
  'CREATE INDEX disbursement_payment_account ON disbursement_payment (beneficiary_account_id)',
  'CREATE INDEX mfa_intent_subject ON mfa_intent (subject_id) WHERE voided_at IS NULL',
];
