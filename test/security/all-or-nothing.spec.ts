import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withConnection } from '../../scripts/database.js';
import { cuttingProxy, type CuttingProxy } from '../support/cutting-proxy.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

/**
 * Promise 3: spending the countersignature, changing the payment, the audit entry and the receipt commit together or
 * not at all. The connection to the database is cut after the first, the second, ... message of the authorizing call,
 * as a killed process or a lost server would, until a call gets through whole.
 */
describe('all or nothing', () => {
  let portal: Portal;
  let proxy: CuttingProxy;

  beforeAll(async () => {
    proxy = await cuttingProxy();
    portal = await startPortal({ through: proxy });
  });
  afterAll(async () => {
    await portal.stop();
    await proxy.stop();
  });

  const traces = (id: string): Promise<Record<string, unknown>> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT
           (SELECT status FROM disbursement WHERE id = $1) AS status,
           (SELECT count(*)::int FROM receipt WHERE disbursement_id = $1) AS receipts,
           (SELECT count(*)::int FROM audit_entry WHERE act = 'disbursement.authorized' AND object_id = $1::text) AS entries,
           (SELECT count(*)::int FROM mfa_challenge c JOIN mfa_intent i ON i.id = c.intent_id
             WHERE i.subject_id = $1::text AND c.status = 'spent') AS spent`,
        [id],
      );
      return rows[0] as Record<string, unknown>;
    });

  it('a crash between any two statements of an authorize leaves it wholly done or wholly undone', async () => {
    const done = { status: 'authorized', receipts: 1, entries: 1, spent: 1 };
    const undone = { status: 'submitted', receipts: 0, entries: 0, spent: 0 };
    let cuts = 0;
    for (let messages = 1; ; messages += 1) {
      const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0), {
        invoices: 1,
      });
      const checker = await portal.signedIn('payments_disburser', 1);
      const path = `/v1/payor/disbursements/${id}/authorize`;
      const headers = { 'Countersign-Challenge': await checker.countersign(path) };

      proxy.cutAfter(messages);
      const reply = await checker.write('POST', path, {}, headers);
      const cut = proxy.heal();
      const found = await traces(id);
      if (!cut) {
        expect(reply.status).toBe(200);
        expect(found).toEqual(done);
        break;
      }
      cuts += 1;
      expect(reply.status).not.toBe(200);
      expect([done, undone]).toContainEqual(found);
      if (found['status'] === 'authorized') continue;

      // Nothing is lost either: the same person finishes with the approval that was given.
      const retried = await checker.write('POST', path, {}, headers);
      expect(retried.status).toBe(200);
      expect(await traces(id)).toEqual(done);
    }
    expect(cuts).toBeGreaterThan(8);
  }, 300_000);

  it('a failed try stays counted though everything around it is cut', async () => {
    const person = await portal.signedIn('payments_disburser', 1);
    const counted = (): Promise<number> =>
      withConnection(portal.database.ownerUrl, async (client) => {
        const { rows } = await client.query(
          'SELECT COALESCE(sum(in_budget), 0)::int AS n FROM mfa_attempt_count',
        );
        return (rows[0] as { n: number }).n;
      });
    const challengeId = await person.challenge(person.accessToken);
    const before = await counted();
    let reservedAndCut = 0;
    for (let messages = 1; messages <= 12; messages += 1) {
      const sofar = await counted();
      proxy.cutAfter(messages);
      const reply = await person.answer(challengeId, person.wrongCode());
      const cut = proxy.heal();
      expect(reply.status).not.toBe(200);
      if (cut && (await counted()) > sofar) reservedAndCut += 1;
      if (!cut) break;
    }
    expect(reservedAndCut).toBeGreaterThan(0);
    expect(await counted()).toBeGreaterThan(before);
  }, 60_000);
});
