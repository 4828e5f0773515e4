import { Migration } from '@mikro-orm/migrations';

/** Who is signed in, or halfway, in which browser: the cookie holds a random secret, and this says what it opens. */
export class BrowserSessions extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE browser_session (
      id uuid PRIMARY KEY,
      secret_hash text NOT NULL,
      person_id uuid,
      session_id uuid,
      generation integer,
      sealed_state text NOT NULL,
      expires_at timestamptz(3) NOT NULL,
      CONSTRAINT browser_session_is_of_somebody CHECK (session_id IS NULL OR (person_id IS NOT NULL AND generation IS NOT NULL))
    )`);
    this.addSql('CREATE UNIQUE INDEX browser_session_secret ON browser_session (secret_hash)');
    this.addSql('CREATE INDEX browser_session_expiry ON browser_session (expires_at)');
  }

  override down(): void {
    this.addSql('DROP TABLE browser_session');
  }
}
