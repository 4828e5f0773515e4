import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { demoDepositAccountNumber } from '../../../scripts/demo-company.js';
import type { Actor } from '../../support/actor.js';
import type { Reply } from '../../support/client.js';
import { anAccount, BANK_ACCOUNTS, numberOf } from '../../support/payee-people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const DISBURSEMENTS = '/v1/payor/disbursements';
const BENEFICIARIES = '/v1/payor/beneficiary-accounts';
const PAYMENTS = '/v1/payee-admin/payments';
const PAYEE = 'Ironwood Steel';

/** What one side does, and the other hears of it. */
describe('a payee and who pays it', () => {
  let portal: Portal;
  let fay: Actor;
  let ben: Actor;
  let chika: Actor;
  let eli: Actor;
  let made = 0;
  let current = demoDepositAccountNumber;

  beforeAll(async () => {
    portal = await startPortal();
    fay = portal.person('payee_admin');
    ben = portal.person('payments_disburser', 0);
    chika = portal.person('payments_disburser', 1);
    eli = portal.person('beneficiary_approver');
    for (const person of [fay, ben, chika, eli]) await person.signIn();
  });
  afterAll(() => portal.stop());

  /** Fay selects an account that the payor has never seen. */
  async function payeeTurnsElsewhere(): Promise<void> {
    made += 1;
    await fay.signIn();
    const body = anAccount(made, { currentDefaultAccountNumber: current });
    const added = await fay.write('POST', BANK_ACCOUNTS, body);
    const selected = await fay.write('POST', `${BANK_ACCOUNTS}/${added.body.id}/select`, {});
    expect([added.status, selected.status, selected.body.isDefault]).toEqual([201, 200, true]);
    current = numberOf(made);
  }

  const account = async (): Promise<any> =>
    (await eli.api('GET', BENEFICIARIES)).body.items.find(({ payee }: any) => payee.name === PAYEE);

  async function approve(): Promise<Reply> {
    await eli.signIn();
    const { id, version } = await account();
    return eli.write('POST', `${BENEFICIARIES}/${id}/approve`, { version });
  }

  /** Over one invoice of that payee. */
  async function submitted(): Promise<string> {
    await ben.signIn();
    const invoices = (await ben.api('GET', '/v1/payor/invoices')).body.items;
    const invoice = invoices.find(({ payee, eligible }: any) => payee.name === PAYEE && eligible);
    const payments = [{ invoiceId: invoice.id, amount: { amount: '1.00', currency: 'USD' } }];
    const created = await ben.write('POST', DISBURSEMENTS, { payments });
    const done = await ben.write('POST', `${DISBURSEMENTS}/${created.body.id}/submit`, {});
    expect([created.status, done.status]).toEqual([201, 200]);
    return created.body.id;
  }

  const authorize = (id: string, challengeId?: string): Promise<Reply> =>
    chika.write(
      'POST',
      `${DISBURSEMENTS}/${id}/authorize`,
      {},
      challengeId === undefined ? {} : { 'Countersign-Challenge': challengeId },
    );

  it('tells the payee what it is paid once that is authorized, and not before (BNK-04)', async () => {
    const id = await submitted();
    await fay.refresh();
    expect((await fay.api('GET', PAYMENTS)).body.items).toEqual([]);
    await chika.signIn();
    const challengeId = await chika.countersign(`${DISBURSEMENTS}/${id}/authorize`);
    expect((await authorize(id, challengeId)).status).toBe(200);
    expect((await fay.api('GET', PAYMENTS)).body).toEqual({
      items: [
        {
          id: `${id}.1`,
          companyId: expect.any(String),
          payorName: 'Cedar & Stone Builders',
          invoiceNumber: expect.stringMatching(/^IWS-/),
          amount: { amount: '1.00', currency: 'USD' },
          status: 'authorized',
          authorizedAt: expect.any(String),
        },
      ],
      next: null,
    });
  });

  it('voids a countersignature over the account of before: changed, and for good (STP-03, SU-05)', async () => {
    const id = await submitted();
    await chika.signIn();
    const challengeId = await chika.countersign(`${DISBURSEMENTS}/${id}/authorize`);
    await payeeTurnsElsewhere();
    const changed = await authorize(id, challengeId);
    expect([changed.status, changed.body.type]).toEqual([409, '/problems/intent-changed']);
    expect((await approve()).status).toBe(200);
    const again = await authorize(id, challengeId);
    expect([again.status, again.body.type]).toEqual([401, '/problems/countersignature-required']);
    expect(again.body.intent.display.accounts).toEqual([
      `Ironwood Steel LLC, Anvil Savings Bank …${current.slice(-4)}`,
    ]);
    expect((await ben.api('GET', `${DISBURSEMENTS}/${id}`)).body.status).toBe('submitted');
    await chika.signIn();
    const anew = await chika.countersign(`${DISBURSEMENTS}/${id}/authorize`);
    expect((await authorize(id, anew)).status).toBe(200);
  });

  it('voids it too when the payor approved the new account before it was used', async () => {
    const id = await submitted();
    await chika.signIn();
    const challengeId = await chika.countersign(`${DISBURSEMENTS}/${id}/authorize`);
    await payeeTurnsElsewhere();
    await approve();
    const changed = await authorize(id, challengeId);
    expect([changed.status, changed.body.type]).toEqual([409, '/problems/intent-changed']);
  });

  it('holds what pays the payee until the new account is approved, and flags its invoices (DSB-02, BNK-02)', async () => {
    const open = await submitted();
    await payeeTurnsElsewhere();
    const { status, version, lastFour } = await account();
    expect([status, lastFour]).toEqual(['needs_review', current.slice(-4)]);
    const flaggedOne = await ben.api('GET', `${DISBURSEMENTS}/${open}`);
    expect(flaggedOne.body.payments[0].account.status).toBe('needs_review');
    const refused = await authorize(open);
    expect([refused.status, refused.body.type]).toEqual([422, '/problems/disbursement-not-acceptable']);
    expect(refused.body.errors).toContainEqual({
      pointer: '/payments/0/account',
      detail: "the payee's account is not approved",
    });
    const invoices = (await ben.api('GET', '/v1/payor/invoices')).body.items;
    const flagged = invoices.filter(({ payee }: any) => payee.name === PAYEE);
    expect(flagged.length).toBeGreaterThan(3);
    for (const invoice of flagged)
      expect(invoice.ineligibleBecause).toContain('the payee has no approved bank account');
    const approved = await approve();
    expect(approved.body).toMatchObject({ status: 'approved', version });
    expect((await authorize(open)).body.type).toBe('/problems/countersignature-required');
  });

  it('approves the version that was looked at, once, with a fresh factor and the right to (BNK-02, DC-07)', async () => {
    await payeeTurnsElsewhere();
    const seen: { id: string; version: number } = await account();
    const { id } = seen;
    await payeeTurnsElsewhere();
    const version = seen.version + 1;
    await eli.signIn();
    const path = `${BENEFICIARIES}/${id}/approve`;
    expect((await eli.write('POST', path, { version: seen.version })).body.type).toBe(
      '/problems/version-conflict',
    );
    await ben.signIn();
    expect((await ben.write('POST', path, { version })).status).toBe(403);
    const races = await Promise.all(Array.from({ length: 5 }, () => eli.write('POST', path, { version })));
    expect(races.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await eli.write('POST', `${BENEFICIARIES}/${randomUUID()}/approve`, { version })).status).toBe(
      404,
    );
    portal.clock.advanceSeconds(301);
    await eli.refresh();
    expect((await eli.write('POST', path, { version })).status).toBe(401);
  });

  it('executes nothing but what was signed when the payee turns elsewhere in that very moment (promise 4)', async () => {
    for (let round = 0; round < 5; round += 1) {
      await approve();
      const id = await submitted();
      await chika.signIn();
      const challengeId = await chika.countersign(`${DISBURSEMENTS}/${id}/authorize`);
      const before = await account();
      const [authorized] = await Promise.all([authorize(id, challengeId), payeeTurnsElsewhere()]);
      expect([200, 409]).toContain(authorized.status);
      if (authorized.status === 409) continue;
      const { receipt } = authorized.body;
      const { intent } = JSON.parse(Buffer.from(receipt.split('.')[1], 'base64url').toString());
      const paid = intent.payments.map((payment: any) => payment.account.lastFour);
      expect(paid).toEqual([before.lastFour]);
      expect(paid).not.toContain(current.slice(-4));
    }
  });
});
