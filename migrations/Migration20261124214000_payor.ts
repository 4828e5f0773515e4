import { Migration } from '@mikro-orm/migrations';

/** What a payor pays, to whom and from where. Amounts are whole numbers of the currency's smallest unit. */
export class PayorTables extends Migration {
  override up(): void {
    for (const statement of [...ACCOUNTS, ...DISBURSEMENTS]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE receipt, disbursement_payment, disbursement');
    this.addSql('DROP TABLE invoice, beneficiary_account, funding_account');
  }
}

const CURRENCY = "CHECK (currency ~ '^[A-Z]{3}$')";
const LAST_FOUR = "CHECK (last_four ~ '^[0-9]{4}$')";

const ACCOUNTS = [
  `CREATE TABLE funding_account (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    nickname text NOT NULL,
    bank_name text NOT NULL,
    last_four text NOT NULL CONSTRAINT funding_account_last_four_check ${LAST_FOUR},
    currency text NOT NULL CONSTRAINT funding_account_currency_check ${CURRENCY},
    status text NOT NULL CONSTRAINT funding_account_status_check CHECK (status IN ('pending', 'verified', 'failed')),
    is_default boolean NOT NULL
  )`,
  'CREATE INDEX funding_account_company ON funding_account (company_id)',
  'CREATE UNIQUE INDEX funding_account_one_default ON funding_account (company_id) WHERE is_default',
  `CREATE TABLE beneficiary_account (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    payee_company_id uuid NOT NULL,
    holder_name text NOT NULL,
    bank_name text NOT NULL,
    last_four text NOT NULL CONSTRAINT beneficiary_account_last_four_check ${LAST_FOUR},
    status text NOT NULL CONSTRAINT beneficiary_account_status_check
      CHECK (status IN ('needs_review', 'approved', 'inactive')),
    version int NOT NULL,
    changed_at timestamptz(3) NOT NULL
  )`,
  `CREATE UNIQUE INDEX beneficiary_account_one_in_use ON beneficiary_account (company_id, payee_company_id)
    WHERE status <> 'inactive'`,
  `CREATE TABLE invoice (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    payee_company_id uuid NOT NULL,
    number text NOT NULL,
    currency text NOT NULL CONSTRAINT invoice_currency_check ${CURRENCY},
    amount_minor bigint NOT NULL CONSTRAINT invoice_amount_minor_check CHECK (amount_minor > 0),
    paid_minor bigint NOT NULL DEFAULT 0 CONSTRAINT invoice_paid_minor_check CHECK (paid_minor >= 0 AND paid_minor <= amount_minor),
    status text NOT NULL CONSTRAINT invoice_status_check CHECK (status IN ('pending', 'approved', 'paid', 'void')),
    last_approved_by uuid,
    approved_at timestamptz(3)
  )`,
  'CREATE UNIQUE INDEX invoice_number ON invoice (company_id, payee_company_id, number)',
];

const DISBURSEMENTS = [
  `CREATE TABLE disbursement (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    status text NOT NULL CONSTRAINT disbursement_status_check CHECK (status IN
      ('draft', 'submitted', 'authorized', 'in_progress', 'paid', 'failed', 'cancelled')),
    version int NOT NULL,
    currency text NOT NULL CONSTRAINT disbursement_currency_check ${CURRENCY},
    funding_account_id uuid NOT NULL CONSTRAINT disbursement_funding_account_id_foreign REFERENCES funding_account,
    created_by uuid NOT NULL,
    last_edited_by uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    submitted_by uuid,
    submitted_at timestamptz(3),
    authorized_by uuid CONSTRAINT disbursement_authorized_by_check
      CHECK (authorized_by <> created_by AND authorized_by <> last_edited_by),
    authorized_at timestamptz(3),
    cancelled_by uuid,
    cancelled_at timestamptz(3),
    cancel_reason text
  )`,
  'CREATE INDEX disbursement_company ON disbursement (company_id, id)',
  `CREATE TABLE disbursement_payment (
    disbursement_id uuid NOT NULL CONSTRAINT disbursement_payment_disbursement_id_foreign
      REFERENCES disbursement ON DELETE CASCADE,
    position int NOT NULL,
    invoice_id uuid NOT NULL CONSTRAINT disbursement_payment_invoice_id_foreign REFERENCES invoice,
    beneficiary_account_id uuid NOT NULL CONSTRAINT disbursement_payment_beneficiary_account_id_foreign
      REFERENCES beneficiary_account,
    amount_minor bigint NOT NULL CONSTRAINT disbursement_payment_amount_minor_check CHECK (amount_minor > 0),
    note text,
    PRIMARY KEY (disbursement_id, position)
  )`,
  'CREATE UNIQUE INDEX disbursement_payment_once ON disbursement_payment (disbursement_id, invoice_id)',
  'CREATE INDEX disbursement_payment_invoice ON disbursement_payment (invoice_id)',
  `CREATE TABLE receipt (
    id uuid PRIMARY KEY,
    disbursement_id uuid NOT NULL CONSTRAINT receipt_disbursement_id_foreign REFERENCES disbursement,
    challenge_id uuid NOT NULL,
    intent_hash text NOT NULL,
    jws text NOT NULL,
    created_at timestamptz(3) NOT NULL
  )`,
  'CREATE UNIQUE INDEX receipt_disbursement ON receipt (disbursement_id)',
  'CREATE UNIQUE INDEX receipt_challenge ON receipt (challenge_id)',
];
