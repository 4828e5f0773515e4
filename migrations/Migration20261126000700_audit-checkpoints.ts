import { Migration } from '@mikro-orm/migrations';

/**
 * Signed checkpoints of the audit chains. What was last signed of each chain stands in a table of its own: a mark in
 * audit_head itself would be written under the lock that every append waits for.
 */
export class AuditCheckpoints extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('DROP FUNCTION audit_checkpoint_append');
    this.addSql('DROP TABLE audit_checkpoint_head, audit_checkpoint');
  }
}

const STATEMENTS = [
  'CREATE TABLE audit_checkpoint (number bigint PRIMARY KEY, at timestamptz(3) NOT NULL, jws text NOT NULL)',
  'CREATE TABLE audit_checkpoint_head (stream text PRIMARY KEY, sequence bigint NOT NULL)',
  `CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OR DELETE ON audit_checkpoint FOR EACH ROW
    EXECUTE FUNCTION audit_refuse_change()`,
  `CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint FOR EACH STATEMENT
    EXECUTE FUNCTION audit_refuse_change()`,

  // The only way in for the application's role. Of two that write the same number, the primary key lets one through.
  `CREATE FUNCTION audit_checkpoint_append(
    a_number bigint, a_at timestamptz, a_jws text, a_streams text[], a_sequences bigint[]
  ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    IF a_number <> (SELECT coalesce(max(number), 0) + 1 FROM public.audit_checkpoint) THEN
      RAISE EXCEPTION 'checkpoints are numbered one by one' USING ERRCODE = 'serialization_failure';
    END IF;
    INSERT INTO public.audit_checkpoint (number, at, jws) VALUES (a_number, a_at, a_jws);
    INSERT INTO public.audit_checkpoint_head (stream, sequence)
      SELECT stream, sequence FROM unnest(a_streams, a_sequences) AS signed (stream, sequence)
      ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence;
  END $$`,
  'REVOKE EXECUTE ON FUNCTION audit_checkpoint_append FROM PUBLIC',
];
