import { Migration } from '@mikro-orm/migrations';

/**
 * Disbursements approved as one, each with a receipt of its own: a challenge buys one act, which is one disbursement or
 * one batch. And each receipt says which key signed it, so that no key is given up while receipts need it.
 */
export class Batches extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE disbursement_batch (
      id uuid PRIMARY KEY,
      company_id uuid NOT NULL,
      challenge_id uuid NOT NULL,
      intent_hash text NOT NULL,
      authorized_by uuid NOT NULL,
      authorized_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE UNIQUE INDEX disbursement_batch_challenge ON disbursement_batch (challenge_id)');
    this.addSql(`ALTER TABLE receipt
      ADD COLUMN batch_id uuid CONSTRAINT receipt_batch_id_foreign REFERENCES disbursement_batch,
      ADD COLUMN batch_position int,
      ADD COLUMN kid text,
      ADD CONSTRAINT receipt_batch_check CHECK ((batch_id IS NULL) = (batch_position IS NULL))`);
    this.addSql(`UPDATE receipt SET kid = ${KID_OF_JWS}`);
    this.addSql('ALTER TABLE receipt ALTER COLUMN kid SET NOT NULL');
    this.addSql('DROP INDEX receipt_challenge');
    this.addSql('CREATE UNIQUE INDEX receipt_challenge ON receipt (challenge_id) WHERE batch_id IS NULL');
    this.addSql('CREATE UNIQUE INDEX receipt_batch_position ON receipt (batch_id, batch_position)');
    this.addSql('CREATE INDEX receipt_kid ON receipt (kid)');
  }

  /** Where batches were authorized this refuses to go back: their receipts have no place in the table of before. */
  override down(): void {
    this.addSql('DROP INDEX receipt_kid, receipt_batch_position, receipt_challenge');
    this.addSql('CREATE UNIQUE INDEX receipt_challenge ON receipt (challenge_id)');
    this.addSql('ALTER TABLE receipt DROP COLUMN batch_id, DROP COLUMN batch_position, DROP COLUMN kid');
    this.addSql('DROP TABLE disbursement_batch');
  }
}

/** RFC 7515 section 4.1.4: the header is the first part, base64url without padding. */
const HEADER = "translate(split_part(jws, '.', 1), '-_', '+/')";
const KID_OF_JWS = `convert_from(decode(rpad(${HEADER}, (length(${HEADER}) + 3) / 4 * 4, '='), 'base64'), 'UTF8')::jsonb ->> 'kid'`;
