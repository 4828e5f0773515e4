import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { call } from '../support/client.js';
import { withConnection } from '../support/database.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { registerFinanceClient } from '../support/finance-clients.js';
import { machineToken } from '../support/machine-token.js';
import { startPortal, type Portal } from '../support/portal.js';

/** Two workers of an ERP, two ERPs, two instances: one of them pays (FIN-03, promise 1). */
describe('a receipt is spent once', () => {
  let portal: Portal;
  let maker: Actor;
  let checker: Actor;
  let companyId: string;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    maker = await portal.signedIn('payments_disburser', 0);
    checker = await portal.signedIn('payments_disburser', 1);
    companyId = await withConnection(
      portal.database.ownerUrl,
      async (db) =>
        (await db.query("SELECT company_id FROM membership WHERE role = 'payments_disburser'")).rows[0]
          .company_id,
    );
  });
  afterAll(() => portal.stop());

  const authorized = async (): Promise<string> => {
    await maker.signIn();
    await checker.signIn();
    const { id } = await submittedDisbursement(maker, { invoices: 1 });
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const headers = { 'Countersign-Challenge': await checker.countersign(path) };
    expect((await checker.write('POST', path, {}, headers)).status).toBe(200);
    return id;
  };
  const bearers = async (many: number): Promise<string[]> =>
    Promise.all(
      Array.from({ length: many }, async () => {
        const client = await registerFinanceClient(portal.database, { companyId });
        return machineToken(portal, client, 'disbursements:read payments:report');
      }),
    );

  it('by twenty at once, of four clients, on two instances', async () => {
    const id = await authorized();
    const path = `/v1/finance/disbursements/${id}`;
    const tokens = await bearers(4);
    const { receiptId } = (await call(portal.urls[0]!, 'GET', path, { bearer: tokens[0]! })).body;
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        call(portal.urls[n % 2]!, 'POST', `${path}/receipt/spend`, {
          bearer: tokens[n % 4]!,
          body: { receiptId },
          headers: { 'Idempotency-Key': randomUUID() },
        }),
      ),
    );
    const statuses = outcomes.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('and a report that races with itself is kept once', async () => {
    const id = await authorized();
    const path = `/v1/finance/disbursements/${id}`;
    const [bearer] = await bearers(1);
    const { receiptId } = (await call(portal.urls[0]!, 'GET', path, { bearer: bearer! })).body;
    const send = (to: string, body: object, n = 0) =>
      call(portal.urls[n % 2]!, 'POST', `${path}/${to}`, {
        ...{ bearer: bearer!, body: { receiptId, ...body }, headers: { 'Idempotency-Key': randomUUID() } },
      });
    await send('receipt/spend', {});
    const occurredAt = portal.clock.now().toISOString();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send('status', { drawdown: 'pending', occurredAt }, n)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 200));
    const kept = await withConnection(
      portal.database.ownerUrl,
      async (db) => (await db.query('SELECT 1 FROM payment_report WHERE disbursement_id = $1', [id])).rows,
    );
    expect(kept).toHaveLength(1);
  });
});
