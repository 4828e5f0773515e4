import { Migration } from '@mikro-orm/migrations';

/** Companies decide over the MFA of everybody in their directory: rules, remembered devices, mails to many, their own sign-in. */
export class CompanyMfa extends Migration {
  override up(): void {
    for (const statement of [
      ...DIRECTORY,
      ...POLICY,
      ...DEVICES,
      ...MAILINGS,
      ...SINGLE_SIGN_ON,
      ...STANDING,
    ])
      this.addSql(statement);
    this.indexChanges([...KINDS, 'mfa_policy']);
  }

  /** What the history of a company shows, and is read by: its MFA policy from now on. */
  private indexChanges(kinds: readonly string[]): void {
    this.addSql('DROP INDEX audit_entry_change');
    const list = kinds.map((kind) => `'${kind}'`).join(', ');
    this.addSql(
      `CREATE INDEX audit_entry_change ON audit_entry (stream, sequence) WHERE object_kind IN (${list})`,
    );
  }

  override down(): void {
    this.indexChanges(KINDS);
    this.addSql('DROP FUNCTION person_standing, wants_lock_out, is_federated');
    this.addSql('DROP TABLE sso_domain, identity_provider, mailing_recipient, mailing, remembered_device');
    this.addSql('DROP TABLE directory_invitation, company_mfa_policy');
    this.addSql('DROP FUNCTION countersign_notify_rules');
    this.addSql('ALTER TABLE mfa_session DROP COLUMN remembered_factor_time');
    this.addSql('ALTER TABLE company DROP COLUMN mfa_policy_available');
    this.addSql('ALTER TABLE person DROP COLUMN time_zone');
    this.addSql("DELETE FROM membership WHERE role = 'directory_admin' OR NOT active");
    this.addSql('ALTER TABLE membership DROP COLUMN active, DROP COLUMN enroll_first');
    this.addSql(`ALTER TABLE membership DROP CONSTRAINT membership_role_check`);
    this.addSql(`ALTER TABLE membership ADD CONSTRAINT membership_role_check CHECK (role IN ('payments_admin',
      'payments_disburser', 'beneficiary_approver', 'disbursement_contributor', 'payee_admin', 'company_admin', 'member',
      'support_agent'))`);
  }
}

/** As Migration20261127000200 has them. */
const KINDS = [
  'membership',
  'funding_account',
  'beneficiary_account',
  'approval_policy',
  'disbursements_switch',
  'finance_client',
  'webhook_endpoint',
];

const DIRECTORY = [
  'ALTER TABLE membership DROP CONSTRAINT membership_role_check',
  `ALTER TABLE membership ADD CONSTRAINT membership_role_check CHECK (role IN ('payments_admin', 'payments_disburser',
    'beneficiary_approver', 'disbursement_contributor', 'payee_admin', 'company_admin', 'directory_admin', 'member',
    'support_agent'))`,
  // A role that sleeps: it counts for nothing until somebody wakes it.
  'ALTER TABLE membership ADD COLUMN active boolean NOT NULL DEFAULT true',
  'ALTER TABLE membership ADD COLUMN enroll_first boolean NOT NULL DEFAULT false',
  // Somebody who signs in here already belongs to a company when they say so, and not when somebody there does.
  `CREATE TABLE directory_invitation (
    company_id uuid NOT NULL,
    person_id uuid NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamptz(3) NOT NULL,
    PRIMARY KEY (company_id, person_id)
  )`,
  'CREATE INDEX directory_invitation_person ON directory_invitation (person_id)',
  'ALTER TABLE person ADD COLUMN time_zone text',
  'ALTER TABLE company ADD COLUMN mfa_policy_available boolean NOT NULL DEFAULT false',
];

const POLICY = [
  `CREATE TABLE company_mfa_policy (
    company_id uuid PRIMARY KEY,
    version integer NOT NULL,
    require_from text,
    time_zone text NOT NULL,
    required_from timestamptz(3),
    methods text[] NOT NULL,
    remember_device_seconds integer NOT NULL,
    idle_seconds integer,
    absolute_seconds integer NOT NULL,
    lock_out boolean NOT NULL,
    countries text[],
    saved_by uuid NOT NULL,
    saved_at timestamptz(3) NOT NULL,
    CONSTRAINT company_mfa_policy_deadline_check CHECK ((require_from IS NULL) = (required_from IS NULL))
  )`,
  // Whoever keeps a standing in memory forgets them all: a company may have thousands of people.
  `CREATE FUNCTION countersign_notify_rules() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('countersign', 'rules:changed');
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER company_mfa_policy_changed AFTER INSERT OR UPDATE OR DELETE ON company_mfa_policy
    FOR EACH STATEMENT EXECUTE FUNCTION countersign_notify_rules()`,
];

const DEVICES = [
  'ALTER TABLE mfa_session ADD COLUMN remembered_factor_time timestamptz(3)',
  `CREATE TABLE remembered_device (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    device_id uuid NOT NULL,
    factor_time timestamptz(3) NOT NULL,
    address text,
    user_agent text,
    CONSTRAINT remembered_device_person UNIQUE (person_id, device_id)
  )`,
  'CREATE INDEX remembered_device_factor_time ON remembered_device (factor_time)',
];

const MAILINGS = [
  `CREATE TABLE mailing (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    audience text NOT NULL CONSTRAINT mailing_audience_check CHECK (audience IN ('listed', 'without_factor')),
    details jsonb NOT NULL,
    due_at timestamptz(3) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    started_at timestamptz(3),
    filled_at timestamptz(3),
    finished_at timestamptz(3)
  )`,
  'CREATE INDEX mailing_company ON mailing (company_id, created_at)',
  'CREATE INDEX mailing_due ON mailing (due_at) WHERE started_at is null',
  `CREATE TABLE mailing_recipient (
    mailing_id uuid NOT NULL CONSTRAINT mailing_recipient_mailing_id_foreign
      REFERENCES mailing ON DELETE CASCADE,
    person_id uuid NOT NULL,
    done_at timestamptz(3),
    told boolean NOT NULL DEFAULT false,
    PRIMARY KEY (mailing_id, person_id)
  )`,
  'CREATE INDEX mailing_recipient_waiting ON mailing_recipient (mailing_id, person_id) WHERE done_at is null',
];

const SINGLE_SIGN_ON = [
  `CREATE TABLE identity_provider (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    issuer text NOT NULL,
    client_id text NOT NULL,
    sealed_client_secret text,
    created_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX identity_provider_company ON identity_provider (company_id)',
  `CREATE TABLE sso_domain (
    domain text PRIMARY KEY,
    identity_provider_id uuid NOT NULL CONSTRAINT sso_domain_identity_provider_id_foreign
      REFERENCES identity_provider ON DELETE CASCADE
  )`,
  'CREATE INDEX sso_domain_identity_provider ON sso_domain (identity_provider_id)',
  `CREATE TRIGGER sso_domain_changed AFTER INSERT OR UPDATE OR DELETE ON sso_domain
    FOR EACH STATEMENT EXECUTE FUNCTION countersign_notify_rules()`,
];

/** How strictly a person is asked is decided by this and nothing else; libs/mfa-postgres reads it. */
const STANDING = [
  `CREATE FUNCTION is_federated(address_key text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM sso_domain d WHERE d.domain = substring(address_key FROM '[^@]*$'))
  $$`,
  `CREATE FUNCTION wants_lock_out(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM membership m JOIN company_mfa_policy y ON y.company_id = m.company_id
      WHERE m.person_id = person AND m.active AND y.lock_out
    )
  $$`,
  `CREATE FUNCTION person_standing(wanted uuid)
  RETURNS TABLE (person_id uuid, active boolean, address text, federated boolean, grants jsonb, company_rules jsonb)
  LANGUAGE sql STABLE AS $$
  SELECT p.id AS person_id, p.active, a.address,
    is_federated(a.address_key) AS federated,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('role', m.role, 'companyId', m.company_id))
      FROM membership m WHERE m.person_id = p.id AND m.active
    ), '[]') AS grants,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object(
        'companyId', c.id, 'companyName', c.name, 'requiredFrom', y.required_from, 'enrollFirst', of.enroll_first,
        'methods', y.methods, 'rememberDeviceSeconds', y.remember_device_seconds, 'idleSeconds', y.idle_seconds,
        'absoluteSeconds', y.absolute_seconds, 'countries', y.countries) ORDER BY c.id)
      FROM (
        SELECT m.company_id, bool_or(m.enroll_first) AS enroll_first
        FROM membership m WHERE m.person_id = p.id AND m.active GROUP BY m.company_id
      ) of
      JOIN company_mfa_policy y ON y.company_id = of.company_id
      JOIN company c ON c.id = of.company_id
    ), '[]') AS company_rules
  FROM person p
  JOIN person_address a ON a.person_id = p.id AND a.is_sign_in
  WHERE p.id = wanted
  $$`,
];
