import { Migration } from '@mikro-orm/migrations';

/** What the authorization server keeps: codes, grants, browser sessions, issued tokens, and assertions that were spent. */
export class AuthorizationServer extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE oauth_artifact (
      id uuid PRIMARY KEY,
      model text NOT NULL,
      grant_digest text,
      uid_digest text,
      client_id text,
      sealed_payload text,
      consumed_at timestamptz(3),
      expires_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE INDEX oauth_artifact_grant ON oauth_artifact (grant_digest)');
    this.addSql('CREATE INDEX oauth_artifact_uid ON oauth_artifact (uid_digest)');
    this.addSql('CREATE INDEX oauth_artifact_expiry ON oauth_artifact (expires_at)');
  }

  override down(): void {
    this.addSql('DROP TABLE oauth_artifact');
  }
}
