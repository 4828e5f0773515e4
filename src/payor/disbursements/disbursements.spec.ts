import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { createPayorScene, type PayorScene } from '../../../test/support/payor-scene.js';
import { refusal } from '../../../test/support/refusal.js';
import { totalOf } from './disbursement.js';

describe('disbursements', () => {
  let scene: PayorScene;
  let company: string;
  let payee: string;
  let maker: UserPrincipal;
  let contributor: UserPrincipal;

  beforeAll(async () => {
    scene = await createPayorScene();
  });
  afterAll(() => scene.stop());

  beforeEach(async () => {
    company = await scene.payor();
    payee = await scene.payee(company);
    maker = await scene.person('payments_disburser', company);
    contributor = await scene.person('disbursement_contributor', company);
  });

  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const pay = async (amount = '100.00') => ({
    invoiceId: await scene.invoice(company, payee),
    amount: usd(amount),
  });
  const draft = async (...amounts: string[]) =>
    scene.create.execute(maker, {
      payments: await Promise.all((amounts[0] ? amounts : ['100.00']).map(pay)),
    });
  const atOnce = (times: number, act: (n: number) => Promise<unknown>) =>
    Promise.allSettled(Array.from({ length: times }, (_, n) => act(n)));
  const submitted = async () => scene.submit.execute(maker, (await draft()).id);

  describe('creating (DSB-01)', () => {
    it('pays all that is due from the default account where nothing else is said', async () => {
      const invoiceId = await scene.invoice(company, payee, { amountMinor: 123_456n });
      const made = await scene.create.execute(maker, { payments: [{ invoiceId, note: 'first half' }] });
      expect(made).toMatchObject({
        status: 'draft',
        version: 1,
        companyId: company,
        currency: 'USD',
        createdBy: maker.personId,
        lastEditedBy: maker.personId,
        fundingAccount: { lastFour: '4321' },
        payments: [{ amountMinor: 123_456n, note: 'first half', account: { lastFour: '8765' } }],
      });
    });

    it('holds a hundred payments, and their total is exact', async () => {
      const made = await draft(...Array.from({ length: 100 }, () => '0.01'));
      expect(made.payments).toHaveLength(100);
      expect(totalOf(made)).toBe(100n);
    });

    it.each([
      ['100.005', 'USD', /decimals/],
      ['0', 'USD', /more than zero/],
      ['-1.00', 'USD', /no amount/],
      ['1000.01', 'USD', /more than the 1000\.00/],
      ['100.00', 'EUR', /is not USD/],
    ])('refuses to pay %s %s', async (amount, currency, detail) => {
      const payments = [await pay(), { ...(await pay()), amount: { amount, currency } }];
      const refused = await refusal(scene.create.execute(maker, { payments }));
      expect(refused.slug).toBe('disbursement-not-acceptable');
      expect(refused.errors).toEqual([
        { pointer: expect.stringMatching(/^\/payments\/1\/amount\//), detail: expect.stringMatching(detail) },
      ]);
    });

    it('refuses two currencies, and an account that is not in the currency', async () => {
      const euros = { invoiceId: await scene.invoice(company, payee, { currency: 'EUR' }) };
      const mixed = await refusal(scene.create.execute(maker, { payments: [await pay(), euros] }));
      expect(mixed.errors).toEqual([
        { pointer: '/payments/1/invoiceId', detail: expect.stringMatching(/USD/) },
      ]);
      const alone = await refusal(scene.create.execute(maker, { payments: [euros] }));
      expect(alone.errors).toEqual([{ pointer: '/fundingAccountId', detail: expect.stringMatching(/EUR/) }]);
    });

    it('refuses an invoice twice, one that is not approved, and one whose payee has no approved account', async () => {
      const twice = await pay();
      const pending = { invoiceId: await scene.invoice(company, payee, { status: 'pending' }) };
      const unreviewed = await scene.payee(company, 'needs_review');
      const unknown = { invoiceId: await scene.invoice(company, unreviewed) };
      const payments = [twice, twice, pending, unknown];
      const { errors } = await refusal(scene.create.execute(maker, { payments }));
      expect(errors.map(({ pointer, detail }) => [pointer, detail])).toEqual([
        ['/payments/1/invoiceId', 'is in the list twice'],
        ['/payments/2/invoiceId', 'the invoice is not approved'],
        ['/payments/3/invoiceId', 'the payee has no approved bank account'],
      ]);
    });

    it("refuses another company's invoice in the very words for one that does not exist (ER-05)", async () => {
      const elsewhere = await scene.payor();
      const theirs = { invoiceId: await scene.invoice(elsewhere, await scene.payee(elsewhere)) };
      const missing = { invoiceId: randomUUID() };
      const answers = [theirs, missing].map((one) =>
        refusal(scene.create.execute(maker, { payments: [one] })),
      );
      const [foreign, unknown] = await Promise.all(answers);
      expect(foreign).toEqual(unknown);
    });

    it('refuses an account that is pending, and one of another company', async () => {
      const pending = scene.ids.next();
      await scene.fundingAccounts.add({
        ...{ id: pending, companyId: company, nickname: 'New', bankName: 'Bank', lastFour: '1111' },
        ...{ currency: 'USD', status: 'pending', isDefault: false },
      });
      const [foreign] = await scene.fundingAccounts.ofCompanies([await scene.payor()]);
      for (const fundingAccountId of [pending, foreign!.id]) {
        const payments = [await pay()];
        const { errors } = await refusal(scene.create.execute(maker, { payments, fundingAccountId }));
        expect(errors).toEqual([expect.objectContaining({ pointer: '/fundingAccountId' })]);
      }
    });

    it('asks for the company of someone who disburses for two, and refuses one that is not theirs', async () => {
      const other = await scene.payor();
      const both = await scene.person('payments_disburser', company, other);
      const payments = [await pay()];
      expect((await refusal(scene.create.execute(both, { payments }))).slug).toBe('company-required');
      const made = await scene.create.execute(both, { payments, companyId: company });
      expect(made.companyId).toBe(company);
      const foreign = { payments, companyId: other };
      expect((await refusal(scene.create.execute(maker, foreign))).slug).toBe('company-required');
    });
  });

  describe('what is due', () => {
    it('is taken once by a burst of disbursements over the same invoice', async () => {
      const invoiceId = await scene.invoice(company, payee, { amountMinor: 100_000n });
      const payments = [{ invoiceId, amount: usd('600.00') }];
      const drafts = await Promise.all(
        Array.from({ length: 10 }, () => scene.create.execute(maker, { payments })),
      );
      const outcomes = await atOnce(10, (n) => scene.submit.execute(maker, drafts[n]!.id));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect((await refusal(Promise.reject(outcome.reason as Error))).slug).toBe(
            'disbursement-not-acceptable',
          );
    });

    it('never deadlocks when disbursements hold the same invoices in different orders', async () => {
      const one = await pay('1.00');
      const other = await pay('1.00');
      const orders = Array.from({ length: 8 }, (_, n) => (n % 2 ? [one, other] : [other, one]));
      const drafts = await Promise.all(orders.map((payments) => scene.create.execute(maker, { payments })));
      const outcomes = await atOnce(8, (n) => scene.submit.execute(maker, drafts[n]!.id));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    });

    it('is free again after a cancellation, and a draft takes nothing of it', async () => {
      const invoiceId = await scene.invoice(company, payee);
      const dueOf = async () => {
        const { items } = await scene.listInvoices.execute([company], {});
        return items.find(({ id }) => id === invoiceId);
      };
      const { id } = await scene.create.execute(maker, { payments: [{ invoiceId }] });
      expect(await dueOf()).toMatchObject({ eligible: true, amountDue: usd('1000.00') });
      await scene.submit.execute(maker, id);
      expect(await dueOf()).toMatchObject({ eligible: false, amountDue: usd('0.00') });
      await scene.cancel.execute(maker, id, 'another way');
      expect(await dueOf()).toMatchObject({ eligible: true, amountDue: usd('1000.00') });
    });
  });

  describe('changing (DSB-02)', () => {
    it('lets a contributor add and remove invoices in a draft (STP-05)', async () => {
      const { id, version } = await draft('1.00', '2.00');
      const payments = [await pay('5.00')];
      const changed = await scene.change.execute(contributor, id, { version, payments });
      expect(changed).toMatchObject({
        version: 2,
        lastEditedBy: contributor.personId,
        createdBy: maker.personId,
      });
      expect(totalOf(changed)).toBe(500n);
    });

    it('keeps a contributor from what was submitted', async () => {
      const { id, version } = await submitted();
      const change = { version, payments: [await pay()], reason: 'because' };
      expect((await refusal(scene.change.execute(contributor, id, change))).slug).toBe('access-refused');
    });

    it('demands a reason once it was submitted', async () => {
      const { id, version } = await submitted();
      const payments = [await pay()];
      const without = await refusal(scene.change.execute(maker, id, { version, payments }));
      expect(without).toMatchObject({ slug: 'invalid-request', errors: [{ pointer: '/reason' }] });
      const changed = await scene.change.execute(maker, id, { version, payments, reason: 'wrong invoice' });
      expect(changed).toMatchObject({ status: 'submitted', version: version + 1 });
    });

    it('may pay again what it holds itself, and no more', async () => {
      const invoiceId = await scene.invoice(company, payee);
      const { id } = await scene.create.execute(maker, { payments: [{ invoiceId }] });
      const { version } = await scene.submit.execute(maker, id);
      const change = (amount: string) => ({
        ...{ version, reason: 'a part' },
        payments: [{ invoiceId, amount: usd(amount) }],
      });
      expect((await refusal(scene.change.execute(maker, id, change('1000.01')))).slug).toBe(
        'disbursement-not-acceptable',
      );
      expect(totalOf(await scene.change.execute(maker, id, change('999.99')))).toBe(99_999n);
    });

    it('is done by one of many who started from the same version', async () => {
      const { id, version } = await draft();
      const payments = [await pay('3.00')];
      const outcomes = await atOnce(10, () => scene.change.execute(maker, id, { version, payments }));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await scene.read.one(maker, id)).version).toBe(2);
    });

    it('changes nothing when any payment is refused', async () => {
      const { id, version } = await draft('7.00');
      const payments = [await pay('1.00'), await pay('5000.00')];
      await refusal(scene.change.execute(maker, id, { version, payments }));
      expect(await scene.read.one(maker, id)).toMatchObject({
        version: 1,
        payments: [{ amountMinor: 700n }],
      });
    });
  });

  describe('states', () => {
    it('submits once, and cancels once', async () => {
      const { id } = await draft();
      const submits = await atOnce(8, () => scene.submit.execute(maker, id));
      expect(submits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const cancels = await atOnce(8, () => scene.cancel.execute(maker, id, 'enough'));
      expect(cancels.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await scene.read.one(maker, id)).toMatchObject({ status: 'cancelled', cancelReason: 'enough' });
    });

    it('changes, submits and cancels nothing that was cancelled', async () => {
      const { id, version } = await draft();
      await scene.cancel.execute(maker, id, 'enough');
      const payments = [await pay()];
      for (const act of [
        () => scene.submit.execute(maker, id),
        () => scene.change.execute(maker, id, { version, payments }),
        () => scene.cancel.execute(maker, id, 'again'),
      ])
        expect((await refusal(act())).slug).toBe('disbursement-state');
    });
  });

  describe('people of another company', () => {
    it('get the answer for a disbursement that does not exist, whatever they try (ER-05)', async () => {
      const { id, version } = await submitted();
      const stranger = await scene.person('payments_admin', await scene.payor());
      const payments = [await pay()];
      const tries = (of: string) => [
        () => scene.read.one(stranger, of),
        () => scene.read.receipt(stranger, of),
        () => scene.submit.execute(stranger, of),
        () => scene.cancel.execute(stranger, of, 'mine'),
        () => scene.change.execute(stranger, of, { version, payments, reason: 'mine' }),
        () => scene.intent.describe({ params: { id: of }, body: {} }, stranger),
      ];
      const missing = randomUUID();
      for (const [n, act] of tries(id).entries()) {
        const refused = await refusal(act());
        expect(refused.slug).toBe('not-found');
        expect(refused).toEqual(await refusal(tries(missing)[n]!()));
      }
      expect((await scene.read.page(stranger, {})).items).toEqual([]);
    });

    it('a role that was taken away a moment ago does nothing any more (DC-04)', async () => {
      const { id } = await draft();
      const { personId } = maker;
      await scene.register.removeMembership({ personId, companyId: company, role: 'payments_disburser' });
      expect((await refusal(scene.submit.execute(maker, id))).slug).toBe('access-refused');
    });
  });

  describe('lists', () => {
    it('show each disbursement once, the newest first, over pages', async () => {
      const payments = [await pay('0.01')];
      const made: string[] = [];
      for (let n = 0; n < 51; n += 1) made.unshift((await scene.create.execute(maker, { payments })).id);
      const first = await scene.read.page(maker, {});
      const second = await scene.read.page(maker, { after: first.next ?? '' });
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
      expect(second.next).toBeNull();
    });

    it('refuse a cursor they never gave', async () => {
      for (const after of ['', 'x', Buffer.from("' OR 1=1").toString('base64url'), randomUUID()])
        expect((await refusal(scene.read.page(maker, { after }))).slug).toBe('invalid-request');
    });

    it('hold what has the status asked for', async () => {
      const { id } = await submitted();
      await draft();
      const { items } = await scene.read.page(maker, { status: 'submitted' });
      expect(items.map((item) => item.id)).toEqual([id]);
    });
  });
});
