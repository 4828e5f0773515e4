import { Migration } from '@mikro-orm/migrations';

/** Phones as factors, recovery codes that end, codes that were sent, and the ledger of texts with its one statement. */
export class TextTables extends Migration {
  override up(): void {
    for (const statement of [...COLUMNS, ...TABLES, LOW_CONVERSION, RESERVE]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP FUNCTION mfa_reserve_text, mfa_text_low_conversion');
    this.addSql('DROP TABLE mfa_sent_code, mfa_text, mfa_text_place, mfa_text_budget');
    // Without its end an issued code would live for ever.
    this.addSql('DELETE FROM mfa_recovery_code WHERE expires_at IS NOT NULL');
    this.addSql('ALTER TABLE mfa_recovery_code DROP COLUMN expires_at');
    this.addSql('ALTER TABLE mfa_factor DROP COLUMN number_digest, DROP COLUMN hint');
  }
}

const COLUMNS = [
  'ALTER TABLE mfa_factor ADD COLUMN number_digest text, ADD COLUMN hint text',
  'ALTER TABLE mfa_recovery_code ADD COLUMN expires_at timestamptz(3)',
];

const TABLES = [
  `CREATE TABLE mfa_sent_code (
    target_id uuid PRIMARY KEY,
    message_id uuid NOT NULL CONSTRAINT mfa_sent_code_message UNIQUE,
    digest text NOT NULL,
    sent_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX mfa_sent_code_expiry ON mfa_sent_code (expires_at)',

  `CREATE TABLE mfa_text (
    message_id uuid PRIMARY KEY,
    purpose text NOT NULL CONSTRAINT mfa_text_purpose_check CHECK (purpose IN ('code', 'notice')),
    prefix_digest text NOT NULL,
    country text NOT NULL,
    reserved_at timestamptz(3) NOT NULL,
    answered_at timestamptz(3)
  )`,
  'CREATE INDEX mfa_text_prefix ON mfa_text (prefix_digest, reserved_at)',
  'CREATE INDEX mfa_text_country ON mfa_text (country, reserved_at)',
  'CREATE INDEX mfa_text_reserved ON mfa_text (reserved_at)',
  // Each text has the next number in every lane it takes a place in: so "at most 2,000 in any hour" asks for the time of
  // one row, the text 2,000 places back, and costs the same as "one in any 30 s".
  `CREATE TABLE mfa_text_place (
    lane text NOT NULL,
    key text NOT NULL,
    number bigint NOT NULL,
    reserved_at timestamptz(3) NOT NULL,
    PRIMARY KEY (lane, key, number)
  )`,
  'CREATE INDEX mfa_text_place_reserved ON mfa_text_place (reserved_at)',
  'CREATE TABLE mfa_text_budget (day date PRIMARY KEY, spent_micros bigint NOT NULL)',
];

/** The codes of one scope that are judged: past their life, within the window; of more than the most, the newest. */
const judged = (scope: string, condition: string): string => `
  (SELECT '${scope}' AS scope, reserved_at, answered_at FROM mfa_text
   WHERE purpose = 'code' AND ${condition} AND reserved_at > a_from AND reserved_at <= a_to
   ORDER BY reserved_at DESC LIMIT a_most)`;

// Null while enough codes come back. Else when, if nothing else happens, so many of the old ones have left the window that
// what is left is enough, or too little to judge.
const LOW_CONVERSION = `CREATE FUNCTION mfa_text_low_conversion(
    a_prefix text, a_country text, a_from timestamptz, a_to timestamptz, a_most int, a_after int, a_least_share float8
  ) RETURNS interval LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  BEGIN
    RETURN (WITH judged AS (
      ${judged('prefix', 'prefix_digest = a_prefix')}
      UNION ALL ${judged('country', 'country = a_country')}
      UNION ALL ${judged('all', 'true')}
    ), low AS MATERIALIZED (
      SELECT scope FROM judged GROUP BY scope
      HAVING count(*) >= greatest(a_after, 1) AND count(answered_at) < a_least_share * count(*)
    ), ranked AS (
      SELECT scope, reserved_at, row_number() OVER newest AS texts, count(answered_at) OVER newest AS answered
      FROM judged JOIN low USING (scope)
      WINDOW newest AS (PARTITION BY scope ORDER BY reserved_at DESC ROWS UNBOUNDED PRECEDING)
    ), weighed AS (
      SELECT reserved_at, texts, coalesce(max(texts) FILTER (WHERE texts < a_after OR answered >= a_least_share * texts)
        OVER (PARTITION BY scope), 0) AS enough
      FROM ranked
    )
    SELECT max(reserved_at) - a_from FROM weighed WHERE texts = enough + 1);
  END $$`;

// A lane's lock makes texts of one number, person and so on wait for one another until the statement has committed;
// the primary key of the places ends the race should that ever fail. Locks are taken in the order of the lanes given,
// the busiest last, by everybody: none waits in a circle.
//
// A plan is kept for as long as a connection lives, also one that was made when the tables were empty: each LIMIT 1 keeps
// the two look-ups of a window in their order, and the settings keep them on their index.
//
// The first pass is without locks. A place is never given back, so a refusal found there is a refusal; what the limits
// hold off waits for nobody and is waited for by nobody.
//
// Texts that queue for one another do not wait for the disk as well: the log is written in order, so the commit of
// whatever a text is part of, which does wait, and without which nothing is sent, makes its reservation durable first.
const RESERVE = `CREATE FUNCTION mfa_reserve_text(
    a_message uuid, a_purpose text, a_prefix text, a_country text, a_now timestamptz,
    a_lanes text[], a_keys text[], a_window_lanes text[], a_window_seconds int[], a_window_mosts int[],
    a_cost_micros bigint, a_budget_micros bigint,
    a_conversion_seconds int, a_judged_after_seconds int, a_judged_most int, a_conversion_after int,
    a_least_share float8,
    OUT reason text, OUT retry_at timestamptz
  ) LANGUAGE plpgsql SET enable_seqscan = off AS $$
  DECLARE
    today date := (a_now AT TIME ZONE 'UTC')::date;
    tomorrow timestamptz := (today + 1)::timestamp AT TIME ZONE 'UTC';
    wait interval;
  BEGIN
    FOR pass IN 1..2 LOOP
      IF pass = 2 THEN
        FOR lane IN 1..cardinality(a_lanes) LOOP
          PERFORM pg_advisory_xact_lock(hashtextextended('mfa_text ' || a_lanes[lane] || ' ' || a_keys[lane], 0));
        END LOOP;
      END IF;

      PERFORM FROM mfa_text WHERE message_id = a_message;
      IF FOUND THEN
        RETURN;
      END IF;

      SELECT split_part(w.lane, ' ', 1), back.reserved_at + make_interval(secs => w.seconds) INTO reason, retry_at
        FROM unnest(a_lanes, a_keys) AS own (lane, key)
        JOIN unnest(a_window_lanes, a_window_seconds, a_window_mosts) AS w (lane, seconds, most) USING (lane)
        CROSS JOIN LATERAL (
          SELECT number FROM mfa_text_place WHERE lane = own.lane AND key = own.key ORDER BY number DESC LIMIT 1
        ) AS newest
        CROSS JOIN LATERAL (
          SELECT reserved_at FROM mfa_text_place
          WHERE lane = own.lane AND key = own.key AND number = newest.number - w.most + 1 LIMIT 1
        ) AS back
        WHERE back.reserved_at > a_now - make_interval(secs => w.seconds)
        ORDER BY 2 DESC LIMIT 1;
      IF FOUND THEN
        RETURN;
      END IF;

      IF pass = 1 THEN
        IF a_purpose = 'code' THEN
          wait := mfa_text_low_conversion(
            a_prefix, a_country, a_now - make_interval(secs => a_conversion_seconds),
            a_now - make_interval(secs => a_judged_after_seconds), a_judged_most, a_conversion_after, a_least_share
          );
          IF wait IS NOT NULL THEN
            reason := 'conversion';
            retry_at := a_now + wait;
            RETURN;
          END IF;
        END IF;
        PERFORM FROM mfa_text_budget WHERE day = today AND spent_micros + a_cost_micros > a_budget_micros;
        IF FOUND OR a_cost_micros > a_budget_micros THEN
          reason := 'budget';
          retry_at := tomorrow;
          RETURN;
        END IF;
      END IF;
    END LOOP;

    PERFORM set_config('synchronous_commit', 'off', true);
    INSERT INTO mfa_text_budget AS b (day, spent_micros) VALUES (today, a_cost_micros)
      ON CONFLICT (day) DO UPDATE SET spent_micros = b.spent_micros + a_cost_micros
      WHERE b.spent_micros + a_cost_micros <= a_budget_micros;
    IF NOT FOUND THEN
      reason := 'budget';
      retry_at := tomorrow;
      RETURN;
    END IF;

    -- Of two instances whose clocks differ the later one counts: no lane runs backwards.
    INSERT INTO mfa_text_place (lane, key, number, reserved_at)
      SELECT own.lane, own.key, coalesce(newest.number, 0) + 1, greatest(newest.reserved_at, a_now)
      FROM unnest(a_lanes, a_keys) AS own (lane, key)
      LEFT JOIN LATERAL (
        SELECT number, reserved_at FROM mfa_text_place
        WHERE lane = own.lane AND key = own.key ORDER BY number DESC LIMIT 1
      ) AS newest ON true;
    INSERT INTO mfa_text (message_id, purpose, prefix_digest, country, reserved_at)
      VALUES (a_message, a_purpose, a_prefix, a_country, a_now);
  END $$`;
