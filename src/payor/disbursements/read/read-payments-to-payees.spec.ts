import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { withConnection } from '../../../../scripts/database.js';
import { createPayorScene, type PayorScene } from '../../../../test/support/payor-scene.js';
import { statusesToPayee, type PaymentToPayee } from '../../../between-sides/payments-to-payees.port.js';
import { disbursementStatuses, type DisbursementStatus } from '../disbursement.js';
import { PaymentsToPayeesRepository } from './payments-to-payees.repository.js';
import { ReadPaymentsToPayees } from './read-payments-to-payees.js';

describe('what a payee reads of its payments', () => {
  let scene: PayorScene;
  let read: ReadPaymentsToPayees;
  let payor: string;
  let payee: string;
  let other: string;
  let maker: UserPrincipal;

  beforeAll(async () => {
    scene = await createPayorScene();
    read = new ReadPaymentsToPayees(new PaymentsToPayeesRepository(scene.orm.em), scene.directory);
  });
  afterAll(() => scene.stop());

  beforeEach(async () => {
    payor = await scene.payor();
    payee = await scene.payee(payor);
    other = await scene.payee(payor);
    maker = await scene.person('payments_disburser', payor);
  });

  const page = (limit = 100, after: PaymentToPayee | null = null, of = [payee]) =>
    read.page({ payeeCompanyIds: of, after, limit });

  /** Over one invoice each of these payees. */
  async function disbursementIn(status: DisbursementStatus, ...payees: string[]): Promise<string> {
    const payments: { invoiceId: string }[] = [];
    for (const one of payees) payments.push({ invoiceId: await scene.invoice(payor, one) });
    const { id } = await scene.create.execute(maker, { payments });
    await withConnection(scene.database.ownerUrl, (client) =>
      client.query('UPDATE disbursement SET status = $2, authorized_at = now() WHERE id = $1', [id, status]),
    );
    return id;
  }

  it('is what was authorized and what became of it, and never what is only planned or was given up', async () => {
    for (const status of disbursementStatuses) await disbursementIn(status, payee);
    expect((await page()).map(({ status }) => status)).toEqual([
      'failed',
      'paid',
      'in_progress',
      'authorized',
    ]);
  });

  it('is its own alone, out of disbursements that pay others too', async () => {
    const id = await disbursementIn('authorized', other, payee, other);
    expect(await page()).toEqual([
      {
        disbursementId: id,
        position: 2,
        payeeCompanyId: payee,
        payorName: expect.stringMatching(/^Payor/),
        invoiceNumber: expect.stringMatching(/^INV-/),
        amountMinor: 100_000n,
        currency: 'USD',
        status: 'authorized',
        authorizedAt: expect.any(Date),
      },
    ]);
    expect((await page(100, null, [other])).map(({ position }) => position)).toEqual([3, 1]);
    expect(await page(100, null, [])).toEqual([]);
  });

  it('is found by where it stands, and comes to one sum for each such place', async () => {
    for (const status of disbursementStatuses) await disbursementIn(status, payee, other);
    const id = await disbursementIn('in_progress', payee, payee);
    for (const [position, status] of [
      [1, 'paid'],
      [2, 'returned'],
    ])
      await withConnection(scene.database.ownerUrl, (client) =>
        client.query(
          'UPDATE disbursement_payment SET status = $3 WHERE disbursement_id = $1 AND position = $2',
          [id, position, status],
        ),
      );
    const all = await page();
    const totals = await read.totals([payee]);
    expect(totals.map(({ status }) => status).sort()).toEqual([...statusesToPayee].sort());
    for (const { status, ...total } of totals) {
      const found = await read.page({ payeeCompanyIds: [payee], status, after: null, limit: 100 });
      expect(found).toEqual(all.filter((payment) => payment.status === status));
      expect(total).toEqual({
        currency: 'USD',
        count: found.length,
        amountMinor: BigInt(found.length) * 100_000n,
      });
    }
    expect(await read.totals([])).toEqual([]);
  });

  it('comes page by page, each payment once, the newest disbursement first', async () => {
    for (let n = 0; n < 3; n += 1) await disbursementIn('authorized', payee, payee, payee);
    const all = await page();
    const seen: PaymentToPayee[] = [];
    for (let after: PaymentToPayee | null = null; seen.length < 20; after = seen.at(-1) ?? null) {
      const next: PaymentToPayee[] = await page(2, after);
      if (next.length === 0) break;
      seen.push(...next);
    }
    expect(seen).toEqual(all);
    expect(all).toHaveLength(9);
  });
});
