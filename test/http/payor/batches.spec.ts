import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { verifyReceipt } from '@countersign/tokens';
import { withConnection } from '../../../scripts/database.js';
import type { Actor } from '../../support/actor.js';
import { brokenChains } from '../../support/audit.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { startPortal, type Portal } from '../../support/portal.js';

const BATCHES = '/v1/payor/disbursement-batches';

/** Several disbursements by one approval, from the prompt to a receipt for each. */
describe('a batch of disbursements', () => {
  let portal: Portal;
  let maker: Actor;
  let checker: Actor;
  let ids: [string, string, string];

  beforeAll(async () => {
    portal = await startPortal();
    maker = await portal.signedIn('payments_disburser', 0);
    checker = await portal.signedIn('payments_disburser', 1);
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    await maker.signIn();
    await checker.signIn();
    // Not the order in which they were made.
    const made = [];
    for (const invoices of [1, 2, 3]) made.push((await submittedDisbursement(maker, { invoices })).id);
    ids = [made[2]!, made[0]!, made[1]!];
  });

  const prompt = (disbursementIds: readonly unknown[], who = checker, more: object = {}) =>
    who.write('POST', BATCHES, { disbursementIds, ...more });
  const act = async (disbursementIds: readonly string[], who = checker) =>
    who.write(
      'POST',
      BATCHES,
      { disbursementIds },
      { 'Countersign-Challenge': await who.countersign(BATCHES, 0, { disbursementIds }) },
    );
  const read = async (id: string) => (await maker.api('GET', `/v1/payor/disbursements/${id}`)).body;
  const rows = <Row extends object>(statement: string, values: unknown[]): Promise<Row[]> =>
    withConnection(
      portal.database.ownerUrl,
      async (client) => (await client.query<Row>(statement, values)).rows,
    );

  it('shows in the prompt, in the order asked, all of each disbursement and the totals by currency, from the server (SU-08)', async () => {
    const { status, body, headers } = await prompt(ids);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toMatch(/insufficient_user_authentication.*max_age=300/);
    const { intent } = body;
    expect(intent).toMatchObject({
      purpose: 'disbursement_batch.authorize',
      display: { count: 3, totals: [{ amount: '6.00', currency: 'USD' }] },
    });
    const shown = intent.display.disbursements;
    expect(shown.map(({ id, amount }: any) => [id, amount])).toEqual([
      [ids[0], '3.00'],
      [ids[1], '1.00'],
      [ids[2], '2.00'],
    ]);
    for (const one of shown) {
      const { version, payments } = await read(one.id);
      expect(one).toMatchObject({ version, currency: 'USD', from: expect.stringContaining('…') });
      expect(one.payments.map(({ payee, amount, invoice }: any) => [payee, amount, invoice])).toEqual(
        payments.map(({ payee, amount, invoiceNumber }: any) => [payee.name, amount.amount, invoiceNumber]),
      );
      for (const { account } of one.payments) expect(account).toMatch(/, .+ …\d{4}$/);
    }
    expect((await prompt(ids)).body.intent.hash).toBe(intent.hash);
    expect((await prompt([ids[1], ids[0], ids[2]])).body.intent.hash).not.toBe(intent.hash);
  });

  it('is authorized as one, with an entry and a receipt for each that tells of no other (FIN-03, LG-05)', async () => {
    const done = await act(ids);
    expect(done.status).toBe(200);
    const { batchId, totals, disbursements, receipts } = done.body;
    expect(totals).toEqual([{ amount: '6.00', currency: 'USD' }]);
    expect(disbursements.map(({ id, status }: any) => [id, status])).toEqual(
      ids.map((id) => [id, 'authorized']),
    );
    expect(receipts.map(({ disbursementId }: any) => disbursementId)).toEqual(ids);

    const jwks = (await checker.raw('GET', '/.well-known/jwks.json')).body;
    const jtis = new Set<string>();
    const listed = receipts as { disbursementId: string; receipt: string }[];
    for (const [index, { disbursementId, receipt }] of listed.entries()) {
      const verified = await verifyReceipt(receipt, jwks, { issuer: 'http://localhost:3000' });
      jtis.add(verified.jti);
      const { total, version, payments } = await read(disbursementId);
      expect(verified).toMatchObject({
        ...{ sub: disbursementId, batch: { id: batchId, position: index + 1, size: 3 }, method: 'totp' },
        content: { disbursement: { id: disbursementId, version }, total },
        intent: { purpose: 'disbursement_batch.authorize', subjectId: batchId, totals },
      });
      for (const { invoiceNumber } of payments) expect(JSON.stringify(verified)).toContain(invoiceNumber);
      // Of the others it holds ids, totals and hashes: no payee, no account.
      expect(JSON.stringify(verified.intent)).not.toMatch(/payee|account|holder/);
      const fetched = await checker.api('GET', `/v1/payor/disbursements/${disbursementId}/receipt`);
      expect(fetched.body).toEqual({ receipt });
      const entries = await rows<{ sequence: string; details: object }>(
        `SELECT sequence, details FROM audit_entry WHERE act = 'disbursement.authorized' AND object_id = $1`,
        [disbursementId],
      );
      expect(entries).toEqual([
        {
          sequence: String(verified.audit.sequence),
          details: expect.objectContaining({
            ...{ batch: batchId, position: index + 1, version, intentHash: verified.intent_hash },
            ...{ challenge: verified.challenge_id, method: 'totp' },
          }),
        },
      ]);
    }
    expect(jtis.size).toBe(3);
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });

  it('called again with the same key answers the same, and authorizes nothing again (SU-12)', async () => {
    const headers = {
      'Idempotency-Key': randomUUID(),
      'Countersign-Challenge': await checker.countersign(BATCHES, 0, { disbursementIds: ids }),
    };
    const body = { disbursementIds: ids };
    const first = await checker.api('POST', BATCHES, { body, headers });
    expect(first.status).toBe(200);
    const again = await checker.api('POST', BATCHES, { body, headers });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = { disbursementIds: ids.toReversed() };
    expect((await checker.api('POST', BATCHES, { body: other, headers })).status).toBe(422);
    expect((await checker.api('POST', BATCHES, { body })).status).toBe(400);
  });

  it.each<[string, () => unknown]>([
    ['of one', () => [ids[0]]],
    ['of none', () => []],
    ['of 21', () => Array.from({ length: 21 }, () => randomUUID())],
    ['of what is no id', () => [ids[0], 'x']],
    ['that is no list', () => ids[0]],
    ['that is left out', () => undefined],
  ])('a list %s is refused before anybody is asked for a code', async (_, listed) => {
    const { status, body } = await checker.write('POST', BATCHES, { disbursementIds: listed() });
    expect([status, body.type]).toEqual([400, '/problems/invalid-request']);
    expect(body.errors[0].pointer).toBe('/disbursementIds');
  });

  it('nothing but the list is taken from a caller (SU-08, ER-06)', async () => {
    const { status, body } = await prompt(ids, checker, { totals: [{ amount: '1.00', currency: 'USD' }] });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ pointer: '/totals', detail: 'is not a field of this request' }]);
  });

  it('each that could not be authorized alone is named with its place and why, and none is authorized', async () => {
    const admin = portal.person('payments_admin');
    await admin.signIn();
    const draft = (
      await maker.write('POST', '/v1/payor/disbursements', {
        payments: [
          {
            invoiceId: (await read(ids[1])).payments[0].invoiceId,
            amount: { amount: '1.00', currency: 'USD' },
          },
        ],
      })
    ).body.id;
    const own = (await submittedDisbursement(checker, { invoices: 1 })).id;
    const { status, body } = await prompt([ids[0], draft, randomUUID(), own, ids[1].toUpperCase()]);
    expect([status, body.type]).toEqual([422, '/problems/batch-not-acceptable']);
    expect(body.errors).toEqual([
      { pointer: '/disbursementIds/1', detail: expect.stringContaining('not in a state') },
      { pointer: '/disbursementIds/2', detail: expect.any(String) },
      { pointer: '/disbursementIds/3', detail: 'Somebody else must authorize this' },
    ]);
    const twice = await prompt([ids[0], ids[1], ids[0].toUpperCase()]);
    expect(twice.body.errors).toEqual([{ pointer: '/disbursementIds/2', detail: 'is in the list twice' }]);
    expect((await prompt(ids, maker)).body.errors).toHaveLength(3);
    for (const id of ids) expect((await read(id)).status).toBe('submitted');
  });

  it('is not for contributors and approvers of accounts', async () => {
    for (const role of ['disbursement_contributor', 'beneficiary_approver']) {
      const who = portal.person(role);
      await who.signIn();
      expect((await prompt(ids, who)).status).toBe(403);
    }
  });
});
