import { Migration } from '@mikro-orm/migrations';

/** Which session stands behind a client's grant, and how far a person has come in the browser. */
export class DelegatedSignIn extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE delegated_sign_in (
      grant_hash text PRIMARY KEY,
      session_id uuid NOT NULL,
      expires_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE INDEX delegated_sign_in_expiry ON delegated_sign_in (expires_at)');
    this.addSql(`CREATE TABLE interaction_progress (
      uid_hash text PRIMARY KEY,
      ticket_hash text,
      challenge_id uuid,
      sent_to text,
      notice text,
      expires_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE INDEX interaction_progress_expiry ON interaction_progress (expires_at)');
  }

  override down(): void {
    this.addSql('DROP TABLE interaction_progress, delegated_sign_in');
  }
}
