import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Actor } from '../support/actor.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { fill, follow, goTo, heading, pathOf, press, read, ways } from './support/as-a-person.js';
import { leading } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';
import type { VisitOptions } from './support/visits.js';

const stage = inBrowser();
const ben = () => stage.portal.person('payments_disburser', 0);
const LIST = '/payor/disbursements';

async function danaAtTheList(options: VisitOptions = {}): Promise<Page> {
  const dana = stage.portal.person('disbursement_contributor');
  const page = await stage.visit(options);
  await page.goto('/');
  await fill(page, { 'Email address': dana.email, Password: dana.password });
  await press(page, 'Sign in');
  expect(pathOf(page)).toBe(LIST);
  return page;
}

async function draftOf(maker: Actor, ...numbers: string[]): Promise<string> {
  await maker.signIn();
  const { items } = (await maker.api('GET', '/v1/payor/invoices')).body;
  const payments = items
    .filter(({ number }: any) => numbers.includes(number))
    .map(({ id, amountDue }: any) => ({ invoiceId: id, amount: { ...amountDue, amount: '5.00' } }));
  const created = await maker.write('POST', `/v1${LIST}`, { payments });
  expect(created.status).toBe(201);
  return created.body.id as string;
}

async function open(page: Page, id: string): Promise<void> {
  await page.locator(`a[href="${LIST}/${id}"]`).click();
  await page.waitForURL(`**${LIST}/${id}`);
}

test('a contributor signs in by the password alone, and takes invoices out of a draft and puts others in', async () => {
  const id = await draftOf(ben(), 'IWS-1001', 'BWP-1001');
  const page = await danaAtTheList({ viewport: 'phone' });
  await open(page, id);
  await follow(page, 'Edit');
  await page.getByLabel('IWS-1001, Ironwood Steel').uncheck();
  await page.getByLabel('NLE-1002, Northline Electric').check();
  await fill(page, { 'Amount for NLE-1002': '7.50', 'Note for NLE-1002': 'For the lamps' });
  await press(page, 'Save');
  expect(await read(page)).toContain('Saved.');
  expect(await heading(page)).toBe('Disbursement of $12.50');
  for (const name of ['Submit', 'Cancel it', 'Authorize', 'Approve'])
    expect(await page.getByRole('main').getByText(name, { exact: true }).count()).toBe(0);

  await ben().signIn();
  const told = (await ben().api('GET', `/v1${LIST}/${id}`)).body;
  expect(told).toMatchObject({ status: 'draft', total: { amount: '12.50' } });
  expect(told.payments.map(({ invoiceNumber, note }: any) => [invoiceNumber, note])).toEqual([
    ['BWP-1001', null],
    ['NLE-1002', 'For the lamps'],
  ]);
});

test('a contributor has no way to money: none is shown, and no address and no forged form leads to it', async () => {
  await ben().signIn();
  const { id } = await submittedDisbursement(ben());
  const page = await danaAtTheList();
  expect(await ways(page)).toEqual(['Disbursements', 'Funding accounts', 'Approval rules', 'My security']);
  expect(await page.getByRole('link', { name: 'Make a disbursement' }).count()).toBe(0);
  await open(page, id);
  expect(await read(page)).toContain('There is nothing for you to do here.');
  await goTo(page, 'Funding accounts');
  expect(await read(page)).toContain('Operating account');
  expect(await page.getByRole('main').getByRole('link').count()).toBe(0);

  allowTrouble(page, /status of (403|404|422)/);
  const at = `${LIST}/${id}`;
  const { items } = (await ben().api('GET', '/v1/payor/funding-accounts')).body;
  // None of them asks for a code, or for a password in its place: that would lead to nothing.
  const closed = {
    'There is no such page': [
      ...[`${LIST}/new`, `${at}/submit`, `${at}/cancel`, '/payor/settings'],
      ...['/payor/funding-accounts/new', `/payor/funding-accounts/${items[0].id}/deactivate`],
      '/payor/approval-policy/propose',
    ],
    'You may not do this': [
      ...['/payor/beneficiaries', '/payor/team', '/payor/team/new', '/payor/history'],
      ...['/payor/finance-systems', '/payor/finance-systems/new'],
    ],
  };
  for (const [title, paths] of Object.entries(closed))
    for (const path of paths) {
      await page.goto(path);
      expect([path, await heading(page)]).toEqual([path, title]);
    }
  await page.goto(`${at}/edit`);
  expect(pathOf(page)).toBe(at);
  for (const act of ['authorize', 'approve', 'submit', 'cancel']) {
    await forge(page, `${at}/${act}`, { reason: 'Because' });
    expect(await read(page)).toContain('Your roles do not allow this');
    await page.goto(at);
  }
  await ben().signIn();
  expect((await ben().api('GET', `/v1${at}`)).body).toMatchObject({ status: 'submitted', version: 1 });
});

/** A form of the page itself that goes elsewhere, with what binds it to this sign-in. */
const forge = (page: Page, action: string, fields: Record<string, string>): Promise<void> =>
  leading(page, () =>
    page.evaluate(
      ([to, given]) => {
        const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]');
        if (!form) throw new Error('no form');
        form.action = to;
        for (const [name, value] of Object.entries(given)) {
          const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
          form.append(field);
        }
        form.submit();
      },
      [action, { once: crypto.randomUUID(), ...fields }] as const,
    ),
  );
