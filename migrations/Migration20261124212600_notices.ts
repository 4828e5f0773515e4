import { Migration } from '@mikro-orm/migrations';

/** What people are told about their accounts, one row a message, until it is delivered. */
export class NoticeTables extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE notice (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      address_id uuid NOT NULL,
      kind text NOT NULL,
      at timestamptz(3) NOT NULL,
      sealed_details text NOT NULL,
      delivered_at timestamptz(3)
    )`);
    this.addSql('CREATE INDEX notice_at ON notice (at)');
    this.addSql('CREATE INDEX notice_undelivered ON notice (id) WHERE delivered_at IS NULL');
  }

  override down(): void {
    this.addSql('DROP TABLE notice');
  }
}
