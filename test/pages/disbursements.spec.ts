import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { changedAmount, submittedDisbursement } from '../support/disbursements.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

const LIST = '/payor/disbursements';

let portal: Portal;
let ben: Actor;
let chika: PageVisitor;
beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  ben = await portal.signedIn('payments_disburser', 0);
  chika = new PageVisitor(portal, portal.person('payments_disburser', 1));
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await ben.signIn();
  await chika.signIn(LIST);
  // Signed in anew: with a fresh factor, whatever the test before has waited for.
  await chika.press('/sign-out');
  await chika.signIn(LIST);
});

const sql = (text: string, values: unknown[] = []) =>
  withConnection(portal.database.ownerUrl, (client) => client.query(text, values));
const html = (who: PageVisitor): string => who.browser.page?.html ?? '';
const status = (who: PageVisitor): number | undefined => who.browser.page?.status;
const at = async (role: string, index: number, path: string): Promise<PageVisitor> => {
  const visitor = new PageVisitor(portal, portal.person(role, index));
  await visitor.signIn(LIST);
  await visitor.open(path);
  return visitor;
};
const read = async (id: string): Promise<any> => (await ben.api('GET', `/v1/payor/disbursements/${id}`)).body;
const invoices = async (count: number): Promise<any[]> => {
  const { body } = await ben.api('GET', '/v1/payor/invoices');
  return body.items
    .filter(({ eligible, amountDue }: any) => eligible && Number(amountDue.amount) > 10)
    .slice(0, count);
};
const idIn = (path: string): string => path.split('/')[3] ?? '';
const shownVersion = (who: PageVisitor): string => who.browser.form(who.path).hidden['version'] ?? 'none';

/** A draft made on the page. */
async function draft(note = ''): Promise<string> {
  const [invoice] = await invoices(1);
  await chika.open(`${LIST}/new`);
  await chika.send({
    [`take_${invoice.id}`]: 'yes',
    [`amount_${invoice.id}`]: '2.00',
    [`note_${invoice.id}`]: note,
  });
  expect(chika.text).toContain('The draft is saved');
  return idIn(chika.path);
}

describe('making a disbursement (DSB-01)', () => {
  test('out of ticked invoices: all that is due unless less is given, with a note, from the default account', async () => {
    const [one, other] = await invoices(2);
    await chika.open(`${LIST}/new`);
    expect(html(chika)).toContain(`placeholder="${one.amountDue.amount}"`);
    await chika.send({
      [`take_${one.id}`]: 'yes',
      [`amount_${one.id}`]: '12,50',
      [`note_${one.id}`]: 'First half, as agreed',
      [`take_${other.id}`]: 'yes',
      [`amount_${other.id}`]: '',
      // Not ticked, whatever is typed there.
      'amount_01a00000-0000-7000-8000-000000000000': '5',
    });
    const made = await read(idIn(chika.path));
    expect(made).toMatchObject({ status: 'draft', fundingAccount: { lastFour: '4417' } });
    expect(made.payments).toMatchObject([
      { invoiceId: one.id, amount: { amount: '12.50' }, note: 'First half, as agreed' },
      { invoiceId: other.id, amount: other.amountDue, note: null },
    ]);
    expect(chika.text).toContain('First half, as agreed');
    expect(chika.text).toContain('$12.50');
  });

  test('says what is wrong at the very row, keeps what was typed, and the same page sent twice makes one', async () => {
    const [one, other] = await invoices(2);
    await chika.open(`${LIST}/new`);
    await chika.send();
    expect(status(chika)).toBe(422);
    expect(chika.text).toContain('Tick at least one invoice');

    const ticked = { [`take_${one.id}`]: 'yes', [`take_${other.id}`]: 'yes', [`amount_${one.id}`]: '1.00' };
    await chika.send({ ...ticked, [`amount_${other.id}`]: '999999999.00' });
    expect(status(chika)).toBe(422);
    expect(html(chika)).toContain(`id="amount_${other.id}-error"`);
    expect(html(chika)).not.toContain(`id="amount_${one.id}-error"`);
    expect(html(chika)).toContain('value="999999999.00"');
    expect(chika.text).toContain(`Enter an amount for ${other.number} above zero`);

    const before = (await ben.api('GET', '/v1/payor/disbursements')).body.items.length as number;
    const good = { ...ticked, [`amount_${other.id}`]: '1.00' };
    const { hidden } = chika.browser.form(`${LIST}/new`);
    await chika.send(good);
    const made = chika.path;
    await chika.press(`${LIST}/new`, { ...hidden, ...good });
    expect(chika.path).toBe(made);
    expect((await ben.api('GET', '/v1/payor/disbursements')).body.items).toHaveLength(before + 1);
  });

  test('refuses an invoice that was lost to others meanwhile, at its row or above', async () => {
    const [one] = await invoices(1);
    await chika.open(`${LIST}/new`);
    await sql("UPDATE invoice SET status = 'pending' WHERE id = $1", [one.id]);
    await chika.send({ [`take_${one.id}`]: 'yes' });
    expect(status(chika)).toBe(422);
    expect(chika.text).toContain(`${one.number}: The invoice is not approved.`);
    await sql("UPDATE invoice SET status = 'approved' WHERE id = $1", [one.id]);
    await chika.open(`${LIST}/new`);
    await chika.send({ 'take_01a00000-0000-7000-8000-000000000000': 'yes' });
    expect(status(chika)).toBe(422);
    expect(chika.text).toContain('can no longer be paid');
  });

  test('asks for a fresh code first, and what was ticked waits for one that grew stale meanwhile (STP-02)', async () => {
    const [one] = await invoices(1);
    await chika.open(`${LIST}/new`);
    portal.clock.advanceSeconds(400);
    await chika.send({
      [`take_${one.id}`]: 'yes',
      [`amount_${one.id}`]: '3.00',
      [`note_${one.id}`]: 'waits',
    });
    expect(chika.path).toBe('/step-up');
    await chika.giveCode();
    expect(chika.path).toBe(`${LIST}/new`);
    expect(html(chika)).toContain('value="waits"');
    expect(html(chika)).toMatch(new RegExp(`id="take_${one.id}"[^>]*checked`));
  });

  test('is not for contributors, nor for those who approve accounts (STP-05)', async () => {
    for (const [role, index] of [
      ['disbursement_contributor', 0],
      ['beneficiary_approver', 0],
    ] as const) {
      const visitor = await at(role, index, LIST);
      expect(visitor.text).not.toContain('Make a disbursement');
      await visitor.open(`${LIST}/new`);
      expect(status(visitor)).toBe(404);
    }
  });
});

describe('choosing among many invoices', () => {
  const many = 'MANY';
  beforeAll(async () => {
    const [{ id }] = await invoices(1);
    await sql(
      `INSERT INTO invoice (id, company_id, payee_company_id, number, currency, amount_minor, paid_minor, status, last_approved_by, approved_at)
       SELECT gen_random_uuid(), company_id, payee_company_id, '${many}-' || to_char(n, 'FM0000'), currency, 1000 + n, 0, 'approved', last_approved_by, approved_at
       FROM invoice, generate_series(1, 120) n WHERE id = $1`,
      [id],
    );
  });
  // Out of the way of the others, which take the first that they find.
  afterAll(() => sql("UPDATE invoice SET status = 'void' WHERE number LIKE 'MANY-%'"));

  const idOf = async (number: string): Promise<string> => {
    const { body } = await ben.api('GET', `/v1/payor/invoices?search=${number}`);
    return body.items[0].id as string;
  };
  const next = (): string => / value="(to:[^"]+)"/.exec(html(chika))?.[1] ?? '';
  const waits = (name: string, value: string) => `type="hidden" name="${name}" value="${value}"`;

  test('searches, sorts and goes on at the server, and loses nothing that was ticked or typed', async () => {
    const [first, last] = [await idOf('MANY-0003'), await idOf('MANY-0118')];
    const before = (await ben.api('GET', '/v1/payor/disbursements')).body.items.length as number;
    await chika.open(`${LIST}/new`);
    await chika.send({ search: 'many', order: 'number', step: 'search' });
    expect(status(chika)).toBe(200);
    expect(html(chika)).toContain(`id="take_${first}"`);
    expect(html(chika)).not.toContain(`id="take_${last}"`);

    const untaken = await idOf('MANY-0005');
    const typed = {
      ...{ search: 'many', order: 'number', [`take_${first}`]: 'yes', [`amount_${first}`]: '1,50' },
      [`note_${untaken}`]: 'perhaps <later>',
    };
    await chika.send({ ...typed, step: next() });
    expect(html(chika)).toContain('MANY-0060');
    expect(html(chika)).not.toContain('MANY-0049');
    expect(html(chika)).toMatch(new RegExp(`id="take_${first}"[^>]*checked`));
    expect(html(chika)).toContain(waits(`note_${untaken}`, 'perhaps &lt;later>'));
    expect(chika.text).toContain('Chosen so far 1');
    expect(chika.text).toContain('Total $1.50');

    // Another search begins at its first page, whichever button is pressed.
    await chika.send({ ...typed, search: '0118', step: next() });
    expect(html(chika)).toContain(`id="take_${last}"`);
    await chika.send({ ...typed, search: 'nothing of that kind', [`take_${last}`]: 'yes', step: 'search' });
    expect(chika.text).toContain('No other invoice matches');
    expect(chika.text).toContain('Chosen so far 2');
    expect(chika.text).toContain('Total $12.68');
    expect((await ben.api('GET', '/v1/payor/disbursements')).body.items).toHaveLength(before);

    await chika.send({ ...typed, search: 'nothing of that kind', [`take_${last}`]: 'yes' });
    const made = await read(idIn(chika.path));
    expect(made.payments.map(({ invoiceId, amount }: any) => [invoiceId, amount.amount])).toEqual(
      expect.arrayContaining([
        [first, '1.50'],
        [last, '11.18'],
      ]),
    );
    expect(made.payments).toHaveLength(2);

    await chika.open(`${LIST}/${made.id}/edit`);
    await chika.send({ ...typed, search: 'MANY-0077', step: 'search' });
    expect(html(chika)).toMatch(new RegExp(`id="take_${first}"[^>]*checked`));
    expect(html(chika)).not.toMatch(new RegExp(`id="take_${last}"[^>]*checked`));
    expect(html(chika)).toContain('MANY-0077');
    expect((await read(made.id)).version).toBe(made.version);
  });
});

describe('the list', () => {
  test('shows what stands where in words and numbers, and what was chosen', async () => {
    await submittedDisbursement(ben);
    await draft();
    await chika.open(`${LIST}?status=submitted`);
    expect(chika.text).toContain('Under way in USD');
    expect(chika.text).toMatch(/Submitted \$[\d,.]+ \(\d+ disbursements?\)/);
    expect(html(chika)).toContain('aria-label="Ironwood Steel');
    expect(html(chika)).not.toContain('<span class="badge plain">Draft</span>');
    await chika.open(`${LIST}?status=failed`);
    expect(chika.text).toContain('No disbursement has this status');
    await chika.open(`${LIST}?status=<script>`);
    expect(status(chika)).toBe(200);
  });

  test('lets those be ticked that this person may authorize together, and leads to their page', async () => {
    const ids = [(await submittedDisbursement(ben)).id, (await submittedDisbursement(ben)).id];
    await chika.open(`${LIST}?status=submitted`);
    for (const id of ids) expect(html(chika)).toContain(`name="d:${id}"`);
    await chika.browser.submit(`${LIST}/batch`, Object.fromEntries(ids.map((id) => [`d:${id}`, 'yes'])));
    expect(chika.browser.title).toBe('Authorize these payments');

    const maker = await at('payments_disburser', 0, `${LIST}?status=submitted`);
    for (const id of ids) expect(html(maker)).not.toContain(`name="d:${id}"`);
  });
});

describe('one disbursement (DSB-02)', () => {
  test('shows what the server knows, and each person what they may do', async () => {
    const { id } = await submittedDisbursement(ben);
    await chika.open(`${LIST}/${id}`);
    for (const text of ['Ben Larsen', 'Operating account', '…4417', 'Ironwood Steel', 'Cedar & Stone'])
      expect(chika.text).toContain(text);
    expect(html(chika)).toContain(`action="${LIST}/${id}/authorize"`);
    await chika.browser.submit(`${LIST}/${id}/authorize`);
    expect(chika.browser.title).toBe('Authorize this payment');

    const maker = await at('payments_disburser', 0, `${LIST}/${id}`);
    expect(html(maker)).not.toContain(`action="${LIST}/${id}/authorize"`);
    expect(maker.text).toContain('Somebody else checks it');
    const contributor = await at('disbursement_contributor', 0, `${LIST}/${id}`);
    expect(contributor.text).toContain('There is nothing for you to do here');
    await contributor.open(`${LIST}/${id}/submit`);
    expect(status(contributor)).toBe(404);
  });

  test('says which invoice is in the way and why, and offers no authorization meanwhile', async () => {
    const { id } = await submittedDisbursement(ben);
    const [{ invoiceId, invoiceNumber }] = (await read(id)).payments;
    await sql("UPDATE invoice SET status = 'pending' WHERE id = $1", [invoiceId]);
    await chika.open(`${LIST}/${id}`);
    expect(chika.text).toContain('What stands in the way');
    expect(chika.text).toMatch(new RegExp(`${invoiceNumber} , .* : The invoice is not approved`));
    expect(html(chika)).not.toContain(`${id}/authorize`);
    await sql("UPDATE invoice SET status = 'approved' WHERE id = $1", [invoiceId]);
  });

  test('is no page where there is none, or none of theirs', async () => {
    await chika.open(`${LIST}/01a00000-0000-7000-8000-000000000000`);
    expect(status(chika)).toBe(404);
    await chika.open(`${LIST}/nothing`);
    expect(status(chika)).toBe(404);
  });

  test('shows what people typed as text, never as markup', async () => {
    const id = await draft('<b>bold</b> & "quoted"');
    expect(html(chika)).toContain('&lt;b>bold&lt;/b>');
    expect(html(chika)).not.toContain('<b>bold</b>');
    await chika.open(`${LIST}/${id}/edit`);
    expect(html(chika)).not.toContain('<b>bold</b>');
  });
});

describe('changing it', () => {
  test('a draft freely, by a contributor too: one invoice out, another one in', async () => {
    const id = await draft();
    const [{ invoiceId: out }] = (await read(id)).payments;
    const into = (await invoices(2)).find((invoice) => invoice.id !== out);
    const dana = await at('disbursement_contributor', 0, `${LIST}/${id}/edit`);
    expect(html(dana)).toMatch(new RegExp(`id="take_${out}"[^>]*checked`));
    await dana.send({ [`take_${into.id}`]: 'yes', [`amount_${into.id}`]: '4.00' });
    expect(dana.path).toBe(`${LIST}/${id}`);
    expect(dana.text).toContain('Saved');
    expect((await read(id)).payments).toMatchObject([{ invoiceId: into.id, amount: { amount: '4.00' } }]);
  });

  test('what was submitted with a reason alone, and over what it promises itself', async () => {
    const { id } = await submittedDisbursement(ben, { invoices: 1 });
    const [{ invoiceId }] = (await read(id)).payments;
    await chika.open(`${LIST}/${id}/edit`);
    await chika.send({ [`take_${invoiceId}`]: 'yes', [`amount_${invoiceId}`]: '2.50', reason: ' ' });
    expect(status(chika)).toBe(422);
    expect(html(chika)).toContain('id="reason-error"');
    await chika.send({
      [`take_${invoiceId}`]: 'yes',
      [`amount_${invoiceId}`]: '2.50',
      reason: 'a part more',
    });
    expect((await read(id)).payments).toMatchObject([{ amount: { amount: '2.50' } }]);
    const contributor = await at('disbursement_contributor', 0, `${LIST}/${id}/edit`);
    expect(contributor.path).toBe(`${LIST}/${id}`);
  });

  test('overwrites nothing that somebody else saved meanwhile, before it was shown', async () => {
    const { id } = await submittedDisbursement(ben, { invoices: 1 });
    const [{ invoiceId }] = (await read(id)).payments;
    await chika.open(`${LIST}/${id}/edit`);
    const version = shownVersion(chika);
    expect((await changedAmount(ben, id)).status).toBe(200);
    const mine = { [`take_${invoiceId}`]: 'yes', [`amount_${invoiceId}`]: '7.00', reason: 'mine' };
    await chika.send(mine);
    expect(status(chika)).toBe(422);
    expect(chika.text).toContain('Somebody changed this disbursement meanwhile');
    expect(chika.text).toContain('What it holds now');
    expect(chika.text).toContain('$1.01');
    expect(html(chika)).toContain('value="7.00"');
    expect((await read(id)).payments).toMatchObject([{ amount: { amount: '1.01' } }]);
    expect(shownVersion(chika)).toBe(String(Number(version) + 1));
    await chika.send(mine);
    expect((await read(id)).payments).toMatchObject([{ amount: { amount: '7.00' } }]);
  });
});

describe('submitting and cancelling', () => {
  test('are asked once more, over what they are about; a cancelled one says why', async () => {
    const id = await draft();
    await chika.open(`${LIST}/${id}/submit`);
    expect(chika.text).toContain('$2.00');
    await chika.send();
    expect(chika.text).toContain('It is submitted');
    expect((await read(id)).status).toBe('submitted');

    await chika.open(`${LIST}/${id}/cancel`);
    await chika.send({ reason: '' });
    expect(status(chika)).toBe(422);
    await chika.send({ reason: 'Paid by cheque' });
    expect(chika.text).toContain('The disbursement is cancelled');
    expect(chika.text).toContain('Paid by cheque');
    expect((await read(id)).status).toBe('cancelled');
    await chika.open(`${LIST}/${id}/cancel`);
    expect(chika.path).toBe(`${LIST}/${id}`);
  });

  test('a draft whose invoice is not approved any more stays one, and its page says why', async () => {
    const id = await draft();
    const [{ invoiceId }] = (await read(id)).payments;
    await chika.open(`${LIST}/${id}/submit`);
    await sql("UPDATE invoice SET status = 'pending' WHERE id = $1", [invoiceId]);
    await chika.send();
    expect(status(chika)).toBe(422);
    expect(chika.text).toContain('The invoice is not approved');
    expect((await read(id)).status).toBe('draft');
    await chika.open(`${LIST}/${id}/submit`);
    expect(chika.path).toBe(`${LIST}/${id}`);
    await sql("UPDATE invoice SET status = 'approved' WHERE id = $1", [invoiceId]);
  });
});

describe('disbursements off and on', () => {
  test('are for a payments admin; everybody sees it, and none is made meanwhile', async () => {
    await chika.open('/payor/settings');
    expect(status(chika)).toBe(404);
    const ada = await at('payments_admin', 0, '/payor/settings');
    await ada.send({ reason: '' });
    expect(status(ada)).toBe(422);
    expect(ada.text).toContain('Disbursements are switched on');
    await ada.send({ reason: 'The bank <moves>' });
    expect(ada.path).toBe(LIST);
    expect(ada.text).toContain('Disbursements are switched off');

    const [one] = await invoices(1);
    await chika.open(LIST);
    expect(chika.text).toContain('The reason: The bank <moves>');
    await chika.open(`${LIST}/new`);
    await chika.send({ [`take_${one.id}`]: 'yes', [`amount_${one.id}`]: '1.00' });
    expect(status(chika)).toBe(422);
    expect(chika.text).toContain('Disbursements are switched off for your company');

    await ada.open('/payor/settings');
    await ada.send({ reason: 'The bank has moved' });
    expect(ada.text).toContain('Disbursements are switched on');
    await chika.open(LIST);
    expect(chika.text).not.toContain('switched off');
  });
});
