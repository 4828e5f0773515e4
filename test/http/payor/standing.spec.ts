import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withConnection } from '../../../scripts/database.js';
import type { Actor } from '../../support/actor.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { newPayor } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const DISBURSEMENTS = '/v1/payor/disbursements';

describe('how a disbursement stands', () => {
  let portal: Portal;
  let ada: Actor;
  let ben: Actor;
  let chika: Actor;
  let dana: Actor;
  let eli: Actor;
  let id: string;

  beforeAll(async () => {
    portal = await startPortal();
    ada = portal.person('payments_admin');
    [ben, chika] = [0, 1].map((n) => portal.person('payments_disburser', n)) as [Actor, Actor];
    dana = portal.person('disbursement_contributor');
    eli = portal.person('beneficiary_approver');
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    for (const one of [ada, ben, chika, dana, eli]) await one.signIn();
    ({ id } = await submittedDisbursement(ben));
  });

  const standing = async (who: Actor, of = id): Promise<any> =>
    (await who.api('GET', `${DISBURSEMENTS}/${of}/standing`)).body;
  const acts = async (who: Actor, of = id): Promise<Record<string, string | null>> =>
    Object.fromEntries((await standing(who, of)).acts.map(({ act, hindered }: any) => [act, hindered]));
  const sql = (text: string, values: unknown[] = []) =>
    withConnection(portal.database.ownerUrl, (client) => client.query(text, values));
  const draft = async (): Promise<string> => {
    const { body } = await ben.api('GET', '/v1/payor/invoices');
    const { id: invoiceId, amountDue } = body.items.find(({ eligible }: any) => eligible);
    const payments = [{ invoiceId, amount: { ...amountDue, amount: '1.00' } }];
    return (await ben.write('POST', DISBURSEMENTS, { payments })).body.id as string;
  };

  it('says who did what, by name', async () => {
    const { company, hands } = await standing(chika);
    expect(company.name).toBe('Cedar & Stone Builders');
    expect(hands.map(({ did, person }: any) => [did, person.name])).toEqual([
      ['created', 'Ben Larsen'],
      ['last_edited', 'Ben Larsen'],
      ['submitted', 'Ben Larsen'],
    ]);
  });

  it('offers each person what their role and its state allow, and says what hinders them', async () => {
    expect(await acts(chika)).toEqual({ authorize: null, change: null, cancel: null });
    expect(await acts(ben)).toEqual({ authorize: 'own_hands', change: null, cancel: null });
    expect(await acts(dana)).toEqual({});
    expect(await acts(eli)).toEqual({});
    const drafted = await draft();
    expect(await acts(chika, drafted)).toEqual({ submit: null, change: null, cancel: null });
    expect(await acts(dana, drafted)).toEqual({ change: null });
    await chika.write('POST', `${DISBURSEMENTS}/${id}/cancel`, { reason: 'Paid by cheque' });
    expect(await acts(chika)).toEqual({});
    expect((await standing(chika)).hands.at(-1)).toMatchObject({
      did: 'cancelled',
      person: { name: 'Chika Mori' },
    });
  });

  it('names what stands against it, invoice by invoice, and takes it back once that is gone', async () => {
    expect((await standing(chika)).obstacles).toEqual([]);
    const { payments } = (await chika.api('GET', `${DISBURSEMENTS}/${id}`)).body;
    const { invoiceId, account } = payments[0];
    await sql("UPDATE invoice SET status = 'pending' WHERE id = $1", [invoiceId]);
    expect((await standing(chika)).obstacles).toEqual([{ invoiceId, because: 'invoice_not_approved' }]);
    expect(await acts(chika)).toMatchObject({ authorize: 'obstacles' });
    await sql("UPDATE invoice SET status = 'approved' WHERE id = $1", [invoiceId]);
    const { body } = await dana.api('GET', `/v1/payor/invoices?disbursementId=${id}`);
    const { amountDue } = body.items.find((one: any) => one.id === invoiceId);
    await sql('UPDATE invoice SET paid_minor = $2 WHERE id = $1', [
      invoiceId,
      Math.round(Number(amountDue.amount) * 100) - 1,
    ]);
    expect((await standing(chika)).obstacles).toEqual([{ invoiceId, because: 'more_than_due' }]);
    await sql('UPDATE invoice SET paid_minor = 0 WHERE id = $1', [invoiceId]);

    await sql("UPDATE beneficiary_account SET status = 'needs_review' WHERE id = $1", [account.id]);
    expect((await standing(chika)).obstacles).toContainEqual({ invoiceId, because: 'account_not_approved' });
    await sql("UPDATE beneficiary_account SET status = 'approved' WHERE id = $1", [account.id]);
    await sql("UPDATE funding_account SET status = 'failed' WHERE is_default");
    expect((await standing(chika)).obstacles).toEqual([
      { invoiceId: null, because: 'funding_account_not_verified' },
    ]);
    await sql("UPDATE funding_account SET status = 'verified' WHERE is_default");
    expect((await standing(chika)).obstacles).toEqual([]);
  });

  it('says that a draft cannot be submitted while disbursements are off', async () => {
    const drafted = await draft();
    const turn = (enabled: boolean) =>
      ada.api('PUT', '/v1/payor/settings/disbursements', { body: { enabled, reason: 'the bank asked' } });
    await turn(false);
    expect(await acts(ben, drafted)).toMatchObject({ submit: 'disbursements_off' });
    await turn(true);
  });

  it('is hidden from other companies, like the disbursement itself (ER-05)', async () => {
    const { actor } = await newPayor(portal, 'standing');
    await actor.signIn();
    expect((await actor.api('GET', `${DISBURSEMENTS}/${id}/standing`)).status).toBe(404);
    expect((await actor.api('GET', `${DISBURSEMENTS}/summary`)).body).toEqual({ items: [] });
    const invoices = await actor.api('GET', `/v1/payor/invoices?disbursementId=${id}`);
    expect(invoices.body.items).toEqual([]);
  });

  it('is summed by currency and status over every page of the list', async () => {
    const sums = async (): Promise<any[]> => (await dana.api('GET', `${DISBURSEMENTS}/summary`)).body.items;
    const of = (status: string, items: any[]) =>
      items.find((one) => one.status === status) ?? { count: 0, total: { amount: '0.00' } };
    const before = of('submitted', await sums());
    await submittedDisbursement(ben);
    const after = of('submitted', await sums());
    expect(after).toMatchObject({ count: (before.count as number) + 1, total: { currency: 'USD' } });
    expect(Number(after.total.amount)).toBe(Number(before.total.amount) + 2);
  });

  it('leaves out of what is due for others what it promises itself', async () => {
    const dueOf = (list: any, invoiceId: string): string =>
      list.body.items.find((one: any) => one.id === invoiceId).amountDue.amount as string;
    const { payments } = (await chika.api('GET', `${DISBURSEMENTS}/${id}`)).body;
    const [{ invoiceId, amount }] = payments;
    const forAll = dueOf(await dana.api('GET', '/v1/payor/invoices'), invoiceId);
    const own = dueOf(await dana.api('GET', `/v1/payor/invoices?disbursementId=${id}`), invoiceId);
    expect(Number(own)).toBe(Number(forAll) + Number(amount.amount as string));
  });

  it('stands over invoices that are searched, ordered and named', async () => {
    const list = async (query: string) => (await dana.api('GET', `/v1/payor/invoices?${query}`)).body;
    const all = (await list('')).items;
    const [one, two] = all;
    const found = await list(`search=${encodeURIComponent(`${one.number} ${one.payee.name}`)}`);
    expect(found.items.map(({ id }: any) => id)).toContain(one.id);
    expect((await list('search=no-such-number')).items).toEqual([]);
    const numbers = (await list('order=number')).items.map(({ number }: any) => number);
    expect(numbers).toEqual([...numbers].sort());
    const named = (await list(`ids=${one.id},${two.id}`)).items.map(({ id }: any) => id);
    expect(named.sort()).toEqual([one.id, two.id].sort());
    expect((await list(`companyId=${one.companyId}`)).items).toEqual(all);
    expect((await list('companyId=01a00000-0000-7000-8000-000000000000')).items).toEqual([]);
  });

  it.each([
    ['/search', `search=${'x'.repeat(101)}`],
    ['/search', 'search=a&search=b'],
    ['/order', 'order=amount'],
    ['/order', 'order=constructor'],
    ['/ids', 'ids='],
    ['/ids', 'ids=1'],
    ['/ids', `ids=${Array(101).fill('01a00000-0000-7000-8000-000000000000').join(',')}`],
    ['/companyId', 'companyId=mine'],
    ['/after', 'after=MQ'],
  ])('looks for no invoices by what is none: %s', async (pointer, query) => {
    const { status, body } = await dana.api('GET', `/v1/payor/invoices?${query}`);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });
});
