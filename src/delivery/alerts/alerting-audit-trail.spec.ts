import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OperatorAlerts } from '@countersign/mfa-core';
import { auditEntry, FakeClock } from '@countersign/mfa-testing';
import { createTestDatabase, withConnection, type TestDatabase } from '../../../test/support/database.js';
import { openOrm } from '../../../test/support/orm.js';
import { createPostgresStores } from '../../../test/support/postgres-stores.js';
import { JobsRepository } from '../queue/jobs.repository.js';
import { AlertingAuditTrail } from './alerting-audit-trail.js';
import { DeliverAlert } from './deliver-alert.js';

describe('an audit entry that asks for attention (LG-06)', () => {
  let database: TestDatabase;
  let orm: Awaited<ReturnType<typeof openOrm>>;
  let stores: ReturnType<typeof createPostgresStores>;
  let trail: AlertingAuditTrail;
  const raised: Parameters<OperatorAlerts['raise']>[0][] = [];
  const clock = new FakeClock(new Date('2026-11-26T12:00:00Z'));
  const alerts = { raise: async (alert: (typeof raised)[number]) => void raised.push(alert) };

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.url);
    stores = createPostgresStores(orm.em);
    trail = new AlertingAuditTrail(stores.audit, new JobsRepository(stores.sql));
  });
  afterAll(async () => {
    await orm.close();
    await database.drop();
  });

  const append = (act: string, alert: boolean, stream = 'person:p') =>
    trail.append(auditEntry(stream, { act, details: { alert } }));

  /** What waits in the queue. */
  const queued = (): Promise<string[]> =>
    withConnection(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT payload->>'id' AS id FROM graphile_worker._private_jobs ORDER BY id`,
      );
      return rows.map(({ id }) => id);
    });

  it('puts its name and place into the queue, with its transaction or not at all', async () => {
    await append('code.refused', false);
    const failing = stores.unitOfWork.run(async () => {
      await append('code.refused', true);
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    expect(await queued()).toEqual([]);
    await stores.unitOfWork.run(() => append('refresh_token.reused', true));
    expect(await queued()).toEqual(['refresh_token.reused 2 person:p']);
  });

  it.each([
    ['code.refused', 'code_replayed'],
    ['refresh_token.reused', 'refresh_token_reused'],
    ['countersignature.intent_changed', 'intent_changed'],
    ['something.new', 'security_event'],
  ])('%s becomes the alert %s about its chain', async (act, kind) => {
    raised.length = 0;
    await new DeliverAlert(alerts, clock).deliver(`${act} 7 person:a b`);
    const details = { act, stream: 'person:a b', sequence: 7 };
    expect(raised).toEqual([{ kind, at: clock.now(), about: 'person:a b', details }]);
  });
});
