import { Migration } from '@mikro-orm/migrations';

/** Where payors want to hear of events, what they are told, and how far each message is. */
export class Webhooks extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE webhook_delivery, webhook_message, webhook_endpoint');
  }
}

const STATEMENTS = [
  `CREATE TABLE webhook_endpoint (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    url text NOT NULL,
    events text[] NOT NULL,
    description text NOT NULL,
    status text NOT NULL CONSTRAINT webhook_endpoint_status_check CHECK (status IN ('active', 'disabled')),
    sealed_secret text NOT NULL,
    sealed_former_secret text,
    former_until timestamptz(3),
    secret_changed_at timestamptz(3) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    last_success_at timestamptz(3),
    last_failure_at timestamptz(3),
    told_of_dead_at timestamptz(3),
    CONSTRAINT webhook_endpoint_former_check CHECK ((sealed_former_secret IS NULL) = (former_until IS NULL))
  )`,
  'CREATE UNIQUE INDEX webhook_endpoint_url ON webhook_endpoint (company_id, url)',
  `CREATE TABLE webhook_message (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL,
    type text NOT NULL,
    body text NOT NULL,
    created_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX webhook_message_age ON webhook_message (created_at)',
  // The endpoint without a foreign key: endpoints are never removed, and an act that is told would wait for whoever
  // decides over one, who waits for the head of the chain that the act holds. One a message and endpoint, whatever is published at the same time.
  `CREATE TABLE webhook_delivery (
    id uuid PRIMARY KEY,
    message_id uuid NOT NULL CONSTRAINT webhook_delivery_message_id_foreign REFERENCES webhook_message ON DELETE CASCADE,
    endpoint_id uuid NOT NULL,
    status text NOT NULL CONSTRAINT webhook_delivery_status_check CHECK (status IN ('pending', 'delivered', 'dead')),
    tries int NOT NULL,
    last_tried_at timestamptz(3),
    last_outcome text,
    delivered_at timestamptz(3)
  )`,
  'CREATE UNIQUE INDEX webhook_delivery_once ON webhook_delivery (message_id, endpoint_id)',
  'CREATE INDEX webhook_delivery_endpoint ON webhook_delivery (endpoint_id, message_id)',
];
