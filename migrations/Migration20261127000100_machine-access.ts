import { Migration } from '@mikro-orm/migrations';

/** Sessions for a client that acts for a person, and what ends or spends tokens of machines. */
export class MachineAccess extends Migration {
  override up(): void {
    for (const table of ['mfa_session', 'mfa_ticket']) {
      this.addSql(`ALTER TABLE ${table}
        ADD COLUMN delegate_client_id text,
        ADD COLUMN delegate_company_id uuid,
        ADD CONSTRAINT ${table}_delegate_check
          CHECK ((delegate_client_id IS NULL) = (delegate_company_id IS NULL))`);
    }
    this.addSql(`CREATE TABLE machine_token_revocation (
      token_id text PRIMARY KEY,
      client_id text NOT NULL,
      expires_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE INDEX machine_token_revocation_client ON machine_token_revocation (client_id)');
    this.addSql('CREATE INDEX machine_token_revocation_expiry ON machine_token_revocation (expires_at)');
    this.addSql(`CREATE TABLE dpop_proof (
      digest text PRIMARY KEY,
      expires_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE INDEX dpop_proof_expiry ON dpop_proof (expires_at)');
    // For tables of other modules that say what a client may do. The argument names the column that holds its id,
    // client_id where none is given. Heard by every instance at the commit.
    this.addSql(`CREATE FUNCTION countersign_notify_client() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        id_column text := coalesce(TG_ARGV[0], 'client_id');
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          PERFORM pg_notify('countersign', 'client:' || (to_jsonb(OLD) ->> id_column));
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM pg_notify('countersign', 'client:' || (to_jsonb(NEW) ->> id_column));
        END IF;
        RETURN NULL;
      END $$`);
    this.addSql(`CREATE TRIGGER machine_token_revoked AFTER INSERT ON machine_token_revocation
      FOR EACH ROW EXECUTE FUNCTION countersign_notify_client()`);
  }

  override down(): void {
    this.addSql('DROP TABLE dpop_proof');
    this.addSql('DROP TABLE machine_token_revocation');
    this.addSql('DROP FUNCTION countersign_notify_client');
    for (const table of ['mfa_session', 'mfa_ticket']) {
      this.addSql(`ALTER TABLE ${table} DROP COLUMN delegate_client_id, DROP COLUMN delegate_company_id`);
    }
  }
}
