import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPLICATION_ROLE } from '../../scripts/database.js';
import { openAuditScene, type AuditScene } from '../support/audit-scene.js';
import { withConnection } from '../support/database.js';

const TABLES = ['audit_entry', 'audit_head', 'audit_checkpoint', 'audit_checkpoint_head'];
const STREAM = 'company:guarded';

/** LG-04: whoever takes over the service, and its connection to the database with it, can add to the log and do nothing else. */
describe("the application's role", () => {
  let scene: AuditScene;
  beforeAll(async () => {
    scene = await openAuditScene();
    await scene.write(STREAM, 3);
    await scene.sign();
  });
  afterAll(() => scene.close());

  const attempt = (url: string, statement: string) =>
    withConnection(url, async (client) => {
      await client.query('BEGIN');
      await client.query(statement);
    });

  it.each(
    TABLES.flatMap((table) => [
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `INSERT INTO ${table} SELECT * FROM ${table}`,
      `COPY ${table} FROM '/dev/null'`,
      `LOCK TABLE ${table} IN EXCLUSIVE MODE`,
      `SELECT * FROM ${table} FOR UPDATE`,
      `DROP TABLE ${table}`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `ALTER TABLE ${table} OWNER TO ${APPLICATION_ROLE}`,
      `CREATE RULE silent AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
      `CREATE TRIGGER spy BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION audit_refuse_change()`,
    ]),
  )('may not: %s', async (statement) => {
    await expect(attempt(scene.database.url, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    "UPDATE audit_entry SET act = 'forged'",
    'UPDATE audit_head SET sequence = 0',
    "UPDATE audit_checkpoint SET jws = 'forged'",
    'UPDATE audit_checkpoint_head SET sequence = 99',
    "MERGE INTO audit_head h USING audit_entry e ON h.stream = e.stream WHEN MATCHED THEN UPDATE SET hash = ''",
    'DROP TRIGGER audit_entry_append_only ON audit_entry',
    'DROP TRIGGER audit_checkpoint_append_only ON audit_checkpoint',
    'DROP FUNCTION audit_refuse_change CASCADE',
    `ALTER FUNCTION audit_append OWNER TO ${APPLICATION_ROLE}`,
    "CREATE OR REPLACE FUNCTION audit_chain_hash(bytea, bigint, text) RETURNS bytea LANGUAGE sql AS $$ SELECT ''::bytea $$",
    'SET session_replication_role = replica',
  ])('may not: %s', async (statement) => {
    await expect(attempt(scene.database.url, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(TABLES)('cannot give itself a right to %s', async (table) => {
    await withConnection(scene.database.url, async (client) => {
      await client.query(`GRANT ALL ON ${table} TO ${APPLICATION_ROLE}`); // a warning, to PostgreSQL
      for (const right of ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) {
        const { rows } = await client.query('SELECT has_table_privilege($1, $2) AS has', [table, right]);
        expect(rows).toEqual([{ has: false }]);
      }
    });
  });

  it('does not lead the functions astray with tables of its own', async () => {
    await withConnection(scene.database.url, async (client) => {
      await client.query('CREATE TEMP TABLE audit_head (stream text, sequence bigint, hash bytea)');
      await client.query('SET search_path = pg_temp, public');
      await client.query(
        `SELECT public.audit_append('${STREAM}', now(), 'act', 'success', 'system', NULL, 'thing', NULL, NULL, NULL, NULL,
           '{}', '{}')`,
      );
      expect((await client.query('SELECT * FROM pg_temp.audit_head')).rowCount).toBe(0);
    });
    expect((await scene.reader.trail.head(STREAM))?.sequence).toBe(4);
  });

  it.each([
    "UPDATE audit_entry SET act = 'forged'",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    "UPDATE audit_checkpoint SET jws = 'forged'",
    'DELETE FROM audit_checkpoint',
    'TRUNCATE audit_checkpoint',
  ])('nor may the owner, as long as the triggers stand: %s', async (statement) => {
    await expect(attempt(scene.database.ownerUrl, statement)).rejects.toThrow(/append-only/);
  });
});
