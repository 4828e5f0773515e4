import { Migration } from '@mikro-orm/migrations';

/** What is under way between us and a company's identity provider, and who is who there. */
export class SingleSignOn extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE sso_attempt (
      id uuid PRIMARY KEY,
      state_hash text NOT NULL,
      transaction_hash text NOT NULL,
      identity_provider_id uuid NOT NULL CONSTRAINT sso_attempt_identity_provider_id_foreign
        REFERENCES identity_provider ON DELETE CASCADE,
      sealed_secrets text NOT NULL,
      expires_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE UNIQUE INDEX sso_attempt_state ON sso_attempt (state_hash)');
    this.addSql('CREATE INDEX sso_attempt_expiry ON sso_attempt (expires_at)');
    this.addSql('CREATE INDEX sso_attempt_identity_provider ON sso_attempt (identity_provider_id)');
    // One account there is one person here, and the other way round: an address that is given to somebody else opens nothing.
    this.addSql(`CREATE TABLE sso_identity (
      identity_provider_id uuid NOT NULL CONSTRAINT sso_identity_identity_provider_id_foreign
        REFERENCES identity_provider ON DELETE CASCADE,
      subject text NOT NULL,
      person_id uuid NOT NULL,
      bound_at timestamptz(3) NOT NULL,
      PRIMARY KEY (identity_provider_id, subject),
      CONSTRAINT sso_identity_person UNIQUE (identity_provider_id, person_id)
    )`);
  }

  override down(): void {
    this.addSql('DROP TABLE sso_identity, sso_attempt');
  }
}
