import { Migration } from '@mikro-orm/migrations';

/** How many people approve what, and up to which sums a day: a payor's own rules; and the approvals that were given. */
export class ApprovalPolicyTables extends Migration {
  override up(): void {
    for (const statement of [...POLICY, ...APPROVALS, ...TOTALS]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE daily_total, disbursement_approval');
    this.addSql('ALTER TABLE disbursement DROP COLUMN approvals_required');
    this.addSql('DROP TABLE approval_policy_proposal, approval_policy');
  }
}

const POLICY = [
  // The one in force. What was in force before stands in the chain of the company, and in its proposals.
  `CREATE TABLE approval_policy (
    company_id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT approval_policy_version_check CHECK (version > 0),
    rules text NOT NULL,
    confirmed_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE approval_policy_proposal (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    based_on_version int NOT NULL CONSTRAINT approval_policy_proposal_based_on_version_check CHECK (based_on_version >= 0),
    rules text NOT NULL,
    status text NOT NULL CONSTRAINT approval_policy_proposal_status_check
      CHECK (status IN ('pending', 'confirmed', 'withdrawn', 'expired')),
    proposed_by uuid NOT NULL,
    proposed_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    decided_by uuid CONSTRAINT approval_policy_proposal_decided_by_check
      CHECK (status <> 'confirmed' OR decided_by IS NOT NULL AND decided_by <> proposed_by),
    decided_at timestamptz(3) CONSTRAINT approval_policy_proposal_decided_at_check
      CHECK ((decided_at IS NULL) = (status = 'pending'))
  )`,
  `CREATE UNIQUE INDEX approval_policy_proposal_one_pending ON approval_policy_proposal (company_id)
    WHERE status = 'pending'`,
];

const APPROVALS = [
  `ALTER TABLE disbursement ADD COLUMN approvals_required int
    CONSTRAINT disbursement_approvals_required_check CHECK (approvals_required >= 0)`,
  // One a person, whatever is sent at the same time.
  `CREATE TABLE disbursement_approval (
    disbursement_id uuid NOT NULL CONSTRAINT disbursement_approval_disbursement_id_foreign
      REFERENCES disbursement ON DELETE CASCADE,
    person_id uuid NOT NULL,
    content_hash text NOT NULL,
    challenge_id uuid NOT NULL,
    factor_id uuid,
    method text NOT NULL,
    approved_at timestamptz(3) NOT NULL,
    counted boolean NOT NULL,
    PRIMARY KEY (disbursement_id, person_id)
  )`,
  'CREATE UNIQUE INDEX disbursement_approval_challenge ON disbursement_approval (challenge_id)',
];

const TOTALS = [
  // Kept whether there is a limit or not: one that is set at noon counts the morning.
  `CREATE TABLE daily_total (
    company_id uuid NOT NULL,
    scope text NOT NULL,
    currency text NOT NULL CONSTRAINT daily_total_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    day date NOT NULL,
    amount_minor bigint NOT NULL CONSTRAINT daily_total_amount_minor_check CHECK (amount_minor > 0),
    PRIMARY KEY (company_id, scope, currency, day)
  )`,
];
