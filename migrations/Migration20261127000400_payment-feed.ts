import { Migration } from '@mikro-orm/migrations';

/**
 * What finance systems read and report: where a receipt stands in the feed of its company, that it was spent, how far the
 * drawdown and each payment are, and every report as it came.
 */
export class PaymentFeed extends Migration {
  override up(): void {
    for (const statement of [...FEED, ...PROGRESS, ...REPORTS]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE payment_report');
    this.addSql(`ALTER TABLE disbursement_payment
      DROP COLUMN status, DROP COLUMN status_changed_at, DROP COLUMN status_reason`);
    this.addSql('ALTER TABLE disbursement DROP COLUMN drawdown, DROP COLUMN drawdown_changed_at');
    this.addSql(`ALTER TABLE receipt
      DROP COLUMN company_id, DROP COLUMN feed_position, DROP COLUMN spent_at, DROP COLUMN spent_by`);
  }
}

const FEED = [
  `ALTER TABLE receipt
    ADD COLUMN company_id uuid,
    ADD COLUMN feed_position bigint,
    ADD COLUMN spent_at timestamptz(3),
    ADD COLUMN spent_by text,
    ADD CONSTRAINT receipt_spent_check CHECK ((spent_at IS NULL) = (spent_by IS NULL))`,
  // The place of the act in the chain of its company: whoever appends holds the chain's head until the commit, so places
  // of one company are seen in their order.
  `UPDATE receipt r SET company_id = d.company_id, feed_position = e.sequence
    FROM disbursement d, audit_entry e
    WHERE d.id = r.disbursement_id AND e.stream = 'company:' || d.company_id
      AND e.act = 'disbursement.authorized' AND e.object_id = d.id::text`,
  'ALTER TABLE receipt ALTER COLUMN company_id SET NOT NULL, ALTER COLUMN feed_position SET NOT NULL',
  'CREATE UNIQUE INDEX receipt_feed ON receipt (company_id, feed_position)',
];

const PROGRESS = [
  `ALTER TABLE disbursement
    ADD COLUMN drawdown text NOT NULL DEFAULT 'none' CONSTRAINT disbursement_drawdown_check
      CHECK (drawdown IN ('none', 'pending', 'completed', 'failed')),
    ADD COLUMN drawdown_changed_at timestamptz(3)`,
  `ALTER TABLE disbursement_payment
    ADD COLUMN status text NOT NULL DEFAULT 'awaiting' CONSTRAINT disbursement_payment_status_check
      CHECK (status IN ('awaiting', 'processing', 'paid', 'failed', 'returned')),
    ADD COLUMN status_changed_at timestamptz(3),
    ADD COLUMN status_reason text`,
];

const REPORTS = [
  `CREATE TABLE payment_report (
    id uuid PRIMARY KEY,
    disbursement_id uuid NOT NULL CONSTRAINT payment_report_disbursement_id_foreign REFERENCES disbursement,
    client_id text NOT NULL,
    reported_at timestamptz(3) NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    content text NOT NULL
  )`,
  'CREATE INDEX payment_report_disbursement ON payment_report (disbursement_id, id)',
];
