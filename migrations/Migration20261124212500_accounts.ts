import { Migration } from '@mikro-orm/migrations';

/** Who there is: people, their addresses, companies, roles; and how they prove themselves with a password. */
export class AccountsTables extends Migration {
  override up(): void {
    for (const statement of [...DIRECTORY, ...NOTIFICATIONS, ...PASSWORDS]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE password_reset_token, password_credential');
    this.addSql('DROP TABLE membership, company, person_address, person');
  }
}

const DIRECTORY = [
  `CREATE TABLE person (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    locale text NOT NULL DEFAULT 'en-US',
    active boolean NOT NULL,
    created_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE person_address (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT person_address_person_id_foreign
      REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT person_address_kind_check CHECK (kind IN ('email')),
    address text NOT NULL,
    address_key text NOT NULL,
    is_sign_in boolean NOT NULL,
    verified_at timestamptz(3)
  )`,
  'CREATE UNIQUE INDEX person_address_person_key ON person_address (person_id, address_key)',
  // One name signs in one person, and one person has one name to sign in with.
  'CREATE UNIQUE INDEX person_address_sign_in ON person_address (address_key) WHERE is_sign_in',
  'CREATE UNIQUE INDEX person_address_one_sign_in ON person_address (person_id) WHERE is_sign_in',
  `CREATE TABLE company (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    side text NOT NULL CONSTRAINT company_side_check CHECK (side IN ('payor', 'payee', 'operator')),
    created_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE membership (
    person_id uuid NOT NULL CONSTRAINT membership_person_id_foreign
      REFERENCES person ON DELETE CASCADE,
    company_id uuid NOT NULL CONSTRAINT membership_company_id_foreign
      REFERENCES company,
    role text NOT NULL CONSTRAINT membership_role_check CHECK (role IN ('payments_admin', 'payments_disburser',
      'beneficiary_approver', 'disbursement_contributor', 'payee_admin', 'company_admin', 'member', 'support_agent')),
    PRIMARY KEY (person_id, company_id, role)
  )`,
  'CREATE INDEX membership_company ON membership (company_id)',
];

/** Every instance forgets at once what it remembers of a person whose roles or standing changed (SE-07, DC-04). */
const NOTIFICATIONS = [
  `CREATE TRIGGER membership_changed AFTER INSERT OR UPDATE OR DELETE ON membership
    FOR EACH ROW EXECUTE FUNCTION countersign_notify_person()`,
  `CREATE TRIGGER person_changed AFTER UPDATE OF active ON person
    FOR EACH ROW EXECUTE FUNCTION countersign_notify_person('id')`,
  `CREATE TRIGGER person_deleted AFTER DELETE ON person
    FOR EACH ROW EXECUTE FUNCTION countersign_notify_person('id')`,
];

const PASSWORDS = [
  `CREATE TABLE password_credential (
    person_id uuid PRIMARY KEY CONSTRAINT password_credential_person_id_foreign
      REFERENCES person ON UPDATE CASCADE ON DELETE CASCADE,
    phc text NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    block_noticed_at timestamptz(3)
  )`,
  `CREATE TABLE password_reset_token (
    hash text PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT password_reset_token_person_id_foreign
      REFERENCES person ON DELETE CASCADE,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX password_reset_token_person ON password_reset_token (person_id)',
  'CREATE INDEX password_reset_token_expiry ON password_reset_token (expires_at)',
];
