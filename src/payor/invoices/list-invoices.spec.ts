import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPayorScene, type PayorScene } from '../../../test/support/payor-scene.js';
import { refusal } from '../../../test/support/refusal.js';
import type { InvoiceReply, InvoicesQuery } from './invoice.dto.js';
import { invoiceOrders } from './unpaid-invoices.repository.js';

/** Three pages. */
const INVOICES = 130;

let scene: PayorScene;
let company: string;
let other: string;
beforeAll(async () => {
  scene = await createPayorScene();
  company = await scene.payor();
  other = await scene.payor();
  const payees = await Promise.all([scene.payee(company), scene.payee(company), scene.payee(company)]);
  for (const [at, name] of ['Ironwood 100%', 'ångström & Co', 'Zeta_Roofing'].entries())
    await scene.sql.change('UPDATE company SET name = $2 WHERE id = $1', [payees[at], name]);
  for (let n = 0; n < INVOICES; n += 1)
    await scene.invoice(company, payees[n % 3]!, {
      // Each number and amount comes three times over, as those of different payees may.
      number: `INV-${1000 + ((n * 7) % 44)}-${n % 3}`,
      amountMinor: BigInt(1_000 + ((n * 13) % 40)),
    });
  await scene.invoice(other, payees[0], { number: 'FOREIGN-1' });
});
afterAll(() => scene.stop());

const page = (query: InvoicesQuery = {}, companyIds = [company]) =>
  scene.listInvoices.execute(companyIds, query);
async function all({ search = '', order = 'oldest' }: InvoicesQuery): Promise<InvoiceReply[]> {
  const first = await page({ search, order });
  const found = [...first.items];
  for (let { next } = first; next !== null;) {
    const more = await page({ search, order, after: next });
    found.push(...more.items);
    next = more.next;
  }
  return found;
}
const numbersOf = (items: readonly InvoiceReply[]): string[] => items.map(({ number }) => number);

describe('unpaid invoices', () => {
  it.each(invoiceOrders)('come each once, over all pages, in the order "%s"', async (order) => {
    const found = await all({ order });
    expect(new Set(found.map(({ id }) => id)).size).toBe(INVOICES);
    expect(found).toHaveLength(INVOICES);
    const keys = {
      oldest: () => found.map(({ id }) => id),
      newest: () => found.map(({ id }) => id).reverse(),
      number: () => numbersOf(found),
      payee: () => found.map(({ payee }) => `${['å', 'I', 'Z'].indexOf(payee.name.charAt(0))}`),
      largest: () => found.map(({ amount }) => amount.amount).reverse(),
      smallest: () => found.map(({ amount }) => amount.amount),
    }[order]();
    expect(keys).toEqual([...keys].sort());
  });

  it('are found by words in their number or the name of the payee, in any order and any case', async () => {
    const ofIronwood = await all({ search: ' IRONWOOD ' });
    expect(new Set(ofIronwood.map(({ payee }) => payee.name))).toEqual(new Set(['Ironwood 100%']));
    expect(ofIronwood).toHaveLength(44);
    expect(numbersOf(await all({ search: '1007 ironwood' }))).toEqual(['INV-1007-0']);
    expect(numbersOf(await all({ search: 'Ångström inv-1000' }))).toHaveLength(1);
    expect(await all({ search: 'ironwood zeta' })).toEqual([]);
    expect(await all({ search: '' })).toHaveLength(INVOICES);
  });

  it('are looked for as typed: no sign of a pattern means anything', async () => {
    expect(await all({ search: '100%' })).toHaveLength(44);
    expect(await all({ search: '%' })).toHaveLength(44);
    expect(await all({ search: '_' })).toHaveLength(43);
    for (const search of ['\\', "' OR 1=1 --", 'INV?1000']) expect(await all({ search })).toEqual([]);
  });

  it('are those of one company where one is named, and of no other than one’s own', async () => {
    const both = [company, other];
    expect(numbersOf((await page({ companyId: other }, both)).items)).toEqual(['FOREIGN-1']);
    expect((await page({ companyId: other })).items).toEqual([]);
    expect((await page({ search: 'FOREIGN' })).items).toEqual([]);
    expect((await page({ search: 'FOREIGN', order: 'payee' }, both)).items).toHaveLength(1);
  });

  it('are given by their ids, those of others left out', async () => {
    const [foreign] = (await page({}, [other])).items;
    const wanted = (await all({ order: 'newest' })).slice(0, 100).map(({ id }) => id);
    const { items, next } = await page({ ids: wanted.join(',') });
    expect([new Set(items.map(({ id }) => id)), next]).toEqual([new Set(wanted), null]);
    expect((await page({ ids: foreign?.id ?? '' })).items).toEqual([]);
  });

  it('go on behind an invoice of one’s own alone: where another’s would stand is told to nobody', async () => {
    const [foreign] = (await page({}, [other])).items;
    const after = Buffer.from(foreign?.id ?? '').toString('base64url');
    for (const order of invoiceOrders)
      expect(await page({ after, order })).toEqual({ items: [], next: null });
    expect((await refusal(page({ after: 'INV-1000' }))).slug).toBe('invalid-request');
  });
});
