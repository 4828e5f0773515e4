import { Migration } from '@mikro-orm/migrations';

/**
 * The tables of the rules of MFA and of the audit trail, with the few functions and triggers that end a race or guard
 * the trail inside the database.
 */
export class MfaCoreTables extends Migration {
  override up(): void {
    for (const statement of [...TABLES, ...LEDGER, ...NOTIFICATIONS, ...AUDIT]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP TABLE audit_entry, audit_head');
    this.addSql('DROP TABLE mfa_refresh_token, mfa_session, mfa_ticket, mfa_challenge, mfa_intent');
    this.addSql('DROP TABLE mfa_attempt_account, mfa_attempt_count, mfa_password_lane, mfa_idempotency');
    this.addSql('DROP TABLE mfa_factor, mfa_recovery_code, mfa_cooling_off, mfa_device');
    this.addSql(`DROP FUNCTION mfa_reserve_attempt, mfa_forgive_attempt, mfa_forget_failures_in_row,
      countersign_notify_session, countersign_notify_person, audit_append, audit_chain_hash, audit_refuse_change`);
  }
}

const TABLES = [
  `CREATE TABLE mfa_factor (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    method text NOT NULL CONSTRAINT mfa_factor_method_check CHECK (method IN ('totp', 'sms')),
    status text NOT NULL CONSTRAINT mfa_factor_status_check
      CHECK (status IN ('pending', 'active', 'replaced', 'removed', 'disabled', 'abandoned')),
    sealed_secret text NOT NULL,
    last_time_step bigint,
    created_at timestamptz(3) NOT NULL,
    pending_until timestamptz(3),
    bound_at timestamptz(3),
    ended_at timestamptz(3),
    source_address text
  )`,
  'CREATE INDEX mfa_factor_person ON mfa_factor (person_id)',
  `CREATE UNIQUE INDEX mfa_factor_one_active ON mfa_factor (person_id, method) WHERE status = 'active'`,
  `CREATE UNIQUE INDEX mfa_factor_one_pending ON mfa_factor (person_id, method) WHERE status = 'pending'`,

  `CREATE TABLE mfa_recovery_code (
    person_id uuid PRIMARY KEY,
    id uuid NOT NULL,
    hash text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    acknowledged_at timestamptz(3),
    spent_at timestamptz(3)
  )`,
  'CREATE TABLE mfa_cooling_off (person_id uuid PRIMARY KEY, until timestamptz(3) NOT NULL)',
  `CREATE TABLE mfa_device (
    hash text PRIMARY KEY,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  )`,

  `CREATE TABLE mfa_challenge (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    owner_kind text NOT NULL CONSTRAINT mfa_challenge_owner_kind_check
      CHECK (owner_kind IN ('ticket', 'session')),
    owner_id uuid NOT NULL,
    purpose text NOT NULL CONSTRAINT mfa_challenge_purpose_check
      CHECK (purpose IN ('sign_in', 'step_up', 'countersign')),
    method text NOT NULL CONSTRAINT mfa_challenge_method_check
      CHECK (method IN ('totp', 'sms', 'recovery_code')),
    factor_id uuid,
    intent_id uuid,
    intent_hash text,
    status text NOT NULL CONSTRAINT mfa_challenge_status_check
      CHECK (status IN ('open', 'answered', 'spent', 'void')),
    tries int NOT NULL DEFAULT 0,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    answered_at timestamptz(3),
    spendable_until timestamptz(3),
    ended_at timestamptz(3)
  )`,
  'CREATE INDEX mfa_challenge_intent ON mfa_challenge (intent_id) WHERE intent_id IS NOT NULL',
  'CREATE INDEX mfa_challenge_expiry ON mfa_challenge (expires_at)',
  `CREATE TABLE mfa_intent (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    session_id uuid NOT NULL,
    purpose text NOT NULL,
    subject_id text NOT NULL,
    canonical text NOT NULL,
    hash text NOT NULL,
    display jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    voided_at timestamptz(3)
  )`,
  'CREATE INDEX mfa_intent_expiry ON mfa_intent (expires_at)',
  `CREATE TABLE mfa_ticket (
    id uuid PRIMARY KEY,
    hash text NOT NULL CONSTRAINT mfa_ticket_hash UNIQUE,
    person_id uuid NOT NULL,
    stage text NOT NULL CONSTRAINT mfa_ticket_stage_check
      CHECK (stage IN ('second_factor', 'enrollment', 'acknowledgement')),
    amr text[] NOT NULL,
    factor_time timestamptz(3),
    recovered boolean NOT NULL,
    device_id uuid,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    spent_at timestamptz(3)
  )`,
  'CREATE INDEX mfa_ticket_person ON mfa_ticket (person_id) WHERE spent_at IS NULL',
  'CREATE INDEX mfa_ticket_expiry ON mfa_ticket (expires_at)',

  `CREATE TABLE mfa_session (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    generation int NOT NULL,
    amr text[] NOT NULL,
    auth_time timestamptz(3) NOT NULL,
    factor_time timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    last_activity_at timestamptz(3) NOT NULL,
    idle_seconds int,
    expires_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    end_reason text,
    device_id uuid,
    address text,
    user_agent text
  )`,
  'CREATE INDEX mfa_session_person ON mfa_session (person_id) WHERE ended_at IS NULL',
  'CREATE INDEX mfa_session_expiry ON mfa_session (expires_at)',
  `CREATE TABLE mfa_refresh_token (
    hash text PRIMARY KEY,
    session_id uuid NOT NULL CONSTRAINT mfa_refresh_token_session_id_foreign
      REFERENCES mfa_session (id) ON DELETE CASCADE,
    generation int NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    spent_at timestamptz(3)
  )`,
  'CREATE INDEX mfa_refresh_token_session ON mfa_refresh_token (session_id)',

  'CREATE TABLE mfa_attempt_account (person_id uuid PRIMARY KEY, blocked_until timestamptz(3))',
  `CREATE TABLE mfa_attempt_count (
    person_id uuid NOT NULL,
    factor text NOT NULL,
    in_budget int NOT NULL,
    in_row int NOT NULL,
    PRIMARY KEY (person_id, factor)
  )`,
  `CREATE TABLE mfa_password_lane (
    subject text NOT NULL,
    lane text NOT NULL,
    failures int NOT NULL,
    blocked_until timestamptz(3),
    last_tried_at timestamptz(3) NOT NULL,
    PRIMARY KEY (subject, lane)
  )`,
  'CREATE INDEX mfa_password_lane_last_tried ON mfa_password_lane (last_tried_at)',
  `CREATE TABLE mfa_idempotency (
    caller text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status int NOT NULL,
    body jsonb,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (caller, key)
  )`,
  'CREATE INDEX mfa_idempotency_created ON mfa_idempotency (created_at)',
];

const LEDGER = [
  // The account's row is locked first, always: tries of one person are counted one after the other, and nobody else's
  // wait. A challenge that is locked is being answered rightly or ended at this moment, so no further try is evaluated;
  // waiting for it could be waiting for a transaction that waits for the account.
  `CREATE FUNCTION mfa_reserve_attempt(
    a_person uuid, a_factor text, a_challenge uuid, a_now timestamptz,
    a_block_at int, a_block_seconds int, a_exhausted_at int, a_tries_per_challenge int,
    OUT outcome text, OUT failures int, OUT until timestamptz
  ) LANGUAGE plpgsql AS $$
  DECLARE
    own_in_row int;
  BEGIN
    LOOP
      SELECT blocked_until INTO until FROM mfa_attempt_account WHERE person_id = a_person FOR NO KEY UPDATE;
      EXIT WHEN FOUND;
      INSERT INTO mfa_attempt_account (person_id) VALUES (a_person) ON CONFLICT DO NOTHING;
    END LOOP;
    IF until > a_now THEN
      outcome := 'blocked';
      RETURN;
    END IF;

    SELECT sum(in_budget), max(in_row) FILTER (WHERE factor = a_factor) INTO failures, own_in_row
      FROM mfa_attempt_count WHERE person_id = a_person;
    IF own_in_row >= a_exhausted_at THEN
      outcome := 'factor_exhausted';
      RETURN;
    END IF;

    IF a_challenge IS NOT NULL THEN
      UPDATE mfa_challenge SET tries = tries + 1 WHERE id = (
        SELECT id FROM mfa_challenge
        WHERE id = a_challenge AND person_id = a_person AND status = 'open' AND expires_at > a_now
          AND tries < a_tries_per_challenge
        FOR NO KEY UPDATE SKIP LOCKED
      );
      IF NOT FOUND THEN
        outcome := 'challenge_closed';
        RETURN;
      END IF;
    END IF;

    outcome := 'granted';
    IF until IS NOT NULL THEN -- a block that has run out: the account has its whole budget again
      UPDATE mfa_attempt_account SET blocked_until = NULL WHERE person_id = a_person;
      UPDATE mfa_attempt_count SET in_budget = 0 WHERE person_id = a_person;
      until := NULL;
      failures := 0;
    END IF;
    failures := coalesce(failures, 0) + 1;
    INSERT INTO mfa_attempt_count AS c (person_id, factor, in_budget, in_row) VALUES (a_person, a_factor, 1, 1)
      ON CONFLICT (person_id, factor) DO UPDATE SET in_budget = c.in_budget + 1, in_row = c.in_row + 1;
    IF failures >= a_block_at THEN
      UPDATE mfa_attempt_account SET blocked_until = a_now + make_interval(secs => a_block_seconds)
        WHERE person_id = a_person;
    END IF;
  END $$`,

  // Returns the failures in a row before the try that succeeded: the try itself had been counted as one.
  `CREATE FUNCTION mfa_forgive_attempt(a_person uuid, a_factor text, a_block_at int) RETURNS int
  LANGUAGE plpgsql AS $$
  DECLARE
    blocked timestamptz;
    counted int;
  BEGIN
    SELECT blocked_until INTO blocked FROM mfa_attempt_account WHERE person_id = a_person FOR NO KEY UPDATE;
    UPDATE mfa_attempt_count c SET in_budget = 0, in_row = 0 FROM mfa_attempt_count before
      WHERE c.person_id = a_person AND c.factor = a_factor
        AND before.person_id = a_person AND before.factor = a_factor
      RETURNING before.in_row INTO counted;
    IF blocked IS NOT NULL THEN
      UPDATE mfa_attempt_account SET blocked_until = NULL WHERE person_id = a_person
        AND (SELECT sum(in_budget) FROM mfa_attempt_count WHERE person_id = a_person) < a_block_at;
    END IF;
    RETURN greatest(coalesce(counted, 0) - 1, 0);
  END $$`,

  `CREATE FUNCTION mfa_forget_failures_in_row(a_person uuid, a_factor text) RETURNS void
  LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM mfa_attempt_account WHERE person_id = a_person FOR NO KEY UPDATE;
    UPDATE mfa_attempt_count SET in_row = 0 WHERE person_id = a_person AND factor = a_factor AND in_row > 0;
  END $$`,
];

const NOTIFICATIONS = [
  // Heard by every instance at the commit; activity alone is not told, it would be told at every request.
  `CREATE FUNCTION countersign_notify_session() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('countersign', 'session:' || OLD.id);
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER mfa_session_changed AFTER UPDATE ON mfa_session FOR EACH ROW
    WHEN ((OLD.generation, OLD.ended_at, OLD.amr, OLD.factor_time)
      IS DISTINCT FROM (NEW.generation, NEW.ended_at, NEW.amr, NEW.factor_time))
    EXECUTE FUNCTION countersign_notify_session()`,
  `CREATE TRIGGER mfa_session_deleted AFTER DELETE ON mfa_session FOR EACH ROW
    EXECUTE FUNCTION countersign_notify_session()`,

  // For tables of other modules that say who is active and in which roles. The argument names the column that holds the
  // person's id, person_id where none is given:
  //   CREATE TRIGGER membership_changed AFTER INSERT OR UPDATE OR DELETE ON membership
  //     FOR EACH ROW EXECUTE FUNCTION countersign_notify_person();
  //   CREATE TRIGGER person_changed AFTER UPDATE OF active ON person
  //     FOR EACH ROW EXECUTE FUNCTION countersign_notify_person('id');
  `CREATE FUNCTION countersign_notify_person() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    id_column text := coalesce(TG_ARGV[0], 'person_id');
  BEGIN
    IF TG_OP <> 'INSERT' THEN
      PERFORM pg_notify('countersign', 'person:' || (to_jsonb(OLD) ->> id_column));
    END IF;
    IF TG_OP <> 'DELETE' THEN
      PERFORM pg_notify('countersign', 'person:' || (to_jsonb(NEW) ->> id_column));
    END IF;
    RETURN NULL;
  END $$`,
];

const AUDIT = [
  'CREATE TABLE audit_head (stream text PRIMARY KEY, sequence bigint NOT NULL, hash bytea NOT NULL)',
  `CREATE TABLE audit_entry (
    stream text NOT NULL,
    sequence bigint NOT NULL,
    at timestamptz(3) NOT NULL,
    act text NOT NULL,
    outcome text NOT NULL CONSTRAINT audit_entry_outcome_check CHECK (outcome IN ('success', 'failure')),
    actor_kind text NOT NULL CONSTRAINT audit_entry_actor_kind_check
      CHECK (actor_kind IN ('person', 'anonymous', 'system', 'machine')),
    actor_id text,
    object_kind text NOT NULL,
    object_id text,
    address text,
    user_agent text,
    request_id text,
    details jsonb NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (stream, sequence)
  )`,

  `CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
  END $$`,
  `CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW
    EXECUTE FUNCTION audit_refuse_change()`,
  `CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT
    EXECUTE FUNCTION audit_refuse_change()`,

  // libs/audit's chainHash: each part after its length. Here too, because the link is known only under the lock of the
  // head, and a trip to compute it elsewhere would hold that lock for longer.
  `CREATE FUNCTION audit_chain_hash(a_previous bytea, a_sequence bigint, a_canonical text) RETURNS bytea
  LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(
      int4send(26) || 'countersign-audit-chain-v1'::bytea || int4send(length(a_previous)) || a_previous ||
      int4send(8) || int8send(a_sequence) ||
      int4send(octet_length(convert_to(a_canonical, 'UTF8'))) || convert_to(a_canonical, 'UTF8'))
  $$`,

  // The only way in for the application's role, which may not write to the two tables itself. Locks the head of its own
  // stream and of no other.
  `CREATE FUNCTION audit_append(
    a_stream text, a_at timestamptz, a_act text, a_outcome text, a_actor_kind text, a_actor_id text,
    a_object_kind text, a_object_id text, a_address text, a_user_agent text, a_request_id text, a_details jsonb,
    a_canonical text, OUT new_sequence bigint, OUT new_hash bytea
  ) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    UPDATE public.audit_head
      SET sequence = sequence + 1, hash = public.audit_chain_hash(hash, sequence + 1, a_canonical)
      WHERE stream = a_stream RETURNING sequence, hash INTO new_sequence, new_hash;
    IF NOT FOUND THEN
      INSERT INTO public.audit_head AS head (stream, sequence, hash)
        VALUES (a_stream, 1, public.audit_chain_hash('', 1, a_canonical))
        ON CONFLICT (stream) DO UPDATE SET sequence = head.sequence + 1,
          hash = public.audit_chain_hash(head.hash, head.sequence + 1, a_canonical)
        RETURNING head.sequence, head.hash INTO new_sequence, new_hash;
    END IF;
    INSERT INTO public.audit_entry (stream, sequence, at, act, outcome, actor_kind, actor_id, object_kind, object_id,
        address, user_agent, request_id, details, hash)
      VALUES (a_stream, new_sequence, a_at, a_act, a_outcome, a_actor_kind, a_actor_id, a_object_kind, a_object_id,
        a_address, a_user_agent, a_request_id, a_details, new_hash);
  END $$`,
  'REVOKE EXECUTE ON FUNCTION audit_append FROM PUBLIC',
];
