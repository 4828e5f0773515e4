import { Migration } from '@mikro-orm/migrations';

/** Addresses that wait for their owner to prove that they read them. */
export class AddressConfirmations extends Migration {
  override up(): void {
    this.addSql(`CREATE TABLE address_confirmation (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL CONSTRAINT address_confirmation_person_id_foreign
        REFERENCES person ON DELETE CASCADE,
      address text NOT NULL,
      address_key text NOT NULL,
      hash text,
      created_at timestamptz(3) NOT NULL,
      expires_at timestamptz(3) NOT NULL
    )`);
    this.addSql('CREATE INDEX address_confirmation_person ON address_confirmation (person_id)');
    this.addSql('CREATE INDEX address_confirmation_expiry ON address_confirmation (expires_at)');
    this.addSql('CREATE UNIQUE INDEX address_confirmation_hash ON address_confirmation (hash)');
  }

  override down(): void {
    this.addSql('DROP TABLE address_confirmation');
  }
}
