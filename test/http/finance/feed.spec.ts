import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyReceipt } from '@countersign/tokens';
import type { Actor } from '../../support/actor.js';
import { brokenChains } from '../../support/audit.js';
import { call } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { registerFinanceClient, type TestFinanceClient } from '../../support/finance-clients.js';
import { machineToken } from '../../support/machine-token.js';
import { startPortal, type Portal } from '../../support/portal.js';

const FEED = '/v1/finance/disbursements';
const EVERYTHING = 'disbursements:read receipts:read payments:report';

/** What a finance system reads and reports, over HTTP, from the first authorization to money that came back. */
describe('the finance API', () => {
  let portal: Portal;
  let maker: Actor;
  let checker: Actor;
  let client: TestFinanceClient;
  let bearer: string;

  beforeAll(async () => {
    portal = await startPortal();
    maker = await portal.signedIn('payments_disburser', 0);
    checker = await portal.signedIn('payments_disburser', 1);
    const [payor] = await rows("SELECT company_id FROM membership WHERE role = 'payments_disburser'", []);
    client = await registerFinanceClient(portal.database, { companyId: payor.company_id });
  });
  afterAll(() => portal.stop());

  const api = async (method: string, path: string, body?: object, key = randomUUID()) => {
    bearer = await machineToken(portal, client, EVERYTHING);
    return call(portal.urls[0]!, method, path, {
      bearer,
      ...(body ? { body, headers: { 'Idempotency-Key': key } } : {}),
    });
  };
  const authorized = async (invoices = 1): Promise<string> => {
    await maker.signIn();
    await checker.signIn();
    const { id } = await submittedDisbursement(maker, { invoices });
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const challenge = await checker.countersign(path);
    const done = await checker.write('POST', path, {}, { 'Countersign-Challenge': challenge });
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
    return id;
  };
  const item = async (id: string) => (await api('GET', `${FEED}/${id}`)).body;
  const report = (id: string, receiptId: string, what: object) =>
    api('POST', `${FEED}/${id}/status`, { receiptId, occurredAt: portal.clock.now().toISOString(), ...what });
  const spent = async (id: string): Promise<string> => {
    const { receiptId } = await item(id);
    expect((await api('POST', `${FEED}/${id}/receipt/spend`, { receiptId })).status).toBe(200);
    return receiptId;
  };
  const rows = (statement: string, values: unknown[]): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (db) => (await db.query(statement, values)).rows);

  it('gives what was authorized since a cursor, in that order, and a cursor to go on from also where nothing is new', async () => {
    const start = (await api('GET', `${FEED}?limit=100`)).body.next;
    expect((await api('GET', `${FEED}?after=${start}`)).body).toEqual({ items: [], next: start });
    const ids = [await authorized(), await authorized(2), await authorized()];
    const first = (await api('GET', `${FEED}?after=${start}&limit=2`)).body;
    const rest = (await api('GET', `${FEED}?after=${first.next}&limit=2`)).body;
    expect([...first.items, ...rest.items].map(({ id }: any) => id)).toEqual(ids);
    expect((await api('GET', `${FEED}?after=${rest.next}`)).body.items).toEqual([]);
    expect(first.items[1]).toMatchObject({
      status: 'authorized',
      total: { amount: '2.00', currency: 'USD' },
      drawdown: 'none',
      receiptSpentAt: null,
      payments: [
        { position: 1, status: 'awaiting', amount: { amount: '1.00', currency: 'USD' } },
        { position: 2, status: 'awaiting' },
      ],
    });
  });

  it('says what was signed, whatever became of names and accounts since', async () => {
    const id = await authorized();
    const before = await item(id);
    await rows("UPDATE beneficiary_account SET holder_name = 'Somebody else', last_four = '0000'", []);
    expect(await item(id)).toEqual(before);
    const { receipt } = (await api('GET', `${FEED}/${id}/receipt`)).body;
    const jwks = (await call(portal.urls[0]!, 'GET', '/.well-known/jwks.json')).body;
    const { content, jti } = await verifyReceipt(receipt, jwks, { issuer: 'http://localhost:3000' });
    expect(jti).toBe(before.receiptId);
    expect(content).toMatchObject({
      total: before.total,
      payments: before.payments.map(({ amount, account, invoice, payee }: any) => ({
        ...{ amount, account, invoice, payee },
      })),
    });
  });

  it('refuses a cursor from elsewhere, and one of a place that the feed has not reached', async () => {
    const forged = (text: string) => Buffer.from(text).toString('base64url');
    const own = client.companyId;
    for (const after of [
      'x',
      forged(randomUUID()),
      forged(`feed ${randomUUID()} 1`),
      forged(`feed ${own} 999999999`),
      forged(`feed ${own} 01`),
      forged(`feed ${own} -1`),
      'A'.repeat(5_000),
    ]) {
      const refused = await api('GET', `${FEED}?after=${encodeURIComponent(after)}`);
      expect([refused.status, refused.body.type]).toEqual([400, '/problems/invalid-request']);
      expect(refused.body.errors[0].pointer).toBe('/after');
    }
    for (const limit of ['0', '101', 'ten', '1.5'])
      expect((await api('GET', `${FEED}?limit=${limit}`)).status).toBe(400);
  });

  it('marks a receipt as spent once: a repeated call gets its first answer, every other is refused', async () => {
    const id = await authorized();
    const { receiptId } = await item(id);
    const path = `${FEED}/${id}/receipt/spend`;
    expect((await api('POST', path, { receiptId: randomUUID() })).status).toBe(404);
    const key = randomUUID();
    const first = await api('POST', path, { receiptId }, key);
    expect([first.status, first.body.receiptId]).toEqual([200, receiptId]);
    expect((await api('POST', path, { receiptId }, key)).body).toEqual(first.body);
    const again = await api('POST', path, { receiptId });
    expect([again.status, again.body.type, again.body.spentAt]).toEqual([
      409,
      '/problems/receipt-already-spent',
      first.body.spentAt,
    ]);
    expect((await item(id)).receiptSpentAt).toBe(first.body.spentAt);
  });

  it('takes reports in the order that money moves, and what follows for the disbursement and its invoices', async () => {
    const id = await authorized(2);
    const { receiptId } = await item(id);
    const invoiceIds = (await item(id)).payments.map(({ invoice }: any) => invoice.id);
    const paid = async () =>
      (
        await rows('SELECT paid_minor FROM invoice WHERE id = ANY ($1) ORDER BY array_position($1, id)', [
          invoiceIds,
        ])
      ).map(({ paid_minor }) => Number(paid_minor));
    const [one = 0, other = 0] = await paid();
    expect((await report(id, receiptId, { drawdown: 'pending' })).body.type).toBe(
      '/problems/receipt-not-spent',
    );
    await spent(id);

    for (const early of [
      { drawdown: 'completed' },
      { payments: [{ position: 1, status: 'processing' }] },
      { drawdown: 'pending', payments: [{ position: 1, status: 'processing' }] },
    ])
      expect((await report(id, receiptId, early)).body.type).toBe('/problems/status-transition-refused');
    expect(await item(id)).toMatchObject({ status: 'authorized', drawdown: 'none' });

    expect((await report(id, receiptId, { drawdown: 'pending' })).body).toMatchObject({
      status: 'in_progress',
    });
    expect((await report(id, receiptId, { drawdown: 'pending' })).status).toBe(200);
    const moving = await report(id, receiptId, {
      drawdown: 'completed',
      payments: [
        { position: 1, status: 'processing' },
        { position: 2, status: 'processing' },
      ],
    });
    expect(moving.body).toMatchObject({ status: 'in_progress', drawdown: 'completed' });
    const half = await report(id, receiptId, { payments: [{ position: 1, status: 'paid' }] });
    expect(half.body).toMatchObject({
      status: 'in_progress',
      payments: [{ status: 'paid' }, { status: 'processing' }],
    });
    expect(await paid()).toEqual([one + 100, other]);

    const back = {
      payments: [
        { position: 1, status: 'processing' },
        { position: 2, status: 'paid' },
      ],
    };
    const refused = await report(id, receiptId, back);
    expect([refused.status, refused.body.errors]).toEqual([
      409,
      [{ pointer: '/payments/0/status', detail: 'processing cannot follow paid' }],
    ]);
    expect(await paid()).toEqual([one + 100, other]);

    expect((await report(id, receiptId, { payments: [{ position: 2, status: 'paid' }] })).body.status).toBe(
      'paid',
    );
    expect(await paid()).toEqual([one + 100, other + 100]);
    const returned = { payments: [{ position: 2, status: 'returned', reason: 'account closed' }] };
    expect((await report(id, receiptId, returned)).body).toMatchObject({
      status: 'failed',
      payments: [{ status: 'paid' }, { status: 'returned', reason: 'account closed' }],
    });
    expect(await paid()).toEqual([one + 100, other]);
    const kept = await rows('SELECT content FROM payment_report WHERE disbursement_id = $1', [id]);
    expect(kept).toHaveLength(5);
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });

  it('leaves an invoice that was declared void as it is, whatever is reported of it', async () => {
    const id = await authorized();
    const receiptId = await spent(id);
    const [payment] = (await item(id)).payments;
    await rows("UPDATE invoice SET status = 'void' WHERE id = $1", [payment.invoice.id]);
    for (const what of [
      { drawdown: 'pending' },
      { drawdown: 'completed', payments: [{ position: 1, status: 'processing' }] },
      { payments: [{ position: 1, status: 'paid' }] },
      { payments: [{ position: 1, status: 'returned' }] },
    ]) {
      expect((await report(id, receiptId, what)).status).toBe(200);
      const [invoice] = await rows('SELECT status FROM invoice WHERE id = $1', [payment.invoice.id]);
      expect(invoice.status).toBe('void');
    }
  });

  it('ends with a failed drawdown: what was promised is due again, and people hear of it', async () => {
    const id = await authorized();
    const receiptId = await spent(id);
    const [payment] = (await item(id)).payments;
    const due = async () =>
      (await maker.api('GET', '/v1/payor/invoices')).body.items.find(
        ({ id: one }: any) => one === payment.invoice.id,
      ).amountDue.amount;
    const before = Number(await due());
    await report(id, receiptId, { drawdown: 'pending' });
    expect((await report(id, receiptId, { drawdown: 'failed' })).body).toMatchObject({ status: 'failed' });
    expect(Number(await due())).toBe(before + 1);
    expect((await report(id, receiptId, { drawdown: 'pending' })).status).toBe(409);
    const told = await rows("SELECT DISTINCT kind FROM notice WHERE kind = 'payment_failed'", []);
    expect(told).toHaveLength(1);
  });

  it('names the field of a report that cannot be, and keeps nothing of it', async () => {
    const id = await authorized();
    const receiptId = await spent(id);
    const later = new Date(portal.clock.now().getTime() + 3_600_000).toISOString();
    for (const [what, pointer] of [
      [{}, '/payments'],
      [{ drawdown: 'none' }, '/drawdown'],
      [{ payments: [{ position: 2, status: 'paid' }] }, '/payments/0/position'],
      [{ payments: [{ position: 0, status: 'paid' }] }, '/payments/0/position'],
      [{ payments: [1, 1].map((position) => ({ position, status: 'processing' })) }, '/payments/1/position'],
      [{ payments: Array.from({ length: 101 }, () => ({ position: 1, status: 'paid' })) }, '/payments'],
      [{ payments: [{ position: 1, status: 'awaiting' }] }, '/payments/0/status'],
      [{ payments: [{ position: 1, status: 'failed', reason: 'x'.repeat(201) }] }, '/payments/0/reason'],
      [{ drawdown: 'pending', occurredAt: later }, '/occurredAt'],
      [{ drawdown: 'pending', occurredAt: '2001-01-01T00:00:00Z' }, '/occurredAt'],
      [{ drawdown: 'pending', occurredAt: 'yesterday' }, '/occurredAt'],
      [{ drawdown: 'pending', occurredAt: '2026-W48-3T10:00:00Z' }, '/occurredAt'],
      [{ drawdown: 'pending', occurredAt: '2026-02-30T10:00:00Z' }, '/occurredAt'],
      [{ drawdown: 'pending', occurredAt: '2026-11-24T23:59:60Z' }, '/occurredAt'],
      [{ drawdown: 'pending', occurredAt: '2026-11-24T10:00:00' }, '/occurredAt'],
      [{ drawdown: 'pending', approved: true }, '/approved'],
    ] as const) {
      const refused = await report(id, receiptId, what);
      expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
    }
    expect(await rows('SELECT 1 FROM payment_report WHERE disbursement_id = $1', [id])).toEqual([]);
    expect(await item(id)).toMatchObject({ status: 'authorized', drawdown: 'none' });
  });

  it("answers for another company's disbursement as for none (ER-05)", async () => {
    const id = await authorized();
    const { receiptId } = await item(id);
    const own = client;
    client = await registerFinanceClient(portal.database, { companyId: randomUUID() });
    try {
      for (const path of [`${FEED}/${id}`, `${FEED}/${id}/receipt`, `${FEED}/${randomUUID()}`])
        expect((await api('GET', path)).status).toBe(404);
      expect((await api('POST', `${FEED}/${id}/receipt/spend`, { receiptId })).status).toBe(404);
      expect((await report(id, receiptId, { drawdown: 'pending' })).status).toBe(404);
      expect((await api('GET', FEED)).body.items).toEqual([]);
    } finally {
      client = own;
    }
    expect((await item(id)).receiptSpentAt).toBeNull();
  });
});
