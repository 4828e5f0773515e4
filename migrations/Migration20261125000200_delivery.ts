import { Migration } from '@mikro-orm/migrations';

/**
 * Texts on their way out, each try of a vendor, and what has become of each notice. The queue itself is graphile-worker's
 * own schema, which scripts/migrate.ts brings up to date after these.
 */
export class DeliveryTables extends Migration {
  override up(): void {
    for (const statement of [...TEXTS, ...ALERTS, ...LOCAL, ...NOTICES]) this.addSql(statement);
  }

  override down(): void {
    this.addSql("DELETE FROM notice WHERE channel <> 'email' OR sealed_details IS NULL");
    this.addSql('DROP INDEX notice_undelivered');
    this.addSql('CREATE INDEX notice_undelivered ON notice (id) WHERE delivered_at IS NULL');
    this.addSql('ALTER TABLE notice ALTER COLUMN address_id SET NOT NULL');
    this.addSql('ALTER TABLE notice ALTER COLUMN sealed_details SET NOT NULL');
    this.addSql(`ALTER TABLE notice DROP COLUMN channel, DROP COLUMN sealed_to, DROP COLUMN tries,
      DROP COLUMN dropped_at, DROP COLUMN dropped_because`);
    this.addSql('DROP TABLE local_text, operator_alert, text_try, text_message');
  }
}

const TEXTS = [
  `CREATE TABLE text_message (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    purpose text NOT NULL CONSTRAINT text_message_purpose_check CHECK (purpose IN ('code', 'notice')),
    state text NOT NULL CONSTRAINT text_message_state_check
      CHECK (state IN ('queued', 'sending', 'taken', 'delivered', 'undelivered', 'failed', 'dropped')),
    sealed_content text,
    rounds int NOT NULL DEFAULT 0,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX text_message_created ON text_message (created_at)',
  'CREATE INDEX text_message_sealed ON text_message (expires_at) WHERE sealed_content IS NOT NULL',
  `CREATE TABLE text_try (
    message_id uuid NOT NULL CONSTRAINT text_try_message_id_foreign
      REFERENCES text_message (id) ON DELETE CASCADE,
    position int NOT NULL,
    sender text NOT NULL,
    began_at timestamptz(3) NOT NULL,
    outcome text CONSTRAINT text_try_outcome_check CHECK (outcome IN
      ('taken', 'delivered', 'undelivered', 'refused', 'unavailable', 'not_taken', 'unknown')),
    vendor_id text,
    vendor_code text,
    ended_at timestamptz(3),
    PRIMARY KEY (message_id, position)
  )`,
  // Nobody begins a try while another may still have been taken: not a second worker, and not with a second vendor.
  'CREATE UNIQUE INDEX text_try_one_open ON text_try (message_id) WHERE outcome IS NULL',
  'CREATE INDEX text_try_vendor_id ON text_try (vendor_id) WHERE vendor_id IS NOT NULL',
];

const ALERTS = ['CREATE TABLE operator_alert (kind text PRIMARY KEY, raised_at timestamptz(3) NOT NULL)'];

/** What the local sender was given, where no text leaves. */
const LOCAL = [
  `CREATE TABLE local_text (
    id uuid PRIMARY KEY,
    sealed_content text NOT NULL,
    at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX local_text_at ON local_text (at)',
];

const NOTICES = [
  `ALTER TABLE notice
    ADD COLUMN channel text NOT NULL DEFAULT 'email' CONSTRAINT notice_channel_check
      CHECK (channel IN ('email', 'text')),
    ADD COLUMN sealed_to text,
    ADD COLUMN tries int NOT NULL DEFAULT 0,
    ADD COLUMN dropped_at timestamptz(3),
    ADD COLUMN dropped_because text`,
  'ALTER TABLE notice ALTER COLUMN address_id DROP NOT NULL',
  'ALTER TABLE notice ALTER COLUMN sealed_details DROP NOT NULL',
  'DROP INDEX notice_undelivered',
  'CREATE INDEX notice_undelivered ON notice (at) WHERE delivered_at IS NULL AND dropped_at IS NULL',
  // There was nobody to deliver them then, and nobody wants to be told of it now.
  `UPDATE notice SET dropped_at = now(), dropped_because = 'written before there was a delivery'
    WHERE delivered_at IS NULL`,
];
