import { Migration } from '@mikro-orm/migrations';

/** The finance systems of payors, the keys they sign with, and what payments admins would have instead. */
export class FinanceClients extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
    this.indexChanges([...KINDS, 'finance_client', 'webhook_endpoint']);
  }

  override down(): void {
    this.indexChanges(KINDS);
    this.addSql('DROP TABLE finance_client_proposal, finance_client_key, finance_client');
  }

  /** What the history of a company shows, and is read by: finance systems and webhook endpoints from now on. */
  private indexChanges(kinds: readonly string[]): void {
    this.addSql('DROP INDEX audit_entry_change');
    const list = kinds.map((kind) => `'${kind}'`).join(', ');
    this.addSql(
      `CREATE INDEX audit_entry_change ON audit_entry (stream, sequence) WHERE object_kind IN (${list})`,
    );
  }
}

/** As Migration20261126000200 has them. */
const KINDS = [
  'membership',
  'funding_account',
  'beneficiary_account',
  'approval_policy',
  'disbursements_switch',
];

const STATEMENTS = [
  // The id is never that of a person: theirs are UUIDs (MC-05).
  `CREATE TABLE finance_client (
    id text PRIMARY KEY CONSTRAINT finance_client_id_check CHECK (id ~ '^fc_[0-9a-f]{32}$'),
    company_id uuid NOT NULL,
    name text NOT NULL,
    status text NOT NULL CONSTRAINT finance_client_status_check CHECK (status IN ('active', 'disabled')),
    scopes text[] NOT NULL,
    redirect_uris text[] NOT NULL,
    dpop_required boolean NOT NULL,
    version int NOT NULL CONSTRAINT finance_client_version_check CHECK (version > 0),
    tokens_valid_from timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX finance_client_company ON finance_client (company_id, id)',
  // One identity each: the same key is registered once, whatever it is called and whoever holds it (MC-01).
  `CREATE TABLE finance_client_key (
    client_id text NOT NULL CONSTRAINT finance_client_key_client_id_foreign REFERENCES finance_client,
    kid text NOT NULL,
    alg text NOT NULL CONSTRAINT finance_client_key_alg_check CHECK (alg IN ('ES256', 'PS256', 'EdDSA')),
    thumbprint text NOT NULL,
    jwk text NOT NULL,
    added_at timestamptz(3) NOT NULL,
    withdrawn_at timestamptz(3),
    PRIMARY KEY (client_id, kid)
  )`,
  'CREATE UNIQUE INDEX finance_client_key_thumbprint ON finance_client_key (thumbprint)',
  `CREATE TABLE finance_client_proposal (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    client_id text NOT NULL,
    based_on_version int NOT NULL CONSTRAINT finance_client_proposal_based_on_version_check CHECK (based_on_version >= 0),
    content text NOT NULL,
    status text NOT NULL CONSTRAINT finance_client_proposal_status_check
      CHECK (status IN ('pending', 'confirmed', 'withdrawn', 'expired')),
    proposed_by uuid NOT NULL,
    proposed_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    decided_by uuid CONSTRAINT finance_client_proposal_decided_by_check
      CHECK (status <> 'confirmed' OR decided_by IS NOT NULL AND decided_by <> proposed_by),
    decided_at timestamptz(3) CONSTRAINT finance_client_proposal_decided_at_check
      CHECK ((decided_at IS NULL) = (status = 'pending'))
  )`,
  `CREATE UNIQUE INDEX finance_client_proposal_one_pending ON finance_client_proposal (client_id)
    WHERE status = 'pending'`,
  'CREATE INDEX finance_client_proposal_company ON finance_client_proposal (company_id, id)',
  `CREATE TRIGGER finance_client_changed AFTER UPDATE OR DELETE ON finance_client
    FOR EACH ROW EXECUTE FUNCTION countersign_notify_client('id')`,
];
