import { Migration } from '@mikro-orm/migrations';

/** Where a payee is paid, what it agreed to, and how that came to be. */
export class PayeeAdminTables extends Migration {
  override up(): void {
    for (const statement of [...BANK_ACCOUNTS, ...AGREEMENTS]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE payment_agreement, payee_bank_account_change, payee_deposit, payee_bank_account');
  }
}

const BANK_ACCOUNTS = [
  `CREATE TABLE payee_bank_account (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    nickname text NOT NULL,
    holder_name text NOT NULL,
    bank_name text NOT NULL,
    last_four text NOT NULL CONSTRAINT payee_bank_account_last_four_check CHECK (last_four ~ '^[0-9]{4}$'),
    sealed_numbers text NOT NULL,
    status text NOT NULL CONSTRAINT payee_bank_account_status_check CHECK (status IN ('active', 'inactive')),
    added_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX payee_bank_account_company ON payee_bank_account (company_id, id)',
  // One row a company: whoever changes its accounts holds it, and it has one place for the account that is paid to.
  `CREATE TABLE payee_deposit (
    company_id uuid PRIMARY KEY,
    bank_account_id uuid CONSTRAINT payee_deposit_bank_account_id_foreign REFERENCES payee_bank_account,
    wrong_numbers int NOT NULL DEFAULT 0 CONSTRAINT payee_deposit_wrong_numbers_check CHECK (wrong_numbers >= 0),
    wrong_since timestamptz(3)
  )`,
  `CREATE TABLE payee_bank_account_change (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    bank_account_id uuid NOT NULL CONSTRAINT payee_bank_account_change_bank_account_id_foreign
      REFERENCES payee_bank_account,
    change text NOT NULL CONSTRAINT payee_bank_account_change_change_check
      CHECK (change IN ('added', 'renamed', 'selected', 'deactivated')),
    before text,
    after text,
    changed_by uuid NOT NULL,
    changed_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX payee_bank_account_change_company ON payee_bank_account_change (company_id, id)',
];

const AGREEMENTS = [
  `CREATE TABLE payment_agreement (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    payor_company_id uuid NOT NULL,
    commitment text NOT NULL,
    text text NOT NULL,
    text_hash text NOT NULL,
    offered_at timestamptz(3) NOT NULL,
    accepted_by uuid,
    accepted_at timestamptz(3) CONSTRAINT payment_agreement_accepted_at_check
      CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
  )`,
  'CREATE INDEX payment_agreement_company ON payment_agreement (company_id, id)',
  `CREATE UNIQUE INDEX payment_agreement_commitment
    ON payment_agreement (payor_company_id, company_id, commitment)`,
];
