import type pg from 'pg';
import { AuditCheckpointIssuer, SigningKeys } from '@countersign/tokens';
import { auditEntry, createSigningJwk, FakeClock, keySetText } from '@countersign/mfa-testing';
import { PostgresAuditCheckpoints } from '@countersign/mfa-postgres';
import type { AuditEntry } from '@countersign/mfa-core';
import { AuditDatabase } from '../../scripts/operator/audit/audit-database.js';
import { chainFindings } from '../../scripts/operator/audit/chain-findings.js';
import { CheckpointFindings } from '../../scripts/operator/audit/checkpoint-findings.js';
import { nothingSeen, type Finding } from '../../scripts/operator/audit/findings.js';
import { WriteCheckpoints } from '../../src/audit-log/write-checkpoints.js';
import { allOf } from './audit.js';
import { createTestDatabase, withConnection } from './database.js';
import { openOrm } from './orm.js';
import { createPostgresStores } from './postgres-stores.js';

export type AuditScene = Awaited<ReturnType<typeof openAuditScene>>;

/** An audit trail, its checkpoints, and an owner of the database who has switched the triggers off. */
export async function openAuditScene() {
  const database = await createTestDatabase();
  const orm = await openOrm(database.url, { maxConnections: 4 });
  const { audit, sql, unitOfWork, ids } = createPostgresStores(orm.em);
  const keys = SigningKeys.parse({ signing: keySetText(createSigningJwk('2026-11')), retired: null });
  const signer = new AuditCheckpointIssuer(keys, { issuer: 'https://pay.example.com' });
  const checkpoints = new PostgresAuditCheckpoints(sql);
  const clock = new FakeClock(new Date('2026-11-26T12:00:00Z'));
  const writer = new WriteCheckpoints(checkpoints, signer, unitOfWork, clock);
  const reader = await AuditDatabase.open(database.url);
  const jwks = keys.publicJwks();

  const owner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
    withConnection(database.ownerUrl, async (client) => {
      await client.query('SET session_replication_role = replica'); // no trigger fires
      return work(client);
    });

  return {
    database,
    reader,
    checkpoints,
    signer,
    jwks,
    owner,
    newStream: (): string => `company:${ids.next()}`,
    /** Entries that differ from one another, as many as told. */
    async write(stream: string, count: number, change: (index: number) => Partial<AuditEntry> = () => ({})) {
      for (let index = 1; index <= count; index += 1)
        await audit.append(auditEntry(stream, { details: { index }, ...change(index) }));
    },
    sign: () => writer.execute(),
    /** As the owner, past the triggers. */
    tamper: (statement: string, values: unknown[] = []) =>
      owner(async (client) => (await client.query(statement, values)).rowCount),
    chain: (stream?: string): Promise<Finding[]> => allOf(chainFindings(reader, nothingSeen(), stream)),
    async signed(keptFile?: string): Promise<Finding[]> {
      const findings = new CheckpointFindings(reader, nothingSeen(), jwks);
      return [
        ...(await allOf(findings.ofDatabase())),
        ...(keptFile === undefined ? [] : await allOf(findings.ofFile(keptFile))),
      ];
    },
    async close() {
      await reader.close();
      await orm.close();
      await database.drop();
    },
  };
}
