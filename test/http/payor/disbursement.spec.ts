import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../support/actor.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { startPortal, type Portal } from '../../support/portal.js';

const DISBURSEMENTS = '/v1/payor/disbursements';

/** The main job from the first invoice to the receipt, as clients see it. */
describe('a disbursement', () => {
  let portal: Portal;
  let maker: Actor;
  let checker: Actor;

  beforeAll(async () => {
    portal = await startPortal();
    maker = await portal.signedIn('payments_disburser', 0);
    checker = await portal.signedIn('payments_disburser', 1);
    await maker.signIn();
  });
  afterAll(() => portal.stop());

  it('goes from invoices through draft, a contributor’s hand and submission to authorized, with a receipt to fetch', async () => {
    const { items } = (await maker.api('GET', '/v1/payor/invoices')).body;
    const [first, second] = items.filter(({ eligible }: { eligible: boolean }) => eligible);
    const created = await maker.write('POST', DISBURSEMENTS, { payments: [{ invoiceId: first.id }] });
    expect(created.body).toMatchObject({ status: 'draft', version: 1, total: first.amountDue });
    const { id } = created.body;

    const contributor = portal.person('disbursement_contributor');
    await contributor.signIn();
    const payments = [
      { invoiceId: first.id, amount: { amount: '10.00', currency: 'USD' }, note: 'part' },
      { invoiceId: second.id, amount: { amount: '5.50', currency: 'USD' } },
    ];
    const changed = await contributor.api('PATCH', `${DISBURSEMENTS}/${id}`, {
      body: { version: 1, payments },
    });
    expect(changed.body).toMatchObject({
      status: 'draft',
      version: 2,
      total: { amount: '15.50', currency: 'USD' },
    });
    expect((await contributor.write('POST', `${DISBURSEMENTS}/${id}/submit`, {})).status).toBe(403);

    const submitted = await maker.write('POST', `${DISBURSEMENTS}/${id}/submit`, {});
    expect(submitted.body).toMatchObject({ status: 'submitted', version: 2 });
    expect(
      (await contributor.api('PATCH', `${DISBURSEMENTS}/${id}`, { body: { version: 2, payments } })).status,
    ).toBe(403);
    expect((await checker.api('GET', `${DISBURSEMENTS}/${id}/receipt`)).status).toBe(404);

    const path = `${DISBURSEMENTS}/${id}/authorize`;
    const done = await checker.write(
      'POST',
      path,
      {},
      { 'Countersign-Challenge': await checker.countersign(path) },
    );
    expect(done.body.disbursement).toMatchObject({ id, status: 'authorized', total: { amount: '15.50' } });
    const receipt = await checker.api('GET', `${DISBURSEMENTS}/${id}/receipt`);
    expect(receipt.body).toEqual({ receipt: done.body.receipt });
    expect((await maker.write('POST', `${DISBURSEMENTS}/${id}/cancel`, { reason: 'too late' })).status).toBe(
      409,
    );
  });

  it('demands an Idempotency-Key where something must happen once, and keeps keys apart by body and caller (SU-12)', async () => {
    await maker.signIn();
    const { items } = (await maker.api('GET', '/v1/payor/invoices')).body;
    const { id: invoiceId } = items.find(({ eligible }: { eligible: boolean }) => eligible);
    const body = { payments: [{ invoiceId, amount: { amount: '1.00', currency: 'USD' } }] };
    expect((await maker.api('POST', DISBURSEMENTS, { body })).status).toBe(400);

    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await maker.api('POST', DISBURSEMENTS, { body, headers });
    expect(first.status).toBe(201);
    const repeated = await maker.api('POST', DISBURSEMENTS, { body, headers });
    expect([repeated.status, repeated.body]).toEqual([201, first.body]);
    const other = { payments: [{ invoiceId, amount: { amount: '2.00', currency: 'USD' } }] };
    expect((await maker.api('POST', DISBURSEMENTS, { body: other, headers })).status).toBe(422);
    await checker.signIn();
    const theirs = await checker.api('POST', DISBURSEMENTS, { body, headers });
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(first.body.id);
  });

  it('is refused field by field, and nothing is saved, when it cannot be (DSB-01)', async () => {
    await maker.signIn();
    const { items } = (await maker.api('GET', '/v1/payor/invoices')).body;
    const { id: invoiceId } = items.find(({ eligible }: { eligible: boolean }) => eligible);
    const before = (await maker.api('GET', DISBURSEMENTS)).body.items.length;
    const pay = (amount: string, currency = 'USD') => [{ invoiceId, amount: { amount, currency } }];
    const cases: [unknown, number][] = [
      [[], 400],
      [Array.from({ length: 101 }, () => ({ invoiceId: randomUUID() })), 400],
      [pay('1.001'), 422],
      [pay('-1.00'), 422],
      [pay('0.00'), 422],
      [pay('1e3'), 422],
      [pay('1.00', 'EUR'), 422],
      [pay('99999999.00'), 422],
      [[...pay('1.00'), ...pay('1.00')], 422],
      [[{ invoiceId: randomUUID() }], 422],
      [[{ invoiceId, amount: { amount: 1, currency: 'USD' } }], 400],
      [[{ invoiceId, approved: true }], 400],
    ];
    for (const [payments, status] of cases) {
      const reply = await maker.write('POST', DISBURSEMENTS, { payments });
      expect([payments, reply.status]).toEqual([payments, status]);
      expect(reply.body.errors[0].pointer).toMatch(/^\/payments/);
    }
    expect((await maker.api('GET', DISBURSEMENTS)).body.items).toHaveLength(before);
  });

  it('is cancelled with a reason before it is authorized, and then stays as it is', async () => {
    await maker.signIn();
    const { id } = await submittedDisbursement(maker);
    expect((await maker.write('POST', `${DISBURSEMENTS}/${id}/cancel`, {})).status).toBe(400);
    const cancelled = await maker.write('POST', `${DISBURSEMENTS}/${id}/cancel`, {
      reason: 'paid by cheque',
    });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', cancelReason: 'paid by cheque' });
    await checker.signIn();
    expect((await checker.write('POST', `${DISBURSEMENTS}/${id}/authorize`, {})).status).toBe(409);
  });

  it('can be authorized after all, once the block of too many wrong codes is over (STP-04)', async () => {
    await maker.signIn();
    const { id } = await submittedDisbursement(maker);
    await checker.signIn();
    const path = `${DISBURSEMENTS}/${id}/authorize`;
    const prompt = await checker.write('POST', path, {});
    const challengeId = await checker.challenge(checker.accessToken, { intentId: prompt.body.intent.id });
    for (let n = 0; n < 5; n += 1)
      expect((await checker.answer(challengeId, checker.wrongCode())).status).toBe(422);
    expect((await maker.api('GET', `${DISBURSEMENTS}/${id}`)).body.status).toBe('submitted');

    await portal.signedIn('payments_disburser', 1);
    const done = await checker.write(
      'POST',
      path,
      {},
      { 'Countersign-Challenge': await checker.countersign(path) },
    );
    expect(done.body.disbursement.status).toBe('authorized');
  });

  it('of another company answers as one that does not exist (ER-05)', async () => {
    await checker.signIn();
    for (const [method, path, body] of [
      ['GET', `${DISBURSEMENTS}/${randomUUID()}`, undefined],
      ['POST', `${DISBURSEMENTS}/${randomUUID()}/authorize`, {}],
    ] as const) {
      const headers = { 'Idempotency-Key': randomUUID() };
      const reply = await checker.api(method, path, { headers, ...(body ? { body } : {}) });
      expect([reply.status, reply.body.type]).toEqual([404, '/problems/not-found']);
    }
  });
});
